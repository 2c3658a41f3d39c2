import type { AllRows, RowSlice } from "./slices.ts";

const isLinked = ({ row }: RowSlice): boolean => row.dependsOn.length > 0;

/** Rows that need others. */
export function linkedRows({ index }: Pick<AllRows, "index">): readonly RowSlice[] {
  return index.where(isLinked);
}

/** Of some rows those that a row says it needs, in the order in which it says so. */
export function neededBy({ row }: RowSlice, among: ReadonlyMap<string, RowSlice>): readonly RowSlice[] {
  return row.dependsOn.flatMap((id) => among.get(id) ?? []);
}

/** Rows by their id. */
export function byId(rows: readonly RowSlice[]): ReadonlyMap<string, RowSlice> {
  return new Map(rows.map((slice) => [slice.row.id, slice]));
}
