"use client";

import { type KeyboardEvent, type ReactNode, useState } from "react";
import { TextAreaField, TextField } from "./text-field.tsx";

export interface LiveTextProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly kind?: "line" | "text" | "day";
  readonly value: string;
  readonly disabled?: boolean;
  /** The revision that the reader sees, where both texts are kept when two people write one. */
  readonly revision?: number;
  /**
   * Called when the field is left with another text; returns why it was not taken, if so. `base` is the revision on
   * which the writing began, when somebody else has written the field since.
   */
  readonly onCommit: (value: string, base?: number) => string | undefined;
}

interface Draft {
  readonly text: string;
  /** What stood there when the writing began. */
  readonly from: string;
  readonly revision: number | undefined;
}

function movedHint(value: string, keepsBoth: boolean): string {
  const said =
    value === "" ? "Somebody else has just emptied this." : `Somebody else has just written “${value}”.`;
  return keepsBoth
    ? `${said} Leaving the field keeps both texts until somebody chooses; Esc takes theirs.`
    : `${said} Leaving the field puts your text in its place; Esc takes theirs.`;
}

/** A shared text: others' changes show at once, one's own go out when the field is left. */
export function LiveText({
  label,
  hint,
  kind = "line",
  value,
  disabled = false,
  revision,
  onCommit,
}: LiveTextProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [problem, setProblem] = useState<string>();
  const write = (text: string) =>
    setDraft({ text, from: draft?.from ?? value, revision: draft?.revision ?? revision });
  const isMoved = draft !== null && draft.from !== value;
  const leave = () => {
    if (draft === null) return;
    const text = draft.text.trim();
    const isUnwritten = text === value || text === draft.from;
    const refused = isUnwritten ? undefined : onCommit(text, isMoved ? draft.revision : undefined);
    setProblem(refused);
    if (refused === undefined) setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && kind !== "text") leave();
    if (event.key !== "Escape" || draft === null) return;
    event.stopPropagation();
    setDraft(null);
    setProblem(undefined);
  };
  const shared = {
    label,
    disabled,
    hint: isMoved ? <span role="status">{movedHint(value, revision !== undefined)}</span> : hint,
    error: problem,
    value: draft?.text ?? value,
    // The page's own undo counts where nothing has been written yet.
    "data-clean": draft === null || undefined,
    onBlur: leave,
    onKeyDown,
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
    />
  );
}
