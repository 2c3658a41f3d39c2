"use client";

import { useState } from "react";
import type { RowEditor } from "./row-editor.ts";

interface Draft {
  readonly text: string;
  /** What stood there when the writing began, and at which revision. */
  readonly from: string;
  readonly revision: number;
}

/**
 * A text being written in an open row: shown as typed, sent when the field is left; what others write shows when nobody
 * types. `commit` gets the revision on which the writing began when somebody else has written the field since, and says
 * `false` when the text was not taken: it then stays to be seen and copied, and so it does while the row is gone.
 */
export function useDraft(
  { context, isGone }: Pick<RowEditor, "context" | "isGone">,
  value: string,
  commit: (text: string, base: number | undefined) => unknown,
) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const send = () => {
    if (draft === null || isGone) return;
    const text = draft.text.trim();
    const isMoved = draft.from !== value;
    const isUnwritten = text === value || text === draft.from;
    if (!isUnwritten && commit(text, isMoved ? draft.revision : undefined) === false) return;
    setDraft(null);
  };
  return {
    value: draft?.text ?? value,
    // The page's own undo counts where nothing has been written yet.
    "data-clean": draft === null || undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({
        text: event.currentTarget.value,
        from: draft?.from ?? value,
        revision: draft?.revision ?? context.session.view.revision,
      }),
    onBlur: send,
  };
}
