"use client";

import { createPlacing } from "#lib/matrix/comments.ts";
import type { Anchor } from "#lib/matrix/schema/comment.ts";
import { talkPlaceInWords } from "#lib/wording/comment-words.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { Popover } from "../../../components/popover.tsx";
import type { ActionContext } from "../actions/matrix-action.ts";
import { NAME_COLUMN } from "../grid/grid-shape.ts";
import styles from "./comments.module.css";
import { OwnNote } from "./own-note.tsx";
import { PlaceComments } from "./place-comments.tsx";
import type { PlacedTalk } from "./placed-talks.ts";

interface CommentsOverlayProps {
  readonly context: ActionContext;
  readonly anchor: Anchor | null;
}

/** The threads of one place: those of a cell, those of a row but not of its shown cells, or those of the matrix. */
export function talksAt(talks: readonly PlacedTalk[], anchor: Anchor | null): readonly PlacedTalk[] {
  return talks.filter(({ place }) => {
    if (anchor === null) return place.kind === "matrix";
    if (place.kind !== (anchor.role === null ? "row" : "cell")) return false;
    return place.activity === anchor.activity && (anchor.role === null || place.role === anchor.role);
  });
}

/** What was said about a cell, a row or the matrix: beside the cell, or as a drawer where there is none to stand beside. */
export function CommentsOverlay({ context, anchor }: CommentsOverlayProps) {
  const { session, comments } = context;
  const place = createPlacing(session.content)(anchor);
  const { title } = talkPlaceInWords(session.view, place);
  const close = () => context.open(null);
  const cell =
    anchor &&
    document.querySelector(`[data-row="${anchor.activity}"][data-col="${anchor.role ?? NAME_COLUMN}"]`);
  const body = (
    <div className={styles["overlay"]}>
      <PlaceComments
        context={context}
        anchor={anchor}
        talks={talksAt(comments.talks, anchor)}
        isFirstFocus
        onSent={close}
      />
      <OwnNote context={context} place={anchor} />
    </div>
  );
  if (!cell) {
    return (
      <Dialog open kind="drawer" onClose={close} title={`Comments: ${title}`}>
        {body}
      </Dialog>
    );
  }
  return (
    <Popover open onClose={close} anchor={cell} title={`Comments: ${title}`}>
      <p className={styles["title"]} aria-hidden="true">
        {title}
      </p>
      {body}
    </Popover>
  );
}
