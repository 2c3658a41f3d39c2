import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { Database } from "#db/database.ts";
import { createLogStore } from "#db/log-store.ts";
import { openDatabase } from "#db/open-database.ts";
import { openForReading } from "#db/open-for-reading.ts";
import { createTemporaryFolder } from "#db/testing/temporary-folder.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import type { SentFrame, ServerFrame } from "#lib/sync/frames.ts";
import { openServices, type Services } from "./open-services.ts";
import { openRenderer } from "./render/open-renderer.ts";
import { attachSocket } from "./socket.ts";
import { openSocketSession } from "./socket-session.ts";
import { edit, privateNote, send } from "./testing/filled-folder.ts";
import { makeMatrix } from "./testing/make-matrix.ts";

const ORIGIN = "http://localhost:3000";
const NOT_DONE = expect.stringContaining("could not be stored; it is not done");

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function open(options: { readonly busyMs?: number; readonly freeBytes?: () => number } = {}) {
  const folder = createTemporaryFolder();
  const { freeBytes, ...place } = options;
  const database = openDatabase({ folder, ...place });
  closers.push(database.close);
  const services = openServices({
    database,
    origin: ORIGIN,
    renderer: openRenderer(undefined),
    check: () => ({ rulePack: 0, today: "2026-03-01", findings: [] }),
    log: () => undefined,
    ...(freeBytes && { freeBytes }),
  });
  closers.push(services.close);
  return { folder, database, services, matrix: await makeMatrix(services) };
}

/** Somebody's socket: what came, and how to wait for more. */
async function connect(services: Services, session: string, matrix: string) {
  const server = createServer();
  const endpoint = attachSocket(server, ORIGIN, (socket, request) =>
    openSocketSession(socket, request.headers, services.socket),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(
    () => void server.close(),
    () => endpoint.close(100),
  );
  const bound = server.address();
  const port = typeof bound === "object" ? bound?.port : 0;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/socket`, {
    origin: ORIGIN,
    headers: { cookie: `__Host-clearline=${session}` },
  });
  const frames: ServerFrame[] = [];
  socket.on("message", (data) => frames.push(JSON.parse(String(data))));
  await once(socket, "open");
  const tell = (frame: SentFrame | object) => socket.send(JSON.stringify(frame));
  tell({ type: "hello", v: 3, matrix, since: { shared: null, own: null }, epoch: null, client: "tab-1" });
  const until = async (type: ServerFrame["type"]): Promise<ServerFrame> => {
    for (;;) {
      const found = frames.find((frame) => frame.type === type);
      if (found) return found;
      await once(socket, "message");
    }
  };
  await until("welcome");
  return { frames, until, sendOps: (ops: readonly Op[]) => tell({ type: "ops", ops }) };
}

/** As if the disk were full: the database may not grow. */
function fillDisk({ query }: Database): () => void {
  const count = Object.values(query.get<object>(sql`PRAGMA page_count`))[0];
  query.get(sql.raw(`PRAGMA max_page_count = ${count}`));
  return () => void query.get(sql.raw("PRAGMA max_page_count = 1000000"));
}

/** Another program that writes and does not end. */
function holdDatabase(folder: string): () => void {
  const other = new Sqlite(join(folder, "clearline.db"));
  other.exec("BEGIN IMMEDIATE");
  return () => void other.close();
}

const LONG = "x".repeat(1900);
const OPS = [
  ...Array.from({ length: 40 }, (_, at) => edit(`op-${at}`, `${LONG} ${at}`)),
  privateNote("buyer", "own", LONG),
];

const FAULTS = [
  { name: "a full disk", begin: ({ database }: { readonly database: Database }) => fillDisk(database) },
  {
    name: "a database that another program holds",
    begin: ({ folder }: { readonly folder: string }) => holdDatabase(folder),
  },
];

describe.each(FAULTS)("$name", ({ begin }) => {
  it("acknowledges nothing, says so, turns health red, and passes without a restart", async () => {
    const { folder, database, services, matrix } = await open({ busyMs: 20 });
    const { context } = services;
    const before = await createLogStore(database).findHeads(matrix.id);
    const reader = await connect(services, matrix.sessions.provider, matrix.id);
    const author = await connect(services, matrix.sessions.buyer, matrix.id);

    const end = begin({ folder, database });
    author.sendOps(OPS);
    expect(await author.until("bye")).toMatchObject({ reason: "restart", message: NOT_DONE });
    expect(context.health()).toMatchObject({ ok: false, trouble: { message: expect.any(String) } });
    await expect(send(services, matrix.buyer, OPS)).rejects.toThrow("could not be stored; it is not done");
    expect(context.health().ok).toBe(false);
    expect(author.frames.some(({ type }) => type === "acks")).toBe(false);
    expect(reader.frames.some(({ type }) => type === "changes")).toBe(false);
    expect(await createLogStore(database).findHeads(matrix.id)).toEqual(before);
    expect((await context.matrices.snapshot(matrix.buyer)).matrix.revision).toBe(1);

    end();
    const again = await connect(services, matrix.sessions.buyer, matrix.id);
    again.sendOps(OPS);
    expect(await again.until("acks")).toMatchObject({
      acks: OPS.map(() => ({ fate: { state: "applied" } })),
    });
    const answers = await send(services, matrix.buyer, OPS);
    expect(answers.map(({ fate }) => fate)).toEqual(
      OPS.map((_, at) => ({ state: "applied", revision: at < 40 ? at + 2 : 1 })),
    );
    const stored = await createLogStore(database).entriesSince(matrix.id, "shared", 1, 1000);
    expect(stored.map(({ change }) => change.id)).toEqual(OPS.slice(0, 40).map(({ id }) => id));
    expect(context.health().ok).toBe(true);
    await reader.until("changes");
  });

  it("lets people read meanwhile, also those whose last visit could not be noted", async () => {
    const { folder, database, services, matrix } = await open({ busyMs: 20 });
    database.query.run(sql`UPDATE participant SET last_seen_at = '2026-01-01T00:00:00.000Z'`);
    const end = begin({ folder, database });
    const credentials = { kind: "session", secret: matrix.sessions.provider } as const;
    expect(services.context.enter(credentials, matrix.id)).toMatchObject({ ok: true });
    const reader = await connect(services, matrix.sessions.provider, matrix.id);
    expect(reader.frames[0]).toMatchObject({ type: "welcome" });
    end();
  });

  it("lets the server stop meanwhile", async () => {
    const { folder, database, services, matrix } = await open({ busyMs: 20 });
    await send(services, matrix.buyer, OPS);
    const end = begin({ folder, database });
    await services.close();
    end();
  });
});

it("health is red while the disk has no room, though nobody writes", async () => {
  let free = 1024;
  const { services } = await open({ freeBytes: () => free });
  expect(services.context.health()).toMatchObject({
    ok: false,
    trouble: { message: expect.stringContaining("1 kB") },
  });
  free = 1024 ** 3;
  expect(services.context.health().ok).toBe(true);
});

it("a backup or a check of the log under way keeps nobody from writing", async () => {
  const { folder, services, matrix } = await open({ busyMs: 0 });
  const reading = openForReading(join(folder, "clearline.db"));
  expect(await send(services, matrix.buyer, OPS.slice(0, 1))).toMatchObject([{ fate: { state: "applied" } }]);
  expect(reading.query.get(sql`SELECT count(*) AS n FROM change WHERE op = 'op-0'`)).toEqual({ n: 0 });
  reading.close();
});
