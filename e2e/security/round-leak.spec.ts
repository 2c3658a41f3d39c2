import { expect, test } from "@playwright/test";
import { fillPath, listBuiltRoutes } from "./built-routes.ts";
import { createMatrix, joinProvider, sendOps, toOp } from "./engagement.ts";
import { listAt, textAt, valueAt } from "./json-value.ts";
import { openRawSocket } from "./raw-socket.ts";
import { readWholePdf } from "./read-whole-pdf.ts";
import { cookieOf, openVisitor, type Visitor } from "./visitor.ts";

const CANARY = "canary-round-egret";

interface Scene {
  readonly id: string;
  readonly buyer: Visitor;
  readonly provider: Visitor;
  readonly rows: readonly string[];
}

async function openScene(baseURL: string): Promise<Scene> {
  const buyer = await openVisitor(baseURL);
  const { id } = await createMatrix(buyer, "Egret engagement");
  const provider = await joinProvider(buyer, id);
  const rows = listAt(await buyer.read(`/matrices/${id}`), "content", "areas").flatMap((area) =>
    listAt(area, "activities").map((row) => textAt(row, "id")),
  );
  const propose = { kind: "round.propose", id: "r1", about: "all rows", rows };
  const [fate] = await sendOps(buyer, id, [toOp(propose)]);
  expect(valueAt(fate, "state")).toBe("applied");
  return { id, buyer, provider, rows };
}

function toAnswer(row: string) {
  const text = `${CANARY} ${row} ${"and more than a few words ".repeat(20)}`;
  const answer = {
    says: "split",
    ourPart: text,
    theirPart: text,
    ours: ["responsible"],
    theirs: [],
    note: text,
  };
  return toOp({ kind: "answer.set", round: "r1", activity: row, answer }, "buyer");
}

/** What differs from one request to the next whatever anybody does: nonces, times, and marks of the build's chunks. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/nonce="?[\w+/=-]+"?|'nonce-[\w+/=-]+'|\\?"nonce\\?":\\?"[\w+/=-]+\\?"/g, "")
    .replaceAll(/"(lastSeenAt|at|startedAt)":"[^"]*"/g, "")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
}

/** All that somebody gets from each route and page that can be read, by where it came from. */
async function readAll({ id }: Scene, reader: Visitor): Promise<ReadonlyMap<string, string>> {
  const parts = { id, link: "none", token: "none", person: "none", number: "1", round: "r1" };
  const given = new Map<string, string>();
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await reader.api.get(path, { headers });
    const isPdf = response.headers()["content-type"] === "application/pdf";
    const body = isPdf ? await readWholePdf(await response.body()) : await response.text();
    given.set(`${path} ${JSON.stringify(headers)}`, `${response.status()} ${withoutChance(body)}`);
  };
  for (const { kind, path } of listBuiltRoutes()) {
    const filled = fillPath(path, parts);
    await get(filled);
    if (kind === "page") await get(filled, { rsc: "1" });
  }
  for (const stream of ["own", "shared", "buyer", "provider"])
    await get(`/api/v1/matrices/${id}/changes?stream=${stream}`);
  return given;
}

test("every route, page and frame is the same for the other side, whether nothing or every row is answered", async ({
  baseURL,
}) => {
  const scene = await openScene(baseURL ?? "");
  const { id, buyer, provider, rows } = scene;
  const socket = await openRawSocket(baseURL ?? "", { cookie: await cookieOf(provider) });
  socket.hello(id);
  await socket.next("welcome");
  // A first reading warms what is made once.
  await readAll(scene, provider);
  const before = await readAll(scene, provider);
  const frames = socket.received().filter((text) => !text.includes('"presence"')).length;

  for (const fate of await sendOps(buyer, id, rows.map(toAnswer)))
    expect(valueAt(fate, "state")).toBe("applied");

  const after = await readAll(scene, provider);
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(after.size).toBeGreaterThan(40);
  for (const [from, text] of after) {
    expect(text, from).not.toContain(CANARY);
    expect(text.length, `length of ${from}`).toBe(before.get(from)?.length);
    expect(text, from).toBe(before.get(from));
  }
  socket.send('{"type":"ping"}');
  await socket.next("pong");
  expect(socket.received().filter((text) => !text.includes('"presence"'))).toHaveLength(frames + 1);
  expect(socket.received().join()).not.toContain(CANARY);
  socket.end();

  const own = await readAll(scene, buyer);
  expect(
    [...own.values()].some((text) => text.includes(CANARY)),
    "its own side reads them",
  ).toBe(true);
  expect(own.get(`/api/v1/matrices/${id}/file {}`), "no copy that one can take holds them").not.toContain(
    CANARY,
  );
});
