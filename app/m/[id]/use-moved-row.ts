"use client";

import { useEffect, useRef } from "react";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { StatusMessage } from "./actions/matrix-action.ts";

/** Says so when somebody moves the row in which something is being entered; what is entered goes with it. */
export function useMovedRow(
  view: Matrix,
  row: ActivityId | null,
  say: (message: StatusMessage) => void,
): void {
  const last = useRef<{ readonly row: string; readonly place: string } | null>(null);
  const activity = row === null ? undefined : view.tables.activity[row];
  const place = activity && `${activity.area} ${activity.order}`;
  const area = activity && view.tables.area[activity.area]?.name;
  useEffect(() => {
    const before = last.current;
    last.current = row !== null && place !== undefined ? { row, place } : null;
    if (!activity || before?.row !== row || before?.place === place) return;
    say({
      text: `“${activity.name}” was moved${area ? ` in or to the area “${area}”` : ""}. What you are entering goes with it.`,
      tone: "plain",
    });
  }, [row, place, activity, area, say]);
}
