"use client";

import { useState } from "react";
import type { ThreadId } from "#lib/matrix/schema/ids.ts";
import { RECORD_LINE } from "#lib/wording/comment-words.ts";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import {
  COMMENT_FILTER_WORDS,
  COMMENT_FILTERS,
  type CommentFilter,
  matchesCommentFilter,
} from "./comment-filter.ts";
import styles from "./comments.module.css";
import { OwnNotes } from "./own-notes.tsx";
import type { PlacedTalk } from "./placed-talks.ts";
import { ThreadCard } from "./thread-card.tsx";

/** All threads, filtered, in reading order; those on removed rows stand apart, and one's own side's notes below. */
export function CommentsPanel({ context }: { readonly context: ActionContext }) {
  const { session, comments } = context;
  const { me } = session;
  const [filter, setFilter] = useState<CommentFilter>("open");
  const [opened, setOpened] = useState<ThreadId | null>(null);
  const count = (one: CommentFilter) =>
    comments.talks.filter((talk) => matchesCommentFilter(talk, one, me)).length;
  // What stands open stays, whatever becomes of it: nothing goes from under the cursor.
  const shown = comments.talks.filter((talk) => talk.id === opened || matchesCommentFilter(talk, filter, me));
  const isKept = ({ place }: PlacedTalk) => place.kind !== "removed-row";
  const removed = shown.filter((talk) => !isKept(talk));
  const list = (talks: readonly PlacedTalk[]) => (
    <ul className={styles["list"]}>
      {talks.map((talk) => (
        <ThreadCard
          key={talk.id}
          talk={talk}
          context={context}
          isOpened={opened === talk.id}
          onToggle={() => setOpened(opened === talk.id ? null : talk.id)}
        />
      ))}
    </ul>
  );
  const isEmpty = comments.talks.length === 0;
  return (
    <div className={styles["panel"]}>
      <p className={styles["record"]}>
        {RECORD_LINE}.{" "}
        <a href={`/api/v1/matrices/${session.view.id}/comments.pdf`} download>
          Keep it as a PDF
        </a>
      </p>
      {!isEmpty && (
        <SelectField
          label="Show"
          value={filter}
          options={COMMENT_FILTERS.map((value) => ({
            value,
            label: `${COMMENT_FILTER_WORDS[value].label} (${count(value)})`,
          }))}
          onChange={(next) => {
            setFilter(next);
            setOpened(null);
          }}
        />
      )}
      {(comments.canComment || comments.unread > 0) && (
        <div className={styles["acts"]}>
          {comments.canComment && (
            <Button icon="plus" onClick={() => context.open({ kind: "comments", anchor: null })}>
              Comment on the matrix
            </Button>
          )}
          {comments.unread > 0 && (
            <Button variant="plain" onClick={() => comments.look(comments.talks)}>
              Mark all as read
            </Button>
          )}
        </div>
      )}
      {isEmpty ? (
        <EmptyState title={COMMENT_FILTER_WORDS.all.none}>
          <p>
            {comments.canComment
              ? "Ask the other side on a cell: choose it and press Ctrl+Alt+M."
              : "Your link lets you read. To comment, ask your side for a link with the right to comment."}
          </p>
        </EmptyState>
      ) : shown.length === 0 ? (
        <p className="soft">{COMMENT_FILTER_WORDS[filter].none}</p>
      ) : (
        list(shown.filter(isKept))
      )}
      {removed.length > 0 && (
        <section aria-label="On removed rows">
          <h3 className={styles["heading"]}>On removed rows</h3>
          {list(removed)}
        </section>
      )}
      <OwnNotes context={context} />
    </div>
  );
}
