"use client";

import { useEffect, useRef, useState } from "react";

/**
 * A text being written: shown as typed, sent when the field is left or goes away with what it stands in; what others
 * write shows when nobody types.
 */
export function useDraft(value: string, commit: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, commit });
  latest.current = { ...latest.current, value, commit };
  const write = (next: string | null) => {
    latest.current.draft = next;
    setDraft(next);
  };
  const send = () => {
    const { draft: text } = latest.current;
    write(null);
    if (text !== null && text.trim() !== latest.current.value) latest.current.commit(text.trim());
  };
  const sendLatest = useRef(send);
  sendLatest.current = send;
  useEffect(() => () => sendLatest.current(), []);
  return {
    value: draft ?? value,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      write(event.currentTarget.value),
    onBlur: send,
  };
}
