"use client";

import { isTakenBack } from "#lib/matrix/comments.ts";
import { talkPlaceInWords } from "#lib/wording/comment-words.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { Icon } from "../../../components/line-icon.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { NAME_COLUMN, type Place } from "../grid/grid-shape.ts";
import styles from "./comments.module.css";
import type { PlacedTalk } from "./placed-talks.ts";
import { ThreadBody } from "./thread-body.tsx";
import { useLooking } from "./use-looking.ts";

interface ThreadCardProps {
  readonly talk: PlacedTalk;
  readonly context: ActionContext;
  readonly isOpened: boolean;
  readonly onToggle: () => void;
  /** Stands beside its place already. */
  readonly isHere?: boolean;
  readonly isFirstFocus?: boolean;
}

/** Where a thread stands in the grid; nowhere when it is about the whole matrix or a row that is not shown. */
export function gridPlaceOf({ place }: PlacedTalk, { shape }: ActionContext): Place | undefined {
  if (place.kind !== "cell" && place.kind !== "row") return undefined;
  if (!shape.rows.includes(place.activity)) return undefined;
  return { row: place.activity, column: place.kind === "cell" ? place.role : NAME_COLUMN };
}

function stateWords(talk: PlacedTalk): string {
  if (isTakenBack(talk)) return "Taken back";
  return talk.resolved ? "Resolved" : "Open";
}

/** One thread: its place, how it begins, how it stands; opened, all that was said, and a box to answer in. */
export function ThreadCard({
  talk,
  context,
  isOpened,
  onToggle,
  isHere = false,
  isFirstFocus = false,
}: ThreadCardProps) {
  const { session, comments } = context;
  useLooking(comments, talk, isOpened);
  const { title, since } = talkPlaceInWords(session.view, talk.place);
  const [first, ...replies] = talk.comments;
  const jump = () => {
    const place = gridPlaceOf(talk, context);
    if (place) context.goTo(place, "comments");
    else context.say("This row is hidden by the filter.");
  };
  const canJump = talk.place.kind === "cell" || talk.place.kind === "row";
  return (
    <li className={styles["card"]} data-unread={talk.unread > 0 || undefined}>
      {(!isHere || talk.place.kind === "cell" || since !== null) && (
        <p className={styles["place"]}>
          {canJump && !isHere ? (
            <button type="button" className={styles["jump"]} onClick={jump}>
              {title}
            </button>
          ) : (
            <span>{title}</span>
          )}
          {since !== null && <span className="soft"> {since}</span>}
        </p>
      )}
      <button type="button" className={styles["summary"]} aria-expanded={isOpened} onClick={onToggle}>
        <Icon name={isOpened ? "chevron-down" : "chevron-right"} />
        <span>
          {!isOpened && (
            <span className={styles["beginning"]}>
              {first?.removed ? "A comment that was taken back" : first?.text}
            </span>
          )}
          <span className={styles["when"]}>
            {stateWords(talk)}. {talk.by.name}, {session.content.header[talk.by.side]}
            {replies.length > 0 && `, ${countOf(replies.length, "reply", "replies")}`}
          </span>
        </span>
        {talk.unread > 0 && (
          <span className="tag" data-tone="warning">
            {talk.unread} unread
          </span>
        )}
      </button>
      {isOpened && <ThreadBody talk={talk} context={context} isFirstFocus={isFirstFocus} />}
    </li>
  );
}
