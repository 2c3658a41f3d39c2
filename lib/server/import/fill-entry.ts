import { type PackedEntry, packEntry } from "#db/log-store.ts";
import { apply } from "#lib/matrix/apply.ts";
import type { DecideContext } from "#lib/matrix/decide/context.ts";
import { decide } from "#lib/matrix/decide.ts";
import { emptyMatrix } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { type Actor, authorOf } from "#lib/matrix/rights.ts";
import type { MatrixId, OpId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import type { Change } from "#lib/matrix/tables.ts";
import type { Batch } from "#lib/sync/log-store.ts";
import { NO_HEADS, toEntry } from "#lib/sync/room/room-state.ts";
import { summaryOf } from "#lib/sync/room/summary.ts";

/** Who fills which matrix, by which op and when. */
export interface Fill {
  readonly matrix: MatrixId;
  readonly op: OpId;
  readonly actor: Actor;
  readonly at: string;
}

/** The first entry of a matrix's log, and what lists show of it. */
export interface FillEntry {
  readonly ok: true;
  readonly entry: PackedEntry;
  readonly summary: Batch["summary"];
}

/** What parts become as the first change of a matrix; refused when they do not fit together or are more than it holds. */
export function fillEntry(parts: MatrixParts, { matrix, op, actor, at }: Fill): FillEntry | Refusal {
  const empty = emptyMatrix(matrix);
  const context: DecideContext = {
    actor,
    at,
    base: 0,
    touchedSince: () => undefined,
    findChange: () => undefined,
    countBlocking: () => 0,
    answersOf: () => undefined,
  };
  const decision = decide(empty, { id: op, body: { kind: "matrix.fill", parts } }, context);
  if (!decision.ok) return { ok: false, code: decision.code, message: decision.message };
  const change: Change = {
    ...{ id: op, stream: "shared", revision: 1, at, by: authorOf(actor), kind: "matrix.fill", group: null },
    writes: decision.writes,
  };
  return { ok: true, entry: packEntry(toEntry(NO_HEADS, change)), summary: summaryOf(apply(empty, change)) };
}
