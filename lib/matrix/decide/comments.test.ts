import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreedJson } from "../agreed-json.ts";
import { isOpenTalk, listTalks } from "../comments.ts";
import { confirmationsOf } from "../confirmation.ts";
import { content } from "../content.ts";
import { findFinal } from "../editions.ts";
import { fileText, toFile } from "../file.ts";
import { contentHash, fingerprint } from "../fingerprint.ts";
import { invert } from "../invert.ts";
import type { Matrix } from "../matrix.ts";
import type { Thread } from "../schema/comment.ts";
import { OpBody } from "../schema/op.ts";
import { confirmAll, freeze } from "../testing/agree.ts";
import { anyIntent, COMMENT_KINDS } from "../testing/arbitraries.ts";
import { drawMatrix } from "../testing/draw-matrix.ts";
import { type OpenLog, openLog, type SendOptions } from "../testing/open-log.ts";
import { BUYER, PROVIDER } from "../testing/people.ts";
import { drawPlayground } from "../testing/play.ts";
import { toBody } from "../testing/to-body.ts";

const GRID = `
  |              | Buyer | Provider |
  | Help desk    |       |          |
  | - Take calls | A     | R        |
`;
const ROW = { activity: "take-calls", role: null };

function ask(log: OpenLog, id = "t1", more: object = {}, options: SendOptions = {}) {
  const body = { kind: "thread.open", id, anchor: ROW, comment: `${id}-1`, text: "At night too?", ...more };
  return log.send(OpBody.parse(body), options).decision;
}

function send(log: OpenLog, body: object, options: SendOptions = {}) {
  return log.send(OpBody.parse(body), options).decision;
}

const reply = (id: string, text = "Yes.") => ({ kind: "comment.add", id, thread: "t1", text });
const RESOLVE = { kind: "thread.resolve", id: "t1" };
const asProvider = { by: PROVIDER };

function drawAsked(): OpenLog {
  const log = openLog(drawMatrix(GRID));
  expect(ask(log)).toMatchObject({ ok: true });
  return log;
}

function readThread(matrix: Matrix): Thread | undefined {
  return Object.values(matrix.tables.thread)[0];
}

/** A matrix with many comments, made without deciding each. */
function fill(count: number, threads: number): OpenLog {
  const { thread, comment } = drawAsked().matrix().tables;
  const [one] = Object.values(thread);
  const [said] = Object.values(comment);
  if (!one || !said) throw new Error("Nothing was asked");
  const start = drawMatrix(GRID);
  return openLog({
    ...start,
    tables: {
      ...start.tables,
      thread: Object.fromEntries(Array.from({ length: threads }, (_, at) => [`t${at + 1}`, one])),
      comment: Object.fromEntries(Array.from({ length: count }, (_, at) => [`old-${at}`, said])),
    },
  });
}

describe("a thread", () => {
  it("stands on a cell, a row or the matrix, with who asked and when", () => {
    const log = openLog(drawMatrix(GRID));
    for (const [at, anchor] of [null, ROW, { activity: "take-calls", role: "buyer" }].entries())
      expect(ask(log, `t${at}`, { anchor })).toMatchObject({ ok: true });
    expect(listTalks(log.matrix().tables).map(({ anchor }) => anchor)).toEqual([
      null,
      ROW,
      { activity: "take-calls", role: "buyer" },
    ]);
    expect(listTalks(log.matrix().tables)[0]).toMatchObject({
      by: { name: BUYER.name, side: "buyer" },
      comments: [{ text: "At night too?", by: { name: BUYER.name }, edited: null, removed: false }],
    });
  });

  it("is refused on a row or a column that the matrix never had, and under an id that is taken", () => {
    const log = drawAsked();
    expect(ask(log, "t2", { anchor: { activity: "nowhere", role: null } })).toMatchObject({
      code: "not-found",
    });
    expect(ask(log, "t2", { anchor: { activity: "take-calls", role: "nobody" } })).toMatchObject({
      code: "not-found",
    });
    expect(ask(log, "t1", { comment: "other" })).toMatchObject({ code: "exists" });
    expect(ask(log, "t2", { comment: "t1-1" })).toMatchObject({ code: "exists" });
  });

  it("is resolved by somebody of the side that asked, and by nobody of the other", () => {
    const log = drawAsked();
    expect(send(log, reply("c2"), asProvider)).toMatchObject({ ok: true });
    expect(send(log, RESOLVE, asProvider)).toMatchObject({
      code: "wrong-side",
      message: expect.stringContaining(BUYER.name),
    });
    expect(readThread(log.matrix())?.resolved).toBeNull();
    const colleague = {
      ...BUYER,
      participant: PROVIDER.participant,
      name: "Cleo",
      right: "comment",
    } as const;
    expect(send(log, RESOLVE, { by: colleague })).toMatchObject({ ok: true });
    expect(readThread(log.matrix())?.resolved).toMatchObject({ by: { name: "Cleo" } });
    expect(send(log, RESOLVE)).toEqual({ ok: true, writes: [] });
  });

  it("is reopened by a reply in the same change, also by one that did not know of it", () => {
    const log = drawAsked();
    const base = log.matrix().revision;
    send(log, RESOLVE);
    expect(send(log, reply("late"), { ...asProvider, base })).toMatchObject({ ok: true });
    expect(readThread(log.matrix())?.resolved).toBeNull();
    expect(
      log
        .changes()
        .at(-1)
        ?.writes.map(({ table }) => table),
    ).toEqual(["comment", "thread"]);
  });

  it("is reopened by either side", () => {
    const log = drawAsked();
    send(log, RESOLVE);
    expect(send(log, { kind: "thread.reopen", id: "t1" }, asProvider)).toMatchObject({ ok: true });
    expect(readThread(log.matrix())?.resolved).toBeNull();
    expect(send(log, { kind: "thread.reopen", id: "t1" })).toEqual({ ok: true, writes: [] });
  });

  it("is not resolved over an answer that its asker has not read", () => {
    const log = drawAsked();
    const base = log.matrix().revision;
    send(log, reply("c2"), asProvider);
    expect(send(log, RESOLVE, { base })).toMatchObject({
      code: "built-upon",
      message: expect.stringContaining(PROVIDER.name),
    });
    expect(send(log, RESOLVE)).toMatchObject({ ok: true });
  });

  it("takes a reply and a new thread on a row that was removed meanwhile", () => {
    const log = drawAsked();
    log.must(OpBody.parse({ kind: "activity.edit", id: "take-calls", fields: { removed: true } }));
    log.must(OpBody.parse({ kind: "role.edit", id: "buyer", fields: { removed: true } }));
    expect(send(log, reply("c2"), asProvider)).toMatchObject({ ok: true });
    expect(ask(log, "t2", { anchor: { activity: "take-calls", role: "buyer" } })).toMatchObject({ ok: true });
  });

  it("is refused above its limits, each with the figure", () => {
    expect(ask(fill(1, 1000), "new")).toMatchObject({
      code: "too-many",
      message: "The matrix would hold 1001 threads of comments; it can hold 1000.",
    });
    expect(ask(fill(5000, 999), "new")).toMatchObject({
      code: "too-many",
      message: "The matrix would hold 5001 comments; it can hold 5000.",
    });
    expect(send(fill(200, 1), reply("c201"))).toMatchObject({
      code: "too-many",
      message: "This thread would hold 201 comments; it can hold 200. Begin a new one.",
    });
    expect(send(fill(199, 1), reply("c200"))).toMatchObject({ ok: true });
  });

  it.each([
    ["no text", "  "],
    ["4,001 characters", "x".repeat(4001)],
  ])("is not read with %s", (_title, text) => {
    expect(OpBody.safeParse(reply("c2", text)).success).toBe(false);
  });
});

describe("a comment", () => {
  it("is written anew, taken back and brought back by its author alone", () => {
    const log = drawAsked();
    const edit = (fields: object) => ({ kind: "comment.edit", id: "t1-1", fields });
    const read = () => log.matrix().tables.comment["t1-1"];
    for (const fields of [{ text: "No." }, { removed: true }])
      expect(send(log, edit(fields), asProvider)).toMatchObject({ code: "not-allowed" });
    send(log, edit({ text: "At night and on Sundays?" }));
    expect(read()).toMatchObject({ text: "At night and on Sundays?", edited: expect.any(String) });
    const { edited } = read() ?? {};
    send(log, edit({ removed: true }));
    expect(read()).toMatchObject({ removed: true, edited });
    expect(listTalks(log.matrix().tables).map(isOpenTalk)).toEqual([false]);
    expect(send(log, edit({ text: "Unseen" }))).toMatchObject({ code: "removed" });
    expect(send(log, edit({ removed: true }))).toEqual({ ok: true, writes: [] });
    send(log, edit({ removed: false }));
    expect(listTalks(log.matrix().tables).map(isOpenTalk)).toEqual([true]);
  });

  it("that its author wrote anew in two windows keeps the first, and no conflict holds up the signing", () => {
    const log = drawAsked();
    const base = log.matrix().revision;
    const edit = (text: string) => ({ kind: "comment.edit", id: "t1-1", fields: { text } });
    send(log, edit("One"));
    expect(send(log, edit("Two"), { base, tab: "another" })).toMatchObject({ code: "built-upon" });
    expect(log.matrix().tables.comment["t1-1"]?.text).toBe("One");
    expect(log.matrix().tables.conflict).toEqual({});
  });

  it("is not undone: it is a record, which its author takes back", () => {
    const log = drawAsked();
    const [change] = log.changes();
    expect(send(log, { kind: "undo", of: change?.id, force: true })).toMatchObject({
      code: "not-allowed",
      message: expect.stringContaining("comments"),
    });
    send(log, reply("c2"), asProvider);
    send(log, RESOLVE);
    expect(log.changes().flatMap(invert)).toEqual([]);
  });
});

describe("comments are no content", () => {
  it("are written, resolved and taken back while a final waits for signatures", () => {
    const log = openLog(drawMatrix(GRID));
    confirmAll(log);
    freeze(log);
    const final = findFinal(log.matrix())?.fingerprint;
    expect(ask(log)).toMatchObject({ ok: true });
    for (const body of [
      reply("c2"),
      RESOLVE,
      { kind: "thread.reopen", id: "t1" },
      { kind: "comment.edit", id: "t1-1", fields: { removed: true } },
    ])
      expect(send(log, body)).toMatchObject({ ok: true });
    const agreed = content(log.matrix());
    expect(fingerprint(agreed, { number: 1, previous: null })).toBe(final);
  });

  it("change no content, hash, confirmation, conflict or file, whatever is said", () => {
    const intents = fc.array(
      anyIntent().chain((intent) => fc.constantFrom(...COMMENT_KINDS).map((kind) => ({ ...intent, kind }))),
      { minLength: 1, maxLength: 30 },
    );
    let written = 0;
    fc.assert(
      fc.property(intents, (all) => {
        const log = openLog(drawPlayground());
        confirmAll(log);
        const before = log.matrix();
        for (const intent of all)
          log.send(toBody(log.matrix(), intent, []), {
            by: intent.isProvider ? PROVIDER : BUYER,
            base: Math.max(before.revision, log.matrix().revision - intent.lag),
          });
        const after = log.matrix();
        written += Object.keys(after.tables.comment).length;
        const { thread, comment, ...untouched } = before.tables;
        expect({ thread, comment }).toEqual({ thread: {}, comment: {} });
        expect(after.tables).toMatchObject(untouched);
        expect(after.tables.conflict).toEqual({});
        expect(agreedJson(content(after))).toEqual(agreedJson(content(before)));
        expect(contentHash(content(after))).toBe(contentHash(content(before)));
        expect(confirmationsOf(after, content(after))).toEqual(confirmationsOf(before, content(before)));
        const file = (matrix: Matrix) =>
          fileText({ ...toFile(matrix, []), origin: toFile(before, []).origin });
        expect(file(after)).toBe(file(before));
      }),
      { numRuns: 60 },
    );
    expect(written).toBeGreaterThan(60);
  });
});
