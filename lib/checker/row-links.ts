import type { RowSlice } from "./slices.ts";

/** A row and the rows that it says it needs; links to rows that are not in the matrix any more are left out. */
export interface LinkedRow {
  readonly slice: RowSlice;
  readonly needs: readonly RowSlice[];
}

/** Rows that need others. */
export function linkedRows(rows: readonly RowSlice[]): readonly LinkedRow[] {
  const linked = rows.filter(({ row }) => row.dependsOn.length > 0);
  if (linked.length === 0) return [];
  const byId = new Map(rows.map((slice) => [slice.row.id, slice]));
  return linked.map((slice) => ({ slice, needs: slice.row.dependsOn.flatMap((id) => byId.get(id) ?? []) }));
}
