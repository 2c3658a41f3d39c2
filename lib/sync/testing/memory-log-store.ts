import type { MatrixId, OpId } from "#lib/matrix/schema/ids.ts";
import type { Stream } from "#lib/matrix/tables.ts";
import type { Batch, Epoch, Fate, Heads, LogEntry, LogStore, Snapshot } from "../log-store.ts";
import { NO_HEADS } from "../room/room-state.ts";

interface Log {
  readonly heads: Heads;
  readonly entries: readonly LogEntry[];
  readonly fates: ReadonlyMap<OpId, Fate>;
  readonly snapshots: ReadonlyMap<Stream, Snapshot>;
  readonly epoch: Epoch;
}

/** A log store in memory, of which copies can be taken and brought back. */
export interface MemoryLogStore extends LogStore {
  /** Takes a copy; what is returned brings it back, as a restore from a backup does. */
  readonly copy: () => (epoch: string) => void;
}

const FIRST: Epoch = { id: "first", start: { shared: 0, buyer: 0, provider: 0 } };
const STREAMS = ["shared", "buyer", "provider"] as const;

function isSameHead(one: Heads, other: Heads, stream: Stream): boolean {
  return one[stream].revision === other[stream].revision && one[stream].hash === other[stream].hash;
}

function append(log: Log, batch: Batch): Log {
  const heads: Record<Stream, Heads[Stream]> = { ...log.heads };
  const ops = new Set(log.entries.map((entry) => entry.change.id));
  const fates = new Map(log.fates);
  for (const { change, previousHash, hash } of batch.entries) {
    const head = heads[change.stream];
    if (change.revision !== head.revision + 1 || previousHash !== head.hash) {
      throw new Error(`Change ${change.id} does not follow ${change.stream} ${head.revision}`);
    }
    if (ops.has(change.id)) throw new Error(`Op ${change.id} is in the log already`);
    ops.add(change.id);
    heads[change.stream] = { revision: change.revision, hash };
  }
  for (const { op, fate } of batch.fates) {
    if (fates.has(op)) throw new Error(`Op ${op} has a fate already`);
    fates.set(op, fate);
  }
  return { ...log, heads, entries: [...log.entries, ...batch.entries], fates };
}

/** A log store that forgets everything with its process, for tests. */
export function createMemoryLogStore(): MemoryLogStore {
  const logs = new Map<MatrixId, Log>();

  function getLog(id: MatrixId): Log {
    const log = logs.get(id);
    if (!log) throw new Error(`There is no matrix ${id}`);
    return log;
  }

  return {
    copy: () => {
      const kept = new Map(logs);
      return (epoch) => {
        logs.clear();
        for (const [id, log] of kept) {
          const { shared, buyer, provider } = log.heads;
          const start = { shared: shared.revision, buyer: buyer.revision, provider: provider.revision };
          logs.set(id, { ...log, epoch: { id: epoch, start } });
        }
      };
    },
    create: async (id) => {
      if (logs.has(id)) throw new Error(`There is a matrix ${id} already`);
      logs.set(id, { heads: NO_HEADS, entries: [], fates: new Map(), snapshots: new Map(), epoch: FIRST });
    },
    findHeads: async (id) => logs.get(id)?.heads,
    findEpoch: async (id) => logs.get(id)?.epoch,
    commit: async (id, expected, batch) => {
      const log = getLog(id);
      if (!STREAMS.every((stream) => isSameHead(log.heads, expected, stream))) {
        return { kind: "moved", heads: log.heads };
      }
      logs.set(id, append(log, structuredClone(batch)));
      return { kind: "stored" };
    },
    entriesSince: async (id, stream, revision, limit) =>
      (logs.get(id)?.entries ?? [])
        .filter(({ change }) => change.stream === stream && change.revision > revision)
        .slice(0, limit),
    findEntry: async (id, op) => logs.get(id)?.entries.find(({ change }) => change.id === op),
    findFates: async (id, ops) => {
      const known = logs.get(id)?.fates;
      const found = ops.flatMap((op) => {
        const fate = known?.get(op);
        return fate ? [[op, fate] as const] : [];
      });
      return new Map(found);
    },
    findSnapshot: async (id, stream) => logs.get(id)?.snapshots.get(stream),
    saveSnapshot: async (id, snapshot) => {
      const log = getLog(id);
      const kept = log.snapshots.get(snapshot.stream);
      if (kept && kept.revision > snapshot.revision) return;
      logs.set(id, { ...log, snapshots: new Map(log.snapshots).set(snapshot.stream, snapshot) });
    },
  };
}
