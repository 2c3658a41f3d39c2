"use client";

import { useState } from "react";

/** A text being written: shown as typed, sent when the field is left; what others write shows when nobody types. */
export function useDraft(value: string, commit: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const send = () => {
    if (draft !== null && draft.trim() !== value) commit(draft.trim());
    setDraft(null);
  };
  return {
    value: draft ?? value,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft(event.currentTarget.value),
    onBlur: send,
  };
}
