import { once } from "node:events";
import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { openTestDatabase } from "#db/testing/open-test-database.ts";
import { content } from "#lib/matrix/content.ts";
import { contentHash, hashText, rowHash, termsHash } from "#lib/matrix/fingerprint.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import type { Op, OpBody, SideOpBody } from "#lib/matrix/schema/op.ts";
import { drawParts } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId } from "#lib/matrix/testing/ids.ts";
import type { SentFrame, ServerFrame } from "#lib/sync/frames.ts";
import type { Fate } from "#lib/sync/log-store.ts";
import { GRID } from "#lib/sync/testing/open-test-room.ts";
import { openServices, type Services } from "./open-services.ts";
import { openRenderer } from "./render/open-renderer.ts";
import type { CheckMatrix } from "./services/check-matrix.ts";
import type { Entered } from "./services/entered.ts";
import { attachSocket } from "./socket.ts";
import { openSocketSession } from "./socket-session.ts";

const ORIGIN = "http://localhost:3000";
const ROW = activityId("close-a-ticket");
const NOTHING: CheckMatrix = () => ({ rulePack: 0, today: "2026-03-01", findings: [] });

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function must<T extends { readonly ok: true }>(answer: T | Refusal): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
}

function open(folder = ":memory:", check: CheckMatrix = NOTHING): Services & { readonly logged: unknown[] } {
  const logged: unknown[] = [];
  const services = openServices({
    database: openTestDatabase(folder),
    origin: ORIGIN,
    renderer: openRenderer(undefined),
    check,
    log: (message) => void logged.push(message),
  });
  closers.push(services.close);
  return { ...services, logged };
}

/** A matrix with a manager on each side, as two browsers would have made it. */
async function openShared(services: Services) {
  const { context } = services;
  const made = must(
    await context.matrices.create(
      { kind: "parts", parts: drawParts(GRID) },
      { side: "buyer", name: "Ada Brandt", title: "IT lead", session: undefined },
    ),
  );
  const enter = (session: string): Entered =>
    must(context.enter({ kind: "session", secret: session }, made.id));
  const buyer = enter(made.session);
  const link = must(
    context.access.makeLink(buyer.actor, {
      side: "provider",
      right: "manage",
      label: "Piotr",
      expiresAt: null,
    }),
  );
  const joined = must(
    context.access.claim({
      secret: link.secret,
      name: "Piotr Nowak",
      title: "Account manager",
      session: undefined,
    }),
  );
  return {
    matrix: made.id,
    buyer,
    provider: enter(joined.session),
    sessions: { buyer: made.session, provider: joined.session },
    link,
  };
}

let count = 0;
function shared(body: OpBody, base: number): Op {
  count += 1;
  return { id: OpId.parse(`op-${count}`), stream: "shared", base, group: null, body };
}

async function send(
  services: Services,
  entered: Entered,
  bodies: readonly OpBody[],
): Promise<readonly Fate[]> {
  const { matrix } = await services.context.matrices.snapshot(entered);
  const ops = bodies.map((body) => ({ ok: true as const, op: shared(body, matrix.revision) }));
  return must(await services.context.matrices.submit(entered, ops)).acks.map(({ fate }) => fate);
}

async function sign(
  services: Services,
  { buyer, provider }: { readonly buyer: Entered; readonly provider: Entered },
) {
  const { matrix } = await services.context.matrices.snapshot(buyer);
  const agreed = content(matrix);
  const yes: readonly OpBody[] = [
    ...agreed.areas.flatMap(({ activities }) =>
      activities.map(
        (row): OpBody => ({ kind: "row.confirm", activity: row.id, hash: rowHash(row, agreed.roles) }),
      ),
    ),
    { kind: "terms.confirm", hash: termsHash(agreed) },
  ];
  for (const entered of [buyer, provider]) await send(services, entered, yes);
  expect(
    await send(services, buyer, [
      { kind: "edition.freeze", contentHash: contentHash(agreed), effectiveFrom: "2026-03-01" },
    ]),
  ).toMatchObject([{ state: "applied" }]);
  const [final] = await services.context.editions.list(buyer);
  if (!final) throw new Error("Nothing was frozen");
  const signature = { name: "Ada Brandt", title: "CEO", statement: "I may sign for my company." };
  return {
    final,
    agreed,
    signBoth: async () => {
      for (const entered of [buyer, provider])
        await send(services, entered, [{ kind: "edition.sign", fingerprint: final.fingerprint, signature }]);
    },
  };
}

describe("the services over a real database", () => {
  it("make a matrix whose creator manages their side, and let the other side in by a link", async () => {
    const services = open();
    const { buyer, provider } = await openShared(services);
    expect(buyer.actor).toMatchObject({ side: "buyer", right: "manage", name: "Ada Brandt" });
    expect(provider.actor).toMatchObject({ side: "provider", right: "manage" });
    expect(
      await send(services, provider, [{ kind: "activity.edit", id: ROW, fields: { name: "Close it" } }]),
    ).toMatchObject([{ state: "applied" }]);
    expect((await services.context.matrices.snapshot(buyer)).matrix.tables.activity[ROW]?.name).toBe(
      "Close it",
    );
  });

  it("store nothing of a matrix whose parts do not fit together", async () => {
    const { context } = open();
    const parts = drawParts(GRID);
    const broken = { ...parts, areas: {} };
    const answer = await context.matrices.create(
      { kind: "parts", parts: broken },
      { side: "buyer", name: "Ada", title: "", session: undefined },
    );
    expect(answer).toMatchObject({ ok: false, code: "not-found" });
  });

  it("open the example, and list what this browser has made", async () => {
    const { context } = open();
    const creator = { side: "buyer", name: "Ada", title: "", session: undefined } as const;
    const example = must(await context.matrices.create({ kind: "example" }, creator));
    const again = must(
      await context.matrices.create({ kind: "example" }, { ...creator, session: example.session }),
    );
    expect(again.session).toBe(example.session);
    expect(context.matrices.listRecent(example.session)).toHaveLength(2);
    expect(context.matrices.listRecent(undefined)).toEqual([]);
  });

  it("answer a stranger, another matrix's member and a revoked person alike", async () => {
    const services = open();
    const first = await openShared(services);
    const second = await openShared(services);
    const { context } = services;
    const refused = { ok: false, code: "not-signed-in" };
    expect(context.enter(undefined, first.matrix)).toMatchObject(refused);
    expect(context.enter({ kind: "session", secret: second.sessions.buyer }, first.matrix)).toMatchObject(
      refused,
    );
    expect(context.enter({ kind: "bearer", secret: first.sessions.buyer }, first.matrix)).toMatchObject(
      refused,
    );
    expect(context.enter(undefined, "no/matrix")).toMatchObject({ ok: false, code: "not-found" });
  });

  it("give each side its own changes only", async () => {
    const services = open();
    const { buyer, provider } = await openShared(services);
    const body: SideOpBody = { kind: "note.set", activity: ROW, note: { text: "canary-ours" } };
    const op = { id: OpId.parse("note-1"), stream: "buyer", base: 0, group: null, body } as const;
    must(await services.context.matrices.submit(buyer, [{ ok: true, op }]));
    const page = { stream: "own", since: 0, limit: 10 } as const;
    expect(JSON.stringify(await services.context.matrices.changes(buyer, page))).toContain("canary-ours");
    expect(JSON.stringify(await services.context.matrices.changes(provider, page))).not.toContain(
      "canary-ours",
    );
    expect(JSON.stringify(await services.context.matrices.snapshot(provider))).not.toContain("canary-ours");
    expect(await services.context.matrices.fileText(provider)).not.toContain("canary-ours");
  });

  it("keep the PDF of a final and of the signed edition, each once, whatever is written later", async () => {
    const services = open();
    const both = await openShared(services);
    const { final, agreed, signBoth } = await sign(services, both);
    const printed = must(await services.context.editions.currentPdf(both.provider));
    expect(printed.fileName).toBe("appendix-final-1.pdf");
    await signBoth();
    await send(services, both.buyer, [{ kind: "activity.edit", id: ROW, fields: { name: "Later words" } }]);
    const [edition] = await services.context.editions.list(both.buyer);
    expect(edition).toMatchObject({ number: 1, isComplete: true, fingerprint: final.fingerprint });
    const one = must(await services.context.editions.pdf(both.buyer, 1));
    const other = must(await services.context.editions.pdf(both.provider, 1));
    expect(one.sha256).toBe(other.sha256);
    expect(one.sha256).not.toBe(printed.sha256);
    expect(must(await services.context.editions.content(both.buyer, 1)).content).toEqual(agreed);
    expect(must(await services.context.editions.currentPdf(both.buyer)).fileName).toBe("appendix-draft.pdf");
    const file: { editions: { matrixJson: string; fingerprint: string }[] } = JSON.parse(
      await services.context.matrices.fileText(both.buyer),
    );
    expect(file.editions.map(({ matrixJson }) => hashText(matrixJson))).toEqual([final.fingerprint]);
    expect(services.logged).toEqual([]);
  });

  it("print an edition from the log when the server stopped before it was kept", async () => {
    const services = open();
    const both = await openShared(services);
    const { signBoth } = await sign(services, both);
    await signBoth();
    await send(services, both.buyer, [{ kind: "activity.edit", id: ROW, fields: { name: "Later words" } }]);
    expect(must(await services.context.editions.pdf(both.provider, 1)).bytes.length).toBeGreaterThan(1000);
    expect(await services.context.editions.pdf(both.provider, 2)).toMatchObject({
      ok: false,
      code: "not-found",
    });
  });

  it("record signatures made elsewhere only with a file that was uploaded", async () => {
    const services = open();
    const both = await openShared(services);
    const { final } = await sign(services, both);
    const { sha256 } = services.context.matrices.upload(both.buyer, {
      name: "signed.pdf",
      mime: "application/pdf",
      bytes: new Uint8Array([1, 2, 3]),
    });
    const record = (file: string): OpBody => ({
      kind: "edition.record",
      fingerprint: final.fingerprint,
      elsewhere: { day: "2026-03-01", buyerName: "Ada", providerName: "Piotr", file, fileName: "signed.pdf" },
    });
    expect(await send(services, both.buyer, [record("0".repeat(64))])).toMatchObject([
      { state: "denied", code: "not-found" },
    ]);
    const { editions } = services.context;
    expect(await editions.signedFile(both.provider, 1)).toMatchObject({ ok: false, code: "not-found" });
    expect(await send(services, both.buyer, [record(sha256)])).toMatchObject([{ state: "applied" }]);
    expect(await editions.signedFile(both.provider, 1)).toMatchObject({
      ok: true,
      sha256,
      bytes: Buffer.from([1, 2, 3]),
      fileName: "signed-edition-1.pdf",
    });
  });

  it("hold everything after a restart on the same folder", async () => {
    const { mkdtempSync, rmSync } = await import("node:fs");
    const folder = mkdtempSync("/tmp/clearline-services-");
    closers.push(() => rmSync(folder, { recursive: true, force: true }));
    const first = open(folder);
    const { buyer, sessions, matrix } = await openShared(first);
    await send(first, buyer, [{ kind: "activity.edit", id: ROW, fields: { name: "Kept" } }]);
    const before = await first.context.matrices.snapshot(buyer);
    await first.close();
    const second = open(folder);
    const entered = must(second.context.enter({ kind: "session", secret: sessions.buyer }, matrix));
    expect(await second.context.matrices.snapshot(entered)).toEqual(before);
  });
});

/** A client on a real socket that collects frames. */
async function connect(address: string, session: string | undefined) {
  const headers = session === undefined ? {} : { cookie: `__Host-clearline=${session}` };
  const socket = new WebSocket(address, { headers, origin: ORIGIN });
  const frames: ServerFrame[] = [];
  socket.on("message", (data) => frames.push(JSON.parse(String(data))));
  closers.push(() => socket.terminate());
  await once(socket, "open");
  const until = async <T extends ServerFrame["type"]>(
    type: T,
  ): Promise<Extract<ServerFrame, { type: T }>> => {
    for (;;) {
      const index = frames.findIndex((frame) => frame.type === type);
      const [found] = index < 0 ? [] : frames.splice(index, 1);
      if (found) return found as Extract<ServerFrame, { type: T }>;
      if (socket.readyState !== socket.OPEN) throw new Error(`Closed before ${type}`);
      await Promise.race([once(socket, "message"), once(socket, "close")]);
    }
  };
  return {
    socket,
    until,
    text: () => JSON.stringify(frames),
    send: (frame: SentFrame | string) =>
      socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)),
  };
}

describe("the socket over a real database", () => {
  async function serve() {
    const services = open();
    const server = createServer();
    const endpoint = attachSocket(server, ORIGIN, (socket, request) =>
      openSocketSession(socket, request.headers, services.socket),
    );
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    closers.push(async () => {
      await endpoint.close(100);
      server.close();
    });
    const bound = server.address();
    const address = `ws://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}/api/v1/socket`;
    return { services, address, ...(await openShared(services)) };
  }
  const hello = (matrix: Entered["matrix"]): SentFrame => ({
    type: "hello",
    v: 3,
    matrix,
    since: { shared: null, own: null },
    epoch: null,
    client: "tab",
  });

  it("brings an edit of one browser to the other after it was acknowledged", async () => {
    const { address, sessions, matrix } = await serve();
    const ada = await connect(address, sessions.buyer);
    const piotr = await connect(address, sessions.provider);
    ada.send(hello(matrix));
    piotr.send(hello(matrix));
    expect((await ada.until("welcome")).me.name).toBe("Ada Brandt");
    const { shared: replay } = await piotr.until("welcome");
    expect(replay.kind).toBe("snapshot");
    const op = shared({ kind: "activity.edit", id: ROW, fields: { name: "Seen" } }, 1);
    ada.send({ type: "ops", client: "tab-of-ada", ops: [op] });
    expect((await ada.until("acks")).acks).toEqual([{ op: op.id, fate: { state: "applied", revision: 2 } }]);
    expect((await piotr.until("changes")).entries[0]?.change).toMatchObject({ id: op.id, revision: 2 });
  });

  it("sends away a stranger, a page of another version and who never said hello", async () => {
    const { address, sessions, matrix } = await serve();
    const stranger = await connect(address, undefined);
    stranger.send(hello(matrix));
    expect((await stranger.until("bye")).reason).toBe("not-signed-in");
    const old = await connect(address, sessions.buyer);
    old.send({ ...hello(matrix), v: 0 } as SentFrame);
    expect((await old.until("bye")).reason).toBe("reload");
    const rude = await connect(address, sessions.buyer);
    rude.send({ type: "ping" });
    expect((await rude.until("bye")).reason).toBe("invalid");
  });

  it("says what is wrong with a frame and goes on", async () => {
    const { address, sessions, matrix } = await serve();
    const ada = await connect(address, sessions.buyer);
    ada.send("{ not json");
    expect(await ada.until("refusal")).toMatchObject({ code: "invalid" });
    ada.send(hello(matrix));
    await ada.until("welcome");
    ada.send(
      JSON.stringify({
        type: "ops",
        ops: [
          {
            id: "bad-op",
            stream: "shared",
            base: 1,
            group: null,
            body: {
              kind: "cell.set",
              activity: ROW,
              role: "it-lead",
              cell: { duties: ["Q"], when: "always", notInvolved: false },
            },
          },
        ],
      }),
    );
    expect((await ada.until("acks")).acks).toMatchObject([
      { op: "bad-op", fate: { state: "invalid", message: expect.stringContaining('found "Q"') } },
    ]);
    ada.send({ type: "ping" });
    expect((await ada.until("pong")).heads).toEqual({ shared: 1, own: 0 });
  });

  it("sends a person away at the moment their access is taken back", async () => {
    const { address, services, sessions, matrix, buyer } = await serve();
    const { context } = services;
    const link = must(
      context.access.makeLink(buyer.actor, { side: "buyer", right: "edit", label: "Eve", expiresAt: null }),
    );
    const eve = must(
      context.access.claim({ secret: link.secret, name: "Eve", title: "", session: undefined }),
    );
    const hers = await connect(address, eve.session);
    hers.send(hello(matrix));
    await hers.until("welcome");
    must(context.access.revokeParticipant(buyer.actor, eve.participant.id));
    expect((await hers.until("bye")).reason).toBe("revoked");
    const again = await connect(address, eve.session);
    again.send(hello(matrix));
    expect((await again.until("bye")).reason).toBe("not-signed-in");
    const ada = await connect(address, sessions.buyer);
    ada.send(hello(matrix));
    await ada.until("welcome");
  });
});
