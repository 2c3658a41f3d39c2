"use client";

import { useState } from "react";
import type { SaidComment } from "#lib/matrix/comments.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { instantInWords } from "#lib/wording/day-in-words.ts";
import { Button } from "../../../components/button.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { CommentBox } from "./comment-box.tsx";
import styles from "./comments.module.css";

interface CommentLineProps {
  readonly comment: SaidComment;
  readonly context: ActionContext;
}

/** One comment: who, when, what; its author may write it anew, take it back and bring it back. */
export function CommentLine({ comment, context }: CommentLineProps) {
  const [isEditing, setEditing] = useState(false);
  const { session, comments } = context;
  const { by, at, edited, removed, text } = comment;
  const isMine = by.participant === session.me.participant && comments.canComment;
  const edit = (fields: Extract<OpBody, { kind: "comment.edit" }>["fields"], done: string) => {
    const refused = session.dispatch([{ kind: "comment.edit", id: comment.id, fields }]);
    context.say(refused?.message ?? done, refused ? "refused" : "plain");
    return refused;
  };
  return (
    <li className={styles["comment"]} data-party={by.side}>
      <p className={styles["who"]}>
        <b>{by.name}</b>
        <span className="party" data-party={by.side}>
          {session.content.header[by.side]}
        </span>
      </p>
      <p className={styles["when"]}>
        <time dateTime={at}>{instantInWords(at)}</time>
        {edited !== null && <span title={instantInWords(edited)}>, written anew</span>}
      </p>
      {isEditing ? (
        <CommentBox
          matrix={session.view.id}
          draft={comment.id}
          label="Your comment"
          send="Save"
          start={text}
          isFirstFocus
          onSend={(next) => {
            const refused = edit({ text: next }, "Your comment was changed.");
            if (!refused) setEditing(false);
            return refused;
          }}
          more={(_text, clear) => (
            <Button
              variant="plain"
              onClick={() => {
                clear();
                setEditing(false);
              }}
            >
              Leave it
            </Button>
          )}
        />
      ) : (
        <p className={styles["text"]} data-removed={removed || undefined}>
          {removed ? `${by.name} took this comment back. The history keeps it.` : text}
        </p>
      )}
      {isMine && !isEditing && (
        <div className={styles["acts"]}>
          {!removed && (
            <Button variant="plain" onClick={() => setEditing(true)}>
              Change
            </Button>
          )}
          <Button
            variant="plain"
            onClick={() =>
              edit(
                { removed: !removed },
                removed ? "Your comment is back." : "Your comment was taken back; the history keeps it.",
              )
            }
          >
            {removed ? "Bring it back" : "Take it back"}
          </Button>
        </div>
      )}
    </li>
  );
}
