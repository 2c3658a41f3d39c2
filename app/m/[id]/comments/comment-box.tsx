"use client";

import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { COMMENT_CHARACTERS } from "#lib/matrix/schema/comment.ts";
import { Button } from "../../../components/button.tsx";
import { TextAreaField } from "../../../components/text-field.tsx";
import { keepDraft, readDraft } from "./comment-drafts.ts";
import styles from "./comments.module.css";

interface CommentBoxProps {
  readonly matrix: string;
  /** Names the place under which what is not sent is kept. */
  readonly draft: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly send: string;
  readonly start?: string;
  readonly isFirstFocus?: boolean;
  /** Sends the text; returns why it was not taken, if so. */
  readonly onSend: (text: string) => Refusal | undefined;
  /** Further buttons; they get what stands in the box, and a way to empty it. */
  readonly more?: (text: string, clear: () => void) => ReactNode;
}

/** A text to send; Ctrl+Enter sends it. What is not sent stays in this tab. */
export function CommentBox(props: CommentBoxProps) {
  const { matrix, draft, label, hint, start = "", isFirstFocus = false } = props;
  const [text, setText] = useState(() => readDraft(matrix, draft) || start);
  const [problem, setProblem] = useState<string>();
  const write = (next: string) => {
    setText(next);
    keepDraft(matrix, draft, next);
  };
  const send = () => {
    if (text.trim() === "") {
      setProblem("Write something first.");
      return;
    }
    const refused = props.onSend(text.trim());
    setProblem(refused?.message);
    if (!refused) write("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  };
  return (
    <div className={styles["box"]}>
      <TextAreaField
        label={label}
        hint={hint}
        error={problem}
        rows={2}
        maxLength={COMMENT_CHARACTERS}
        value={text}
        data-first-focus={isFirstFocus || undefined}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles["acts"]}>
        <Button variant="primary" title="Ctrl+Enter" onClick={send}>
          {props.send}
        </Button>
        {props.more?.(text, () => write(""))}
      </div>
    </div>
  );
}
