"use client";

import type { OpBody } from "#lib/matrix/schema/op.ts";
import { instantInWords } from "#lib/wording/day-in-words.ts";
import { Button } from "../../../components/button.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { replyBody } from "./comment-bodies.ts";
import { CommentBox } from "./comment-box.tsx";
import { CommentLine } from "./comment-line.tsx";
import styles from "./comments.module.css";
import type { PlacedTalk } from "./placed-talks.ts";

interface ThreadBodyProps {
  readonly talk: PlacedTalk;
  readonly context: ActionContext;
  readonly isFirstFocus?: boolean;
}

/** What was said in a thread, how it stands, and what may be answered. */
export function ThreadBody({ talk, context, isFirstFocus = false }: ThreadBodyProps) {
  const { session, comments } = context;
  const { header } = session.content;
  const isAsker = talk.by.side === session.me.side;
  const send = (bodies: readonly OpBody[], done: string) => {
    const refused = session.dispatch(bodies);
    context.say(refused?.message ?? done, refused ? "refused" : "plain");
    return refused;
  };
  const { resolved } = talk;
  const turn = () =>
    resolved
      ? send([{ kind: "thread.reopen", id: talk.id }], "The thread is open again.")
      : send([{ kind: "thread.resolve", id: talk.id }], "The thread is resolved.");
  const turnButton = (isAsker || resolved) && (
    <Button onClick={turn}>{resolved ? "Reopen" : "Resolve"}</Button>
  );
  return (
    <div className={styles["thread"]}>
      <ol className={styles["said"]}>
        {talk.comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} context={context} />
        ))}
      </ol>
      <p className={styles["when"]}>
        {resolved
          ? `Resolved by ${resolved.by.name}, ${header[resolved.by.side]}, on ${instantInWords(resolved.at)}. A reply reopens it.`
          : isAsker
            ? `${header[talk.by.side]} asked this. Resolve it once it is answered.`
            : `${header[talk.by.side]} asked this, and resolves it once it is answered.`}
      </p>
      {comments.canComment && (
        <CommentBox
          matrix={session.view.id}
          draft={talk.id}
          label="Reply"
          send="Reply"
          isFirstFocus={isFirstFocus}
          onSend={(text) =>
            send(
              [replyBody(talk.id, text)],
              `Your reply was sent; ${header.buyer} and ${header.provider} read it.`,
            )
          }
          more={() => turnButton}
        />
      )}
    </div>
  );
}
