import type { ConfirmationOverview } from "#lib/matrix/confirmation.ts";
import type { Content, ContentActivity, ContentArea } from "#lib/matrix/content.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { GridShape } from "./grid-shape.ts";

export const ROW_FILTERS = [
  "all",
  "no-owner",
  "two-owners",
  "mine",
  "waiting",
  "changed",
  "undecided",
  "conflict",
] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export const FILTER_WORDS: Readonly<Record<RowFilter, string>> = {
  all: "All rows",
  "no-owner": "No owner",
  "two-owners": "Two owners",
  mine: "Mine",
  waiting: "Waiting for me",
  changed: "Changed since I looked",
  undecided: "To decide",
  conflict: "In conflict",
};

export interface FilterContext {
  readonly content: Content;
  readonly side: Side;
  readonly confirmations: ConfirmationOverview;
  /** Rows that others changed since this person last looked. */
  readonly changed: ReadonlySet<string>;
  /** Rows in which two values are open. */
  readonly conflicts: ReadonlySet<string>;
}

export function countOwners(row: ContentActivity): number {
  return Object.values(row.cells).filter((cell) => cell.duties.includes("accountable")).length;
}

function isMine(row: ContentActivity, context: FilterContext): boolean {
  return context.content.roles.some(
    (role) => role.party === context.side && (row.cells[role.id]?.duties.length ?? 0) > 0,
  );
}

/** Whether a filter shows a row. */
export function matchesFilter(row: ContentActivity, filter: RowFilter, context: FilterContext): boolean {
  switch (filter) {
    case "all":
      return true;
    case "no-owner":
      return row.scope === "in" && countOwners(row) === 0;
    case "two-owners":
      return countOwners(row) > 1;
    case "mine":
      return isMine(row, context);
    case "waiting":
      return context.confirmations.rows.get(row.id)?.[context.side] !== "holds";
    case "changed":
      return context.changed.has(row.id);
    case "undecided":
      return row.undecided;
    case "conflict":
      return context.conflicts.has(row.id);
  }
}

export type FilterCounts = Readonly<Record<RowFilter, number>>;

export function countFilters(context: FilterContext): FilterCounts {
  const rows = context.content.areas.flatMap((area) => area.activities);
  const count = (filter: RowFilter) => rows.filter((row) => matchesFilter(row, filter, context)).length;
  return {
    all: rows.length,
    "no-owner": count("no-owner"),
    "two-owners": count("two-owners"),
    mine: count("mine"),
    waiting: count("waiting"),
    changed: count("changed"),
    undecided: count("undecided"),
    conflict: count("conflict"),
  };
}

/** The rows that stood when the filter was set stay under the cursor; `null` shows everything. */
export function keptRows(context: FilterContext, filter: RowFilter): ReadonlySet<string> | null {
  if (filter === "all") return null;
  const rows = context.content.areas.flatMap((area) => area.activities);
  return new Set(rows.filter((row) => matchesFilter(row, filter, context)).map((row) => row.id));
}

export interface NumberedArea {
  readonly area: ContentArea;
  readonly number: number;
  /** Visible rows with their clause number, such as 3.04. */
  readonly rows: readonly { readonly row: ContentActivity; readonly number: string }[];
}

/** Areas and rows with their numbers; hidden rows keep theirs. */
export function numberRows(content: Content, kept: ReadonlySet<string> | null): readonly NumberedArea[] {
  return content.areas.map((area, at) => ({
    area,
    number: at + 1,
    rows: area.activities
      .map((row, place) => ({ row, number: `${at + 1}.${String(place + 1).padStart(2, "0")}` }))
      .filter(({ row }) => kept === null || kept.has(row.id)),
  }));
}

/** The grid's rows and columns in the order in which keys move over them. */
export function toShapeRows(areas: readonly NumberedArea[]): Pick<GridShape, "rows" | "areaStarts"> {
  const rows = areas.flatMap((area) => area.rows.map(({ row }) => row.id));
  const areaStarts: number[] = [];
  let start = 0;
  for (const area of areas) {
    if (area.rows.length > 0) areaStarts.push(start);
    start += area.rows.length;
  }
  return { rows, areaStarts };
}
