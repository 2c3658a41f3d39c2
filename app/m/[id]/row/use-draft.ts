"use client";

import { useEffect, useRef, useState } from "react";
import type { RowEditor } from "./row-editor.ts";

interface Draft {
  readonly text: string;
  /** What stood there when the writing began, and at which revision. */
  readonly from: string;
  readonly revision: number;
}

/**
 * A text being written in an open row: shown as typed, sent when the field is left or goes away with what it stands in;
 * what others write shows when nobody types. `commit` gets the revision on which the writing began when somebody else
 * has written the field since, and says `false` when the text was not taken: it then stays to be seen and copied, and so
 * it does while the row is gone.
 */
export function useDraft(
  { context, isGone }: Pick<RowEditor, "context" | "isGone">,
  value: string,
  commit: (text: string, base: number | undefined) => unknown,
) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const held = useRef(draft);
  const hold = (next: Draft | null) => {
    held.current = next;
    setDraft(next);
  };
  const send = () => {
    const written = held.current;
    if (written === null || isGone) return;
    const text = written.text.trim();
    const isMoved = written.from !== value;
    const isUnwritten = text === value || text === written.from;
    if (!isUnwritten && commit(text, isMoved ? written.revision : undefined) === false) return;
    hold(null);
  };
  const sendLatest = useRef(send);
  sendLatest.current = send;
  useEffect(() => () => sendLatest.current(), []);
  return {
    value: draft?.text ?? value,
    // The page's own undo counts where nothing has been written yet.
    "data-clean": draft === null || undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      hold({
        text: event.currentTarget.value,
        from: held.current?.from ?? value,
        revision: held.current?.revision ?? context.session.view.revision,
      }),
    onBlur: send,
  };
}
