import type { Refusal } from "#lib/matrix/refusal.ts";
import type { OpId } from "#lib/matrix/schema/ids.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import type { Change } from "#lib/matrix/tables.ts";
import type { ReadOp } from "../frames.ts";
import type { Known } from "./decide-batch.ts";
import type { RoomOptions } from "./room-options.ts";
import { isShared } from "./room-state.ts";

/** What a room remembers of its latest ops, so that it need not ask the store. */
export interface Memory {
  readonly changes: Map<string, Change>;
  readonly bases: Map<string, number>;
}

// Kept by every room that is awake, quiet ones too.
const MOST_REMEMBERED = 1000;

/** Drops the oldest entries of a map beyond what is worth remembering. */
export function forgetOldest(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    if (map.size <= MOST_REMEMBERED) return;
    map.delete(key);
  }
}

/** Asks the store and the server for what deciding these ops needs. */
export async function learn(options: RoomOptions, reads: readonly ReadOp[], memory: Memory): Promise<Known> {
  const ops = reads.flatMap((read) => (read.ok ? [read.op] : []));
  const asked = new Set<OpId>(reads.map((read) => (read.ok ? read.op.id : read.id)));
  for (const { base } of ops) if (typeof base !== "number" && !memory.bases.has(base)) asked.add(base);
  const fates = await options.store.findFates(options.matrix, [...asked]);
  const changes = new Map<string, Change>();
  const refusals = new Map<string, Refusal>();
  for (const op of ops) {
    if (fates.has(op.id)) continue;
    if (op.body.kind === "undo") await learnChange(options, op.body.of, memory, changes);
    const refusal = isEditionOp(op) ? await options.refuseEdition(op) : undefined;
    if (refusal) refusals.set(op.id, refusal);
  }
  return { fates, changes, refusals, bases: memory.bases };
}

async function learnChange(
  options: RoomOptions,
  of: OpId,
  memory: Memory,
  changes: Map<string, Change>,
): Promise<void> {
  const remembered = memory.changes.get(of);
  const change = remembered ?? (await options.store.findEntry(options.matrix, of))?.change;
  if (change && isShared(change)) changes.set(of, change);
}

function isEditionOp(op: Op): boolean {
  return op.body.kind.startsWith("edition.");
}
