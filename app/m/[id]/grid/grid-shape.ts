import type { ActivityId, RoleId } from "#lib/matrix/schema/ids.ts";

/** Columns that are no role; no id can begin with “@”. */
export const NAME_COLUMN = "@activity";
export const CONFIRM_COLUMN = "@confirm";
export type ColumnId = RoleId | typeof NAME_COLUMN | typeof CONFIRM_COLUMN;

export interface Place {
  readonly row: ActivityId;
  readonly column: ColumnId;
}

/** What a key can move over: the visible rows and columns, in order. */
export interface GridShape {
  readonly rows: readonly ActivityId[];
  readonly columns: readonly ColumnId[];
  /** Indexes of the first visible row of each area. */
  readonly areaStarts: readonly number[];
}

export function isRoleColumn(column: ColumnId): column is RoleId {
  return column !== NAME_COLUMN && column !== CONFIRM_COLUMN;
}

export function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

export function sameShape(a: GridShape, b: GridShape): boolean {
  return sameList(a.rows, b.rows) && sameList(a.columns, b.columns) && sameList(a.areaStarts, b.areaStarts);
}
