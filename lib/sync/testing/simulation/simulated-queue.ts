import type { OpId } from "#lib/matrix/schema/ids.ts";
import type { KeptOp, OpQueue } from "../../client/op-queue.ts";

/** What a browser keeps on its disk: it outlives its tabs. */
export interface SimulatedDisk {
  readonly kept: Map<OpId, KeptOp>;
  /** Whether writing fails for now. */
  isFull: boolean;
}

/** The queue of one tab on its browser's disk; what was under way is lost when the tab dies. */
export function openSimulatedQueue(disk: SimulatedDisk, isDead: () => boolean): OpQueue {
  return {
    load: async () => (isDead() ? new Promise<never>(() => {}) : [...disk.kept.values()]),
    write: async (put, drop) => {
      if (isDead()) return new Promise<never>(() => {});
      if (disk.isFull) throw new DOMException("No room left", "QuotaExceededError");
      for (const kept of put) disk.kept.set(kept.op.id, structuredClone(kept));
      for (const id of drop) disk.kept.delete(id);
      return undefined;
    },
  };
}
