import type { ContentActivity, ContentRole } from "./content.ts";
import { type Column, columnsOf, shownRow } from "./fold.ts";
import type { Matrix } from "./matrix.ts";
import type { ActivityId } from "./schema/ids.ts";

/** A row as its columns show it, or `undefined` when it was removed, alone or with its area. */
export function findRow(
  matrix: Matrix,
  id: ActivityId,
  columns: readonly Column[] = columnsOf(matrix),
): ContentActivity | undefined {
  const activity = matrix.tables.activity[id];
  if (!activity || activity.removed || matrix.tables.area[activity.area]?.removed !== false) return undefined;
  return { ...activity, id, cells: shownRow(matrix.tables.cells[id] ?? {}, columns) };
}

/** The roles that columns show. */
export function rolesOf(columns: readonly Column[]): readonly ContentRole[] {
  return columns.map((column) => ({ ...column.role, id: column.id, folds: column.folds }));
}
