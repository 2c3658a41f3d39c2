import type { ContentActivity, ContentRole } from "./content.ts";
import { type Column, columnsOf, shownRow } from "./fold.ts";
import type { Matrix } from "./matrix.ts";
import type { ActivityId } from "./schema/ids.ts";

/** Whether a row is there: neither it nor its area was removed. */
export function isLiveRow(matrix: Matrix, id: ActivityId): boolean {
  const activity = matrix.tables.activity[id];
  return activity?.removed === false && matrix.tables.area[activity.area]?.removed === false;
}

/** A row as its columns show it, or `undefined` when it was removed, alone or with its area. */
export function findRow(
  matrix: Matrix,
  id: ActivityId,
  columns: readonly Column[] = columnsOf(matrix),
): ContentActivity | undefined {
  const activity = matrix.tables.activity[id];
  if (!activity || !isLiveRow(matrix, id)) return undefined;
  return { ...activity, id, cells: shownRow(matrix.tables.cells[id] ?? {}, columns) };
}

/** The roles that columns show. */
export function rolesOf(columns: readonly Column[]): readonly ContentRole[] {
  return columns.map((column) => ({ ...column.role, id: column.id, folds: column.folds }));
}
