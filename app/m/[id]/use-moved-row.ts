"use client";

import { useLayoutEffect, useRef } from "react";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { StatusMessage } from "./actions/matrix-action.ts";

interface MovedRow {
  readonly view: Matrix;
  /** The active row. */
  readonly row: ActivityId | null;
  readonly isEntering: boolean;
  readonly say: (message: StatusMessage) => void;
  /** Gives the focus back to the active cell. */
  readonly focus: () => void;
}

/**
 * When somebody moves the active row, the focus goes with it; and so does what is being
 * entered there, which is said. Before the page is painted: a key pressed at once must find the cell.
 */
export function useMovedRow({ view, row, isEntering, say, focus }: MovedRow): void {
  const last = useRef<{ readonly row: string; readonly place: string } | null>(null);
  const activity = row === null ? undefined : view.tables.activity[row];
  const place = activity && `${activity.area} ${activity.order}`;
  const area = activity && view.tables.area[activity.area]?.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place is a move
  useLayoutEffect(() => {
    const before = last.current;
    last.current = row !== null && place !== undefined ? { row, place } : null;
    if (!activity || before?.row !== row || before?.place === place) return;
    // A row that moves is taken out of the page and put in again: the browser drops its focus.
    if (document.activeElement === document.body) focus();
    if (!isEntering) return;
    const to = before?.place.startsWith(`${activity.area} `) ? "" : ` to the area “${area ?? ""}”`;
    say({
      text: `“${activity.name}” was moved${to}. What you are entering goes with it.`,
      tone: "plain",
    });
  }, [row, place]);
}
