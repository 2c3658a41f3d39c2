import type { Held, RowSlice } from "../slices.ts";
import { NO_TIME, union, type Week, without } from "./week.ts";

/** When somebody of these is there; `null` when the hours of one of them are not said. */
export function presenceOf(held: readonly Held[], { calendar }: Pick<RowSlice, "calendar">): Week | null {
  const [first] = held;
  if (first && held.length === 1) return calendar.weekOfCell(first.role, first.cell);
  const weeks: Week[] = [];
  for (const { role, cell } of held) {
    const week = calendar.weekOfCell(role, cell);
    if (!week) return null;
    weeks.push(week);
  }
  return union(...weeks);
}

/** Who has to be there for what a row promises: those who do it; in a decision that nobody else carries out, its owner. */
export function actorsOf({ row, owners, doers }: RowSlice): readonly Held[] {
  return doers.length === 0 && row.kind === "decision" ? owners : doers;
}

/** When somebody acts; `null` when nobody does, or hours are not said. */
function whenThere(slice: RowSlice): Week | null {
  const actors = actorsOf(slice);
  return actors.length > 0 ? presenceOf(actors, slice) : null;
}

export interface Cover {
  /** Promised, and nobody is there. */
  readonly hole: Week;
  /** Promised outside business hours. */
  readonly late: Week;
  readonly lateHole: Week;
  readonly actors: readonly Held[];
}

/** What a row promises against who is there; `undefined` where nothing is promised, nobody acts, or hours are not said. */
export function coverOf(slice: RowSlice): Cover | undefined {
  const promised = slice.calendar.weekOfHours(slice.row.hours);
  const there = whenThere(slice);
  if (!promised || !there) return undefined;
  const late = slice.calendar.business ? without(promised, slice.calendar.business) : NO_TIME;
  return {
    hole: without(promised, there),
    late,
    lateHole: without(late, there),
    actors: actorsOf(slice),
  };
}

/** What a row promises while nobody is there; no time where `coverOf` knows none. */
export function holeOf(slice: RowSlice): Week {
  const promised = slice.calendar.weekOfHours(slice.row.hours);
  const there = promised && whenThere(slice);
  return there ? without(promised, there) : NO_TIME;
}
