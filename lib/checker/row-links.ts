import type { AllRows, RowSlice } from "./slices.ts";

/** A row and the rows that it says it needs; links to rows that are not in the matrix any more are left out. */
export interface LinkedRow {
  readonly slice: RowSlice;
  readonly needs: readonly RowSlice[];
}

const isLinked = ({ row }: RowSlice): boolean => row.dependsOn.length > 0;
const idOf = ({ row }: RowSlice): readonly string[] => [row.id];

/** Rows that need others. */
export function linkedRows({ index }: Pick<AllRows, "index">): readonly LinkedRow[] {
  return index.where(isLinked).map((slice) => ({
    slice,
    needs: slice.row.dependsOn.flatMap((id) => index.group(idOf, id)),
  }));
}
