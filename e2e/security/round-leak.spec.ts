import { expect, test } from "@playwright/test";
import { fillPath, listBuiltRoutes } from "./built-routes.ts";
import { createMatrix, joinProvider, sendOps, toOp } from "./engagement.ts";
import { listAt, textAt, valueAt } from "./json-value.ts";
import { pathParts } from "./path-parts.ts";
import { openRawSocket } from "./raw-socket.ts";
import { readWhole } from "./read-archive.ts";
import { cookieOf, openVisitor, type Visitor } from "./visitor.ts";

const CANARY = "canary-round-egret";

const AT_ONCE = 6;

interface Address {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

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

/** Without what differs from one request to the next whatever anybody does: its nonce, its keys, times, and sums of files that hold times. */
function withoutChance(text: string, headers: Readonly<Record<string, string>>): string {
  const nonce = /'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1];
  const steady = nonce === undefined ? text : text.replaceAll(nonce, "");
  return steady.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|D:\d{14}Z?|"[\w-]{21}[vm]"|[0-9a-f]{64}(?= {2})/g, "");
}

/** React numbers and orders the parts of a page as they come: of a page count the characters, whatever their order. */
function asSet(page: string): string {
  const parts = page.replaceAll(/\$[LQ]?[0-9a-f]+|(?<=^|\n)[0-9a-f]+:/g, "");
  return [...parts].toSorted().join("");
}

/** All that somebody gets from each route and page that can be read, by where it came from. */
async function readAll({ id }: Scene, reader: Visitor): Promise<ReadonlyMap<string, string>> {
  const parts = pathParts(id);
  const get = async ({ path, headers = {} }: Address): Promise<readonly [string, string]> => {
    const response = await reader.api.get(path, { headers });
    const body = await readWhole(await response.body());
    const isPage = !path.startsWith("/api/");
    const text = withoutChance(body, response.headers());
    expect(body, path).not.toContain(CANARY);
    return [`${path} ${JSON.stringify(headers)}`, `${response.status()} ${isPage ? asSet(text) : text}`];
  };
  const streams = ["own", "shared", "buyer", "provider"].map((stream) => ({
    path: `/api/v1/matrices/${id}/changes?stream=${stream}`,
  }));
  const routes = listBuiltRoutes().flatMap(({ kind, path }): readonly Address[] => {
    const filled = { path: fillPath(path, parts) };
    return kind === "page" ? [filled, { ...filled, headers: { rsc: "1" } }] : [filled];
  });
  const addresses = [...routes, ...streams];
  const given = new Map<string, string>();
  // Pages while a paper prints: each waits for the server and not for the one before it.
  for (let at = 0; at < addresses.length; at += AT_ONCE)
    for (const [from, text] of await Promise.all(addresses.slice(at, at + AT_ONCE).map(get)))
      given.set(from, text);
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
  const before = await readAll(scene, provider);
  const frames = socket.received().filter((text) => !text.includes('"presence"')).length;

  for (const fate of await sendOps(buyer, id, rows.map(toAnswer)))
    expect(valueAt(fate, "state")).toBe("applied");

  const after = await readAll(scene, provider);
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(after.size).toBeGreaterThan(40);
  for (const [from, text] of after) {
    expect(text.length, `length of ${from}`).toBe(before.get(from)?.length);
    expect(text === before.get(from), `text of ${from}`).toBe(true);
  }
  socket.send('{"type":"ping"}');
  await socket.next("pong");
  expect(socket.received().filter((text) => !text.includes('"presence"'))).toHaveLength(frames + 1);
  expect(socket.received().join()).not.toContain(CANARY);
  socket.end();

  const own = JSON.stringify(await buyer.read(`/matrices/${id}/rounds`));
  expect(own, "its own side reads them").toContain(CANARY);
  const file = JSON.stringify(await buyer.read(`/matrices/${id}/file`));
  expect(file, "no copy that one can take holds them").not.toContain(CANARY);
});
