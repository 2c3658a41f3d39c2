import type { Change } from "#lib/matrix/tables.ts";

/** The revision at which somebody last confirmed a row; `undefined` when the changes do not say. */
export function confirmedRevision(changes: readonly Change[], row: string): number | undefined {
  return changes
    .filter(
      (change) =>
        change.kind === "row.confirm" &&
        change.writes.some((write) => write.table === "confirmation" && write.id === row),
    )
    .at(-1)?.revision;
}
