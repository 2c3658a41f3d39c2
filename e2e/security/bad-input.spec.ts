import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { DEEP } from "./deep-json.ts";
import { createMatrix, sendOps, toOp } from "./engagement.ts";
import { listAt, textAt, valueAt } from "./json-value.ts";
import { sendInPieces } from "./send-in-pieces.ts";
import { cookieOf, openVisitor } from "./visitor.ts";
import { watchRoom } from "./watched-room.ts";

const MEGABYTE = 1024 * 1024;
const room = watchRoom("Quarry engagement");

function post(text: string | Buffer, type = "application/json") {
  const path = `/api/v1/matrices/${room.id()}/ops`;
  return room.buyer().api.post(path, { data: text, headers: { "content-type": type } });
}

async function expectProblem(response: Awaited<ReturnType<typeof post>>, wanted: string): Promise<string> {
  const text = await response.text();
  expect(response.headers()["content-type"], text).toBe("application/problem+json");
  const problem: unknown = JSON.parse(text);
  expect(`${response.status()} ${textAt(problem, "code")}`).toBe(wanted);
  const detail = textAt(problem, "detail");
  expect(detail.length, "says what is wrong in a sentence").toBeGreaterThan(20);
  expect(detail.length, "does not send the input back").toBeLessThan(400);
  return detail;
}

const UNREADABLE: Readonly<Record<string, readonly [string | Buffer, string?]>> = {
  "an empty body": [""],
  "JSON that stops": ['{"ops": [{"id": "a"'],
  "bytes that are no UTF-8": [Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  "a form instead of JSON": ["ops=1", "application/x-www-form-urlencoded"],
  "JSON under another name": ['{"ops": []}', "text/plain"],
  "a list instead of an object": ["[]"],
  "a number": ["1e999"],
  "ops that are no list": ['{"ops": {"length": 3}}'],
  "an op without an id": ['{"ops": [{"kind": "header.edit"}]}'],
  "an id that every object has": ['{"ops": [{"id": "constructor"}]}'],
  "a field that nobody knows": ['{"ops": [], "admin": true}'],
  "a prototype": ['{"ops": [], "__proto__": {"right": "manage"}}'],
  "JSON nested beyond reason": [`{"ops": ${DEEP}}`],
};

for (const [name, [text, type]] of Object.entries(UNREADABLE)) {
  test(`${name} is refused whole`, async () => {
    await expectProblem(await post(text, type), "400 invalid");
  });
}

test("a paste of a million rows is refused before it is read", async () => {
  const row = JSON.stringify({ id: "r", name: "Reset passwords", owner: "Provider" });
  const paste = Buffer.from(`{"ops":[${`${row},`.repeat(1_000_000)}${row}]}`);
  expect(paste.length).toBeGreaterThan(40 * MEGABYTE);
  await expectProblem(await post(paste), "413 too-large");
});

test("a body that does not say its length is read to the limit and no further", async ({ baseURL }) => {
  const [id, buyer] = [room.id(), room.buyer()];
  const answer = await sendInPieces(`${baseURL}/api/v1/matrices/${id}/ops`, {
    headers: { "content-type": "application/json", cookie: await cookieOf(buyer), origin: baseURL ?? "" },
    piece: Buffer.alloc(64 * 1024, " "),
    pieces: 40,
  });
  expect(answer.status).toBe(413);
  expect(textAt(answer.json, "code")).toBe("too-large");
});

test("more ops than one request takes are refused together", async () => {
  const ops = Array.from({ length: 501 }, (_, index) =>
    toOp({ kind: "header.edit", fields: { title: `T${index}` } }),
  );
  await expectProblem(await post(JSON.stringify({ ops })), "413 too-large");
});

const name = (text: string) => ({ kind: "activity.edit", id: "HD-01", fields: { name: text } });
const cell = (duties: readonly string[]) => ({
  kind: "cell.set",
  ...{ activity: "HD-01", role: "buyer" },
  cell: { duties, when: "always", notInvolved: false },
});

const WRONG_OPS: Readonly<Record<string, readonly [body: object, state: string, code?: string]>> = {
  "an unknown letter": [cell(["boss"]), "invalid"],
  "a letter as it is printed": [cell(["A"]), "invalid"],
  "a letter that this matrix does not use": [cell(["verifies"]), "denied", "invalid"],
  "not involved, and a letter": [
    { ...cell(["informed"]), cell: { duties: ["informed"], when: "always", notInvolved: true } },
    "invalid",
  ],
  "a name of 10,000 characters": [name("x".repeat(10_000)), "invalid"],
  "a name with control characters": [name("Reset\u0000 passwords\u001b[2J"), "invalid"],
  "a name with half a character": [name("Reset \ud800 passwords"), "invalid"],
  "a name of two lines": [name("Reset\npasswords"), "invalid"],
  "a name of blanks": [name("   "), "invalid"],
  "an op of an unknown kind": [{ kind: "matrix.burn" }, "invalid"],
  "filling a matrix that is filled": [{ kind: "matrix.fill", parts: {} }, "invalid"],
  "a field that rows do not have": [
    { kind: "activity.edit", id: "HD-01", fields: { owner: "us" } },
    "invalid",
  ],
  "no field at all": [{ kind: "activity.edit", id: "HD-01", fields: {} }, "invalid"],
  "a row that never was": [
    { kind: "activity.edit", id: "ZZ-99", fields: { name: "Ghost" } },
    "denied",
    "not-found",
  ],
  "a row named like what every object has": [{ ...cell(["informed"]), activity: "toString" }, "invalid"],
  "a column that never was": [{ ...cell(["informed"]), role: "ghost" }, "denied", "removed"],
  "an undo of nothing": [{ kind: "undo", of: "nothing", force: true }, "denied", "not-found"],
};

for (const [title, [body, state, code]] of Object.entries(WRONG_OPS)) {
  test(`${title} is answered with a fate of its own, and stops nothing beside it`, async () => {
    const [id, buyer] = [room.id(), room.buyer()];
    const op = toOp(body, "shared", room.revision());
    const note = toOp({ kind: "note.set", activity: "HD-01", note: { text: title } }, "buyer");
    const [fate, beside] = await sendOps(buyer, id, [op, note]);
    expect(valueAt(fate, "state"), JSON.stringify(fate)).toBe(state);
    expect(valueAt(fate, "code")).toBe(code);
    expect(textAt(fate, "message").length).toBeGreaterThan(10);
    expect(textAt(fate, "message").length).toBeLessThan(400);
    expect(valueAt(beside, "state")).toBe("applied");
    expect(await sendOps(buyer, id, [op]), "a resend gets the first answer").toEqual([fate]);
  });
}

test("an op nested beyond reason is invalid", async () => {
  const note = toOp({ kind: "note.set", activity: "HD-01", note: { text: "deep" } }, "buyer");
  for (const op of [
    { ...toOp({ kind: "DEEP" }) },
    { ...toOp(name("DEEP")) },
    { ...toOp(name("Another name")), base: "DEEP" },
    { ...toOp(name("Another name")), stream: "DEEP" },
    { ...toOp(name("Another name")), extra: "DEEP" },
  ]) {
    const response = await post(JSON.stringify({ ops: [op, note] }).replace('"DEEP"', DEEP));
    expect(response.status(), await response.text()).toBe(200);
    const acks = listAt(await response.json(), "acks");
    expect(acks.map((ack) => valueAt(ack, "fate", "state"))).toEqual(["invalid", "applied"]);
  }
});

for (const base of [-1, 0.5, 1_000_000, Number.MAX_SAFE_INTEGER, "nothing", null, "HD 01"]) {
  test(`an op with the base ${base} is invalid`, async () => {
    const op = { ...toOp(name("Another name")), base };
    const [fate] = await sendOps(room.buyer(), room.id(), [op]);
    expect(valueAt(fate, "state"), JSON.stringify(fate)).toBe("invalid");
  });
}

test("a matrix that is not there is answered like one that the reader is not in", async () => {
  const buyer = room.buyer();
  const ops = [toOp(name("Another name"))];
  const missing = await buyer.send("POST", `/matrices/${randomUUID()}/ops`, { ops });
  const { id: others } = await createMatrix(await openVisitor(buyer.baseURL), "Somebody else's");
  const foreign = await buyer.send("POST", `/matrices/${others}/ops`, { ops });
  await expectProblem(missing, "401 not-signed-in");
  expect(await missing.text()).toBe(await foreign.text());
  for (const id of ["constructor", "%00", "x".repeat(5000), "a'--"]) {
    const response = await buyer.send("GET", `/matrices/${id}`);
    expect([401, 404], id.slice(0, 20)).toContain(response.status());
  }
});

test("a query that makes no sense is refused", async () => {
  const [id, buyer] = [room.id(), room.buyer()];
  for (const query of ["stream=provider", "since=-1", "since=x", "limit=0", "limit=100000", "since=1e999"]) {
    await expectProblem(await buyer.send("GET", `/matrices/${id}/changes?${query}`), "400 invalid");
  }
  for (const number of ["0", "-1", "1.5", "x", "99999999999999999999"]) {
    const path = `/matrices/${id}/editions/${number}/appendix.pdf`;
    await expectProblem(await buyer.send("GET", path), "404 not-found");
  }
});

test("a file for a new matrix that is broken makes none", async () => {
  const buyer = room.buyer();
  for (const body of [
    { file: "{}" },
    { file: "[{" },
    { file: DEEP },
    { example: true, file: "{}" },
    { parts: {} },
    [],
  ]) {
    await expectProblem(await buyer.send("POST", "/matrices", body), "400 invalid");
  }
  const headers = { "content-type": "application/json" };
  for (const key of ["parts", "preset", "creator", "another"]) {
    const data = Buffer.from(`{"${key}": ${DEEP}}`);
    await expectProblem(await buyer.api.post("/api/v1/matrices", { data, headers }), "400 invalid");
  }
});
