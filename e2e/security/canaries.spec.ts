import { createHash } from "node:crypto";
import { type Browser, type BrowserContext, expect, test } from "@playwright/test";
import { fillPath, listBuiltRoutes, listMethods } from "./built-routes.ts";
import { createMatrix, joinProvider, sendOps, toOp } from "./engagement.ts";
import { textAt, valueAt } from "./json-value.ts";
import { pathParts } from "./path-parts.ts";
import { openRawSocket } from "./raw-socket.ts";
import { readWholePdf } from "./read-whole-pdf.ts";
import { type Recorder, record } from "./recorder.ts";
import { cookieOf, join, makeLink, openVisitor, type Visitor } from "./visitor.ts";

/** What the buyer keeps to itself; the same words stand nowhere else. */
const PLANTED = {
  note: "canary-note-heron",
  cellNote: "canary-cell-note-heron",
  wholeNote: "canary-whole-note-heron",
  laterNote: "canary-later-note-heron",
  answerNote: "canary-answer-note-heron",
  answerPart: "canary-answer-part-heron",
  contactName: "Canary Heron",
  contactPhone: "+44 1632 canary heron",
  contactEmail: "canary@heron.example",
  contactNote: "canary-contact-note-heron",
  linkLabel: "canary-link-heron",
  tokenLabel: "canary-token-heron",
  fileName: "canary-file-heron.pdf",
} as const;

interface Scene {
  readonly id: string;
  readonly buyer: Visitor;
  readonly provider: Visitor;
  /** The words above, and what only the server knew: ids, secrets, the recovery code. */
  readonly canaries: Readonly<Record<string, string>>;
  /** A note of the buyer, as an op that the provider might name. */
  readonly noteOp: string;
  readonly parts: Readonly<Record<string, string>>;
}

let scene: Scene;

function toNote(text: string) {
  return toOp({ kind: "note.set", activity: "HD-01", note: { text } }, "buyer");
}

function toAnswer() {
  const answer = {
    says: "split",
    ourPart: PLANTED.answerPart,
    theirPart: null,
    ours: [],
    theirs: [],
    note: PLANTED.answerNote,
  };
  return toOp({ kind: "answer.set", round: "r1", activity: "HD-01", answer }, "buyer");
}

function toContact() {
  const contact = {
    side: "buyer",
    role: null,
    name: PLANTED.contactName,
    phone: PLANTED.contactPhone,
    email: PLANTED.contactEmail,
    note: PLANTED.contactNote,
    ...{ secondPhone: null, deputyName: null, deputyPhone: null, hours: null },
    ...{ confirmedOn: "2026-01-01", removed: false },
  };
  return toOp({ kind: "contact.set", id: "heron", contact }, "buyer");
}

test.beforeAll(async ({ baseURL }) => {
  const buyer = await openVisitor(baseURL ?? "");
  const { id, recoveryCode } = await createMatrix(buyer, "Estuary engagement");
  const provider = await joinProvider(buyer, id);
  const link = await makeLink(buyer, id, { side: "buyer", right: "view", label: PLANTED.linkLabel });
  const reader = await openVisitor(baseURL ?? "");
  await join(reader, link.secret, "Rob Reader");
  const token = await buyer.send("POST", `/matrices/${id}/tokens`, {
    right: "edit",
    label: PLANTED.tokenLabel,
  });
  const made: unknown = await token.json();
  const renewed: unknown = await (await buyer.send("POST", `/matrices/${id}/recovery`)).json();
  const note = toNote(PLANTED.note);
  const cellNote = {
    kind: "note.set",
    activity: "HD-01",
    role: "provider",
    note: { text: PLANTED.cellNote },
  };
  const wholeNote = { kind: "note.set", activity: null, note: { text: PLANTED.wholeNote } };
  const own = [note, toOp(cellNote, "buyer"), toOp(wholeNote, "buyer"), toContact(), toAnswer()];
  const round = { kind: "round.propose", id: "r1", about: "one row", rows: ["HD-01"] };
  const submit = { kind: "round.submit", id: "r1" };
  const asked = { kind: "thread.open", id: "t1", anchor: null, comment: "c1", text: "Who is first?" };
  for (const fate of await sendOps(buyer, id, [toOp(round), ...own, toOp(submit), toOp(asked)]))
    expect(valueAt(fate, "state")).toBe("applied");
  const file = Buffer.from("canary-bytes-heron");
  const kept = await buyer.api.post(`/api/v1/matrices/${id}/uploads?name=${PLANTED.fileName}`, {
    data: file,
  });
  expect(kept.status()).toBe(201);
  const canaries = {
    ...PLANTED,
    linkId: link.id,
    linkSecret: link.secret,
    tokenId: textAt(made, "id"),
    tokenSecret: textAt(made, "token"),
    firstRecoveryCode: recoveryCode,
    recoveryCode: textAt(renewed, "recoveryCode"),
    session: (await cookieOf(buyer)).split("=")[1] ?? "",
    noteOp: note.id,
    fileHash: createHash("sha256").update(file).digest("hex"),
  };
  const parts = { ...pathParts(id), link: link.id, token: canaries.tokenId };
  scene = { id, buyer, provider, canaries, noteOp: note.id, parts };
});

/** Which canaries stand in a text. */
function findCanaries(text: string): readonly string[] {
  return Object.entries(scene.canaries).flatMap(([name, canary]) => (text.includes(canary) ? [name] : []));
}

/** Everything that a reader gets from the routes of the build that read. */
async function readAll(
  reader: Visitor,
): Promise<readonly { readonly from: string; readonly text: string }[]> {
  const answers: { readonly from: string; readonly text: string }[] = [];
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await reader.api.get(path, { headers });
    const isPdf = response.headers()["content-type"] === "application/pdf";
    const body = isPdf ? await readWholePdf(await response.body()) : await response.text();
    answers.push({ from: path, text: `${JSON.stringify(response.headers())}\n${body}` });
  };
  for (const { kind, path } of listBuiltRoutes()) {
    const filled = fillPath(path, scene.parts);
    if (kind === "page") {
      await get(filled);
      await get(filled, { rsc: "1" });
    } else if (!path.startsWith("/api/") || (await listMethods(reader, filled)).includes("GET"))
      await get(filled);
  }
  for (const stream of ["own", "shared", "buyer", "provider"]) {
    await get(`/api/v1/matrices/${scene.id}/changes?stream=${stream}`);
  }
  return answers;
}

test("what one side keeps to itself is in nothing that the other side can fetch", async () => {
  const answers = await readAll(scene.provider);
  expect(answers.length).toBeGreaterThan(30);
  expect(
    answers.some(({ from, text }) => from.endsWith("appendix.pdf") && text.includes("Estuary engagement")),
  ).toBe(true);
  for (const { from, text } of answers) {
    expect(findCanaries(text), from).toEqual([]);
  }
});

test("its own side gets it, so that the search would find it", async () => {
  const answers = await readAll(scene.buyer);
  const found = new Set(answers.flatMap(({ text }) => findCanaries(text)));
  const shown = [
    "note",
    "cellNote",
    "wholeNote",
    "answerNote",
    "answerPart",
    "contactName",
    "contactPhone",
    "contactEmail",
    "contactNote",
    "linkLabel",
    "linkId",
    "tokenLabel",
    "tokenId",
    "noteOp",
  ];
  expect([...found].toSorted()).toEqual(shown.toSorted());
});

async function openBrowserOf(
  browser: Browser,
  visitor: Visitor,
): Promise<{ context: BrowserContext; recorder: Recorder }> {
  const context = await browser.newContext({ storageState: await visitor.api.storageState() });
  return { context, recorder: record(context) };
}

test("no frame, no response and no page in the other side's browser holds it, while it changes", async ({
  browser,
  baseURL,
}) => {
  const { id, buyer, provider } = scene;
  const theirs = await openBrowserOf(browser, provider);
  const ours = await openBrowserOf(browser, buyer);
  const theirPage = await theirs.context.newPage();
  const ourPage = await ours.context.newPage();
  for (const page of [theirPage, ourPage]) await page.goto(`${baseURL}/m/${id}`);
  for (const { recorder } of [theirs, ours]) {
    await expect.poll(() => recorder.frames().some((frame) => frame.includes('"welcome"'))).toBe(true);
  }

  await sendOps(buyer, id, [toNote(PLANTED.laterNote)]);
  const marker = "Estuary engagement, renamed";
  await sendOps(buyer, id, [toOp({ kind: "header.edit", fields: { title: marker } })]);
  for (const { recorder } of [theirs, ours]) {
    await expect.poll(() => recorder.frames().some((frame) => frame.includes(marker))).toBe(true);
  }

  for (const { path } of listBuiltRoutes().filter((route) => route.path.startsWith("/m/"))) {
    await theirPage.goto(`${baseURL}${fillPath(path, scene.parts)}`);
    await expect(theirPage.getByRole("main").first()).toBeVisible();
  }
  await ourPage.goto(`${baseURL}/m/${id}/share`);

  const given = await theirs.recorder.texts();
  expect(given.length).toBeGreaterThan(20);
  for (const { from, text } of given) expect(findCanaries(text), from).toEqual([]);
  expect(findCanaries(await theirPage.content())).toEqual([]);

  const ownFrames = findCanaries(ours.recorder.frames().join("\n"));
  expect(ownFrames).toContain("laterNote");
  const own = new Set((await ours.recorder.texts()).flatMap(({ text }) => findCanaries(text)));
  for (const name of ["note", "contactName", "linkLabel", "tokenLabel"]) expect([...own]).toContain(name);
  for (const { context } of [theirs, ours]) await context.close();
});

test("what is done in private makes no frame for the other side, and moves none of its numbers", async ({
  baseURL,
}) => {
  const { id, buyer, provider } = scene;
  const socket = await openRawSocket(baseURL ?? "", { cookie: await cookieOf(provider) });
  socket.hello(id);
  await socket.next("welcome");
  socket.send('{"type":"ping"}');
  const before = await socket.next("pong");
  const count = () => socket.received().filter((text) => !text.includes('"presence"')).length;
  const frames = count();

  for (let round = 0; round < 3; round += 1)
    await sendOps(buyer, id, [toNote(`${PLANTED.laterNote} ${round}`), toContact()]);
  socket.send('{"type":"ping"}');
  expect(await socket.next("pong")).toEqual(before);
  expect(count()).toBe(frames + 1);
  expect(socket.received().flatMap(findCanaries)).toEqual([]);
  socket.end();
});

test("naming a private op of the other side tells nothing about it", async () => {
  const { id, provider, noteOp } = scene;
  const undo = toOp({ kind: "undo", of: noteOp, force: true });
  const unknown = toOp({ kind: "undo", of: "00000000-0000-7000-8000-000000000000", force: true });
  const [fate, other] = await sendOps(provider, id, [undo, unknown]);
  expect(valueAt(fate, "state")).toBe("denied");
  expect(fate).toEqual(other);
});

test("the recovery code and the links of one side let nobody into the other", async ({ baseURL }) => {
  const { canaries, provider } = scene;
  const visitor = await openVisitor(baseURL ?? "");
  const look = await visitor.send("POST", "/join/look", { secret: canaries["recoveryCode"] });
  expect(look.status()).toBe(404);
  const crossed = await provider.send("POST", "/join", {
    secret: canaries["linkSecret"],
    name: "Pat",
    title: "",
  });
  expect(crossed.status()).toBe(409);
  expect(findCanaries(await crossed.text())).toEqual([]);
});
