import { openDatabase } from "#db/open-database.ts";
import { createTemporaryFolder } from "#db/testing/temporary-folder.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import { drawParts } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId } from "#lib/matrix/testing/ids.ts";
import type { Ack } from "#lib/sync/frames.ts";
import { GRID } from "#lib/sync/testing/open-test-room.ts";
import { openServices, type Services } from "../open-services.ts";
import { openRenderer } from "../render/open-renderer.ts";
import type { Entered } from "../services/entered.ts";

const ROW = activityId("close-a-ticket");

/** What came back, when it is no refusal. */
export function must<T extends { readonly ok: true }>(answer: T | Refusal): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
}

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

/** A matrix with a manager on each side and what they need to come in. */
export async function makeMatrix({ context }: Services) {
  const creator = { side: "buyer", name: "Ada Brandt", title: "Head of IT", session: undefined } as const;
  const made = must(await context.matrices.create({ kind: "parts", parts: drawParts(GRID) }, creator));
  const buyer = must(context.enter({ kind: "session", secret: made.session }, made.id));
  const wish = { side: "provider", right: "manage", label: "For Piotr", expiresAt: null } as const;
  const link = must(context.access.makeLink(buyer.actor, wish));
  const piotr = { secret: link.secret, name: "Piotr Nowak", title: "", session: undefined };
  const joined = must(context.access.claim(piotr));
  const provider = must(context.enter({ kind: "session", secret: joined.session }, made.id));
  return { id: made.id, buyer, provider, sessions: { buyer: made.session, provider: joined.session } };
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
