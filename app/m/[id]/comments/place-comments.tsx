"use client";

import { useState } from "react";
import type { Anchor } from "#lib/matrix/schema/comment.ts";
import { RoleId, type ThreadId } from "#lib/matrix/schema/ids.ts";
import { RECORD_LINE } from "#lib/wording/comment-words.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { SelectField } from "../../../components/select-field.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { openThreadBody } from "./comment-bodies.ts";
import { CommentBox } from "./comment-box.tsx";
import styles from "./comments.module.css";
import type { PlacedTalk } from "./placed-talks.ts";
import { ThreadCard } from "./thread-card.tsx";

interface PlaceCommentsProps {
  readonly context: ActionContext;
  /** What a new comment is about. */
  readonly anchor: Anchor | null;
  /** The threads that stand here. */
  readonly talks: readonly PlacedTalk[];
  /** Lets a comment on a row be about one of its cells. */
  readonly canChooseColumn?: boolean;
  readonly isFirstFocus?: boolean;
  readonly onSent?: () => void;
}

/** What was said at one place, and a box to say more; who may only read is told so. */
export function PlaceComments({
  context,
  anchor,
  talks,
  canChooseColumn = false,
  isFirstFocus = false,
  onSent,
}: PlaceCommentsProps) {
  const { session, comments } = context;
  const { header, roles } = session.content;
  const waiting = talks.filter(({ isOpen }) => isOpen);
  const [opened, setOpened] = useState<ThreadId | null>(
    waiting.length === 1 ? (waiting[0]?.id ?? null) : null,
  );
  const [column, setColumn] = useState("");
  const chosen = roles.find(({ id }) => id === column);
  const about = anchor && chosen ? { ...anchor, role: RoleId.parse(chosen.id) } : anchor;
  const other = header[session.me.side === "buyer" ? "provider" : "buyer"];
  const send = (text: string) => {
    const refused = session.dispatch([openThreadBody(about, text)]);
    context.say(
      refused?.message ?? `Your comment was sent; ${other} sees it.`,
      refused ? "refused" : "plain",
    );
    if (!refused) onSent?.();
    return refused;
  };
  return (
    <div className={styles["here"]}>
      {talks.length > 0 && (
        <ul className={styles["list"]}>
          {talks.map((talk) => (
            <ThreadCard
              key={talk.id}
              talk={talk}
              context={context}
              isHere
              isOpened={opened === talk.id}
              isFirstFocus={isFirstFocus && waiting.length === 1 && waiting[0]?.id === talk.id}
              onToggle={() => setOpened(opened === talk.id ? null : talk.id)}
            />
          ))}
        </ul>
      )}
      {comments.canComment ? (
        <>
          {canChooseColumn && (
            <SelectField
              label="A new comment is about"
              value={column}
              options={[
                { value: "", label: "The row" },
                ...roles.map((role) => ({ value: String(role.id), label: roleInWords(role, header) })),
              ]}
              onChange={setColumn}
            />
          )}
          <CommentBox
            matrix={session.view.id}
            draft={`new-${anchor?.activity ?? ""}-${anchor?.role ?? ""}`}
            label={talks.length > 0 ? "Another comment" : "Comment"}
            hint={`${other} reads it too.`}
            send="Comment"
            isFirstFocus={isFirstFocus && waiting.length !== 1}
            onSend={send}
          />
        </>
      ) : (
        <p className="soft">
          Your link lets you read. To comment, ask your side for a link with the right to comment.
        </p>
      )}
      <p className={styles["record"]}>{RECORD_LINE}.</p>
    </div>
  );
}
