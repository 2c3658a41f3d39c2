import { openDatabase } from "#db/open-database.ts";
import { createTemporaryFolder } from "#db/testing/temporary-folder.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import { activityId } from "#lib/matrix/testing/ids.ts";
import type { Ack } from "#lib/sync/frames.ts";
import { openServices, type Services } from "../open-services.ts";
import { openRenderer } from "../render/open-renderer.ts";
import type { Entered } from "../services/entered.ts";
import { makeMatrix, must } from "./make-matrix.ts";

const ROW = activityId("close-a-ticket");

/** Opens the services of a folder, does something with them and closes them. */
export async function withServices<T>(folder: string, work: (services: Services) => Promise<T>): Promise<T> {
  const database = openDatabase({ folder });
  const services = openServices({
    database,
    origin: "http://localhost:3000",
    renderer: openRenderer(undefined),
    check: () => ({ rulePack: 0, today: "2026-03-01", findings: [] }),
    log: (error) => {
      throw error;
    },
  });
  try {
    return await work(services);
  } finally {
    await services.close();
    database.close();
  }
}

/** An edit of the shared stream that says a text. */
export function edit(id: string, note: string): Op {
  const body = { kind: "activity.edit", id: ROW, fields: { note } } as const;
  return { id: OpId.parse(id), stream: "shared", base: 1, group: null, body };
}

/** A private note of a side. */
export function privateNote(side: "buyer" | "provider", id: string, text: string): Op {
  const body = { kind: "note.set", activity: ROW, note: { text } } as const;
  return { id: OpId.parse(id), stream: side, base: 0, group: null, body };
}

/** Sends ops; one answer an op. */
export async function send(
  { context }: Services,
  entered: Entered,
  ops: readonly Op[],
): Promise<readonly Ack[]> {
  const reads = ops.map((op) => ({ ok: true, op }) as const);
  return must(await context.matrices.submit(entered, reads)).acks;
}

/** A data folder with one matrix, in which both sides wrote: 6 shared changes, 2 of the buyer, 1 of the provider. */
export async function createFilledFolder() {
  const folder = createTemporaryFolder();
  const matrix = await withServices(folder, async (services) => {
    const made = await makeMatrix(services);
    for (const at of [1, 2, 3, 4, 5]) await send(services, made.buyer, [edit(`edit-${at}`, `Edit ${at}`)]);
    await send(services, made.buyer, [
      privateNote("buyer", "note-1", "Ours"),
      privateNote("buyer", "note-2", "Still ours"),
    ]);
    await send(services, made.provider, [privateNote("provider", "note-3", "Theirs")]);
    return made;
  });
  return { folder, ...matrix };
}
