import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { MatrixId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import { type KeptOp, MOST_STORED, type OpQueue } from "../op-queue.ts";

interface QueueRecord {
  readonly scope: string;
  readonly id: string;
  readonly order: number;
  readonly kept: KeptOp;
}

interface QueueSchema extends DBSchema {
  readonly ops: { key: [scope: string, id: string]; value: QueueRecord; indexes: { "by-scope": string } };
}

const VERSION = 1;

function openQueueDatabase(): Promise<IDBPDatabase<QueueSchema>> {
  return openDB<QueueSchema>("clearline", VERSION, {
    upgrade: (database) => {
      const ops = database.createObjectStore("ops", { keyPath: ["scope", "id"] });
      ops.createIndex("by-scope", "scope");
    },
  });
}

/** The queue of one person in one matrix, in this browser's IndexedDB. Rejects where storage is full or forbidden. */
export function openIdbQueue(matrix: MatrixId, participant: ParticipantId): OpQueue {
  const scope = `${matrix}/${participant}`;
  let opened: Promise<IDBPDatabase<QueueSchema>> | undefined;
  let order = 0;

  async function database(): Promise<IDBPDatabase<QueueSchema>> {
    opened ??= openQueueDatabase();
    try {
      return await opened;
    } catch (error) {
      // Storage that was forbidden or full may be usable later.
      opened = undefined;
      throw error;
    }
  }

  async function forget(records: readonly QueueRecord[]): Promise<void> {
    const stored = records.filter(({ kept }) => kept.state === "stored");
    const surplus = stored.slice(0, Math.max(0, stored.length - MOST_STORED));
    if (surplus.length === 0) return;
    const { store, done } = (await database()).transaction("ops", "readwrite");
    await Promise.all(surplus.map(({ id }) => store.delete([scope, id])));
    await done;
  }

  return {
    load: async () => {
      const records = await (await database()).getAllFromIndex("ops", "by-scope", scope);
      const sorted = records.toSorted((a, b) => a.order - b.order);
      order = Math.max(order, sorted.at(-1)?.order ?? 0);
      await forget(sorted);
      return sorted.map(({ kept }) => kept);
    },
    write: async (put, drop) => {
      const { store, done } = (await database()).transaction("ops", "readwrite", { durability: "strict" });
      const writes = put.map(async (kept) => {
        const { id } = kept.op;
        const known = await store.get([scope, id]);
        order = Math.max(order + 1, Date.now());
        await store.put({ scope, id, order: known?.order ?? order, kept });
      });
      await Promise.all([...writes, ...drop.map((id) => store.delete([scope, id])), done]);
    },
  };
}
