"use client";

import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { PlaceComments } from "./place-comments.tsx";

interface RowCommentsProps {
  readonly context: ActionContext;
  readonly row: ActivityId;
  readonly isFirstFocus?: boolean;
}

/** What was said about a row and each of its cells. */
export function RowComments({ context, row, isFirstFocus = false }: RowCommentsProps) {
  const talks = context.comments.talks.filter(
    ({ place }) => (place.kind === "cell" || place.kind === "row") && place.activity === row,
  );
  return (
    <PlaceComments
      context={context}
      anchor={{ activity: row, role: null }}
      talks={talks}
      canChooseColumn
      isFirstFocus={isFirstFocus}
    />
  );
}
