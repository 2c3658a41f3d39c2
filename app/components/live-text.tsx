"use client";

import { useState } from "react";
import { TextAreaField, TextField } from "./text-field.tsx";

interface LiveTextProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly kind?: "line" | "text" | "day";
  readonly value: string;
  readonly disabled?: boolean;
  /** Called when the field is left with another text; returns why it was not taken, if so. */
  readonly onCommit: (value: string) => string | undefined;
}

interface Draft {
  readonly text: string;
  /** What stood there when the writing began. */
  readonly from: string;
}

/** A shared text: others' changes show at once, one's own go out when the field is left. */
export function LiveText({ label, hint, kind = "line", value, disabled = false, onCommit }: LiveTextProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [problem, setProblem] = useState<string>();
  const write = (text: string) => setDraft({ text, from: draft?.from ?? value });
  const leave = () => {
    if (draft === null) return;
    const refused = draft.text.trim() === value ? undefined : onCommit(draft.text.trim());
    setProblem(refused);
    if (refused === undefined) setDraft(null);
  };
  const isMoved = draft !== null && draft.from !== value;
  const shared = {
    label,
    disabled,
    hint: isMoved
      ? `Somebody else has just written “${value}”. Leaving the field puts your text in its place.`
      : hint,
    error: problem,
    value: draft?.text ?? value,
    onBlur: leave,
  };
  if (kind === "text") {
    return (
      <TextAreaField
        {...shared}
        rows={2}
        maxLength={4000}
        onChange={(event) => write(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextField
      {...shared}
      type={kind === "day" ? "date" : "text"}
      {...(kind === "day" ? {} : { maxLength: 300 })}
      onChange={(event) => write(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave();
      }}
    />
  );
}
