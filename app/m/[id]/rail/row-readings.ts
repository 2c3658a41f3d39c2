import { content } from "#lib/matrix/content.ts";
import { columnsOf } from "#lib/matrix/fold.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { rewind } from "#lib/matrix/rewind.ts";
import { findRow, rolesOf } from "#lib/matrix/row.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { Change } from "#lib/matrix/tables.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";

function readingIn(matrix: Matrix, row: ActivityId): string | null {
  const columns = columnsOf(matrix);
  const found = findRow(matrix, row, columns);
  if (!found) return null;
  const { header, terms } = content(matrix);
  return rowSentence(found, { roles: rolesOf(columns), header, terms });
}

const changesRow = (change: Change, row: ActivityId): boolean =>
  change.writes.some(({ table, id }) => (table === "activity" || table === "cells") && id === row);

/**
 * How a row read after each change of it, by revision. `changes` are the newest ones of the matrix without a hole,
 * oldest first; empty while they do not reach up to it.
 */
export function readingsOf(
  matrix: Matrix,
  changes: readonly Change[],
  row: ActivityId,
): ReadonlyMap<number, string> {
  const readings = new Map<number, string>();
  if (changes.at(-1)?.revision !== matrix.revision) return readings;
  let state = matrix;
  let from = changes.length;
  for (let at = changes.length - 1; at >= 0; at -= 1) {
    const change = changes[at];
    if (!change || !changesRow(change, row)) continue;
    state = rewind(state, changes.slice(at + 1, from));
    from = at + 1;
    const words = readingIn(state, row);
    if (words !== null) readings.set(change.revision, words);
  }
  return readings;
}
