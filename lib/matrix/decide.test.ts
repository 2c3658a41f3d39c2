import { describe, expect, it } from "vitest";
import { content } from "./content.ts";
import { findFinal } from "./editions.ts";
import { contentHash, rowHash, termsHash } from "./fingerprint.ts";
import { emptyMatrix, type Matrix } from "./matrix.ts";
import { RIGHTS, rightFor } from "./rights.ts";
import { MatrixId } from "./schema/ids.ts";
import { OpBody, type OpKind } from "./schema/op.ts";
import { confirmAll, freeze } from "./testing/agree.ts";
import { BLANK_ACTIVITY, BLANK_AREA, BLANK_CONTACT, BLANK_ROLE } from "./testing/blank-rows.ts";
import { drawMatrix, drawParts } from "./testing/draw-matrix.ts";
import { type OpenLog, openLog } from "./testing/open-log.ts";
import { openRound } from "./testing/open-round.ts";
import { BUYER, PROVIDER } from "./testing/people.ts";

const GRID = `
  |              | Buyer | Provider |
  | Help desk    |       |          |
  | - Take calls | A     | R        |
`;
const CELL = { duties: ["informed"], when: "always", notInvolved: false };
const CONTACT = { ...BLANK_CONTACT, role: "buyer", name: "Ada Brandt", phone: "+49 30 1234" };
const GAP = {
  key: "no-owner:take-calls",
  basis: "0".repeat(64),
  rule: "no-owner",
  activity: "take-calls",
  role: null,
  sentence: "Calls are not taken until June.",
  reason: "The desk opens in June.",
  owner: "Ada Brandt",
  until: "2026-06-01",
};
const ELSEWHERE = {
  day: "2026-02-20",
  buyerName: "Ada Brandt",
  providerName: "Piotr Nowak",
  file: "0".repeat(64),
  fileName: "signed.pdf",
};

function draw(): OpenLog {
  return openLog(drawMatrix(GRID, { chains: { calls: {} }, header: { letterSet: "RASCI-V" } }));
}

function drawFinal(): OpenLog {
  const log = draw();
  confirmAll(log);
  freeze(log);
  return log;
}

function drawConflict(): OpenLog {
  const log = draw();
  log.must({ kind: "header.edit", fields: { title: "One" } });
  log.send({ kind: "header.edit", fields: { title: "Two" } }, { by: PROVIDER, base: 1 });
  return log;
}

function drawGap(): OpenLog {
  const log = draw();
  log.must(OpBody.parse({ kind: "gap.propose", id: "gap", gap: GAP }), { by: PROVIDER });
  return log;
}

const ASKED = {
  kind: "thread.open",
  id: "t1",
  anchor: { activity: "take-calls", role: "buyer" },
  comment: "c1",
  text: "Who takes calls at night?",
};

function drawAsked(): OpenLog {
  const log = draw();
  log.must(OpBody.parse(ASKED));
  return log;
}

function drawResolved(): OpenLog {
  const log = drawAsked();
  log.must(OpBody.parse({ kind: "thread.resolve", id: "t1" }));
  return log;
}

const ROUND = { kind: "round.propose", id: "r1", about: "All rows", rows: ["take-calls"] };

function drawRound(): OpenLog {
  const log = draw();
  log.must(OpBody.parse(ROUND), { by: PROVIDER });
  return log;
}

function drawOpened(): OpenLog {
  const log = drawRound();
  openRound(log, { buyer: { "take-calls": "they" }, provider: { "take-calls": "they" } });
  return log;
}

function drawConfirmed(): OpenLog {
  const log = draw();
  confirmAll(log);
  return log;
}

interface Example {
  readonly on?: () => OpenLog;
  readonly fields: (matrix: Matrix) => object;
}

const take = { activity: "take-calls", role: "buyer" };

/** One accepted op of every kind: a kind without an example does not compile. */
const EXAMPLES: Readonly<Record<OpKind, Example>> = {
  "matrix.fill": {
    on: () => openLog(emptyMatrix(MatrixId.parse("empty"))),
    fields: () => ({ parts: drawParts(GRID) }),
  },
  "header.edit": { fields: () => ({ fields: { title: "Another title" } }) },
  "terms.edit": { fields: () => ({ fields: { zone: "Europe/Warsaw" } }) },
  "area.add": { fields: () => ({ id: "backup", area: BLANK_AREA }) },
  "area.edit": { fields: () => ({ id: "help-desk", fields: { scope: "out" } }) },
  "role.add": { fields: () => ({ id: "third", role: BLANK_ROLE }) },
  "role.edit": { fields: () => ({ id: "buyer", fields: { name: "Northwind" } }) },
  "activity.add": {
    fields: () => ({ id: "close", activity: { ...BLANK_ACTIVITY, area: "help-desk" }, cells: {} }),
  },
  "activity.edit": { fields: () => ({ id: "take-calls", fields: { name: "Answer calls" } }) },
  "chain.add": {
    fields: () => ({ id: "night", chain: { name: "Night", steps: [], afterLastStep: null, removed: false } }),
  },
  "chain.edit": { fields: () => ({ id: "calls", fields: { name: "Day" } }) },
  "cell.set": { fields: () => ({ ...take, cell: CELL }) },
  "cell.add": { fields: () => ({ ...take, duty: "informed" }) },
  "cell.remove": { fields: () => ({ ...take, duty: "accountable" }) },
  "setting.edit": {
    fields: () => ({
      rule: "idle-role",
      setting: { off: true, reason: "One person does all.", threshold: null },
    }),
  },
  "gap.propose": { fields: () => ({ id: "gap", gap: GAP }) },
  "gap.accept": { on: drawGap, fields: () => ({ id: "gap" }) },
  "gap.withdraw": { on: drawGap, fields: () => ({ id: "gap" }) },
  "row.confirm": {
    fields: (matrix) => {
      const { areas, roles } = content(matrix);
      const row = areas[0]?.activities[0];
      return { activity: "take-calls", hash: row && rowHash(row, roles) };
    },
  },
  "row.unconfirm": { on: drawConfirmed, fields: () => ({ activity: "take-calls" }) },
  "terms.confirm": { fields: (matrix) => ({ hash: termsHash(content(matrix)) }) },
  "terms.unconfirm": { on: drawConfirmed, fields: () => ({}) },
  "conflict.settle": {
    on: drawConflict,
    fields: (matrix) => ({ id: Object.keys(matrix.tables.conflict)[0], choice: "losing" }),
  },
  "edition.freeze": {
    on: drawConfirmed,
    fields: (matrix) => ({ contentHash: contentHash(content(matrix)), effectiveFrom: "2026-03-01" }),
  },
  "edition.reopen": { on: drawFinal, fields: () => ({}) },
  "edition.sign": {
    on: drawFinal,
    fields: (matrix) => ({
      fingerprint: findFinal(matrix)?.fingerprint,
      signature: { name: "Ada Brandt", title: "Director", statement: "I may sign." },
    }),
  },
  "edition.record": {
    on: drawFinal,
    fields: (matrix) => ({ fingerprint: findFinal(matrix)?.fingerprint, elsewhere: ELSEWHERE }),
  },
  "contact.set": { fields: () => ({ id: "ada", contact: CONTACT }) },
  "thread.open": { fields: () => ASKED },
  "thread.resolve": { on: drawAsked, fields: () => ({ id: "t1" }) },
  "thread.reopen": { on: drawResolved, fields: () => ({ id: "t1" }) },
  "comment.add": { on: drawAsked, fields: () => ({ id: "c2", thread: "t1", text: "The desk does." }) },
  "comment.edit": {
    on: drawAsked,
    fields: () => ({ id: "c1", fields: { text: "Who takes calls on Sunday?" } }),
  },
  "round.propose": { fields: () => ROUND },
  "round.tell": { on: drawRound, fields: () => ({ id: "r1", tells: true }) },
  "round.submit": { on: drawRound, fields: () => ({ id: "r1" }) },
  "round.reopen": {
    on: () => {
      const log = drawRound();
      log.must(OpBody.parse({ kind: "round.submit", id: "r1" }));
      return log;
    },
    fields: () => ({ id: "r1" }),
  },
  "round.withdraw": { on: drawRound, fields: () => ({ id: "r1" }) },
  "round.take": {
    on: drawOpened,
    fields: () => ({ id: "r1", activity: "take-calls", choice: "provider", halves: null }),
  },
  undo: {
    on: () => {
      const log = draw();
      log.must({ kind: "header.edit", fields: { title: "One" } });
      return log;
    },
    fields: () => ({ of: "op-1", force: false }),
  },
};

const KINDS = Object.entries(EXAMPLES).map(([kind, example]) => ({ kind, example }));

function prepare({ kind, example }: { readonly kind: string; readonly example: Example }) {
  const log = example.on?.() ?? draw();
  return { log, body: OpBody.parse({ kind, ...example.fields(log.matrix()) }) };
}

describe("decide, for every kind of op", () => {
  it.each(KINDS)("$kind: is accepted, and writes something that can be replayed", (row) => {
    const { log, body } = prepare(row);
    const before = log.matrix();
    const { decision } = log.send(body);
    expect(decision).toMatchObject({ ok: true });
    expect(log.matrix()).not.toEqual(before);
    expect(log.matrix().revision).toBe(before.revision + 1);
  });

  it.each(KINDS)("$kind: is refused, changing nothing, to one who has every lesser right", (row) => {
    const { log, body } = prepare(row);
    const before = log.matrix();
    const lesser = RIGHTS.slice(0, RIGHTS.indexOf(rightFor(body.kind)));
    expect(lesser).toContain("view");
    for (const right of lesser) {
      expect(log.send(body, { by: { ...BUYER, right } }).decision).toMatchObject({
        ok: false,
        code: "not-allowed",
      });
    }
    expect(log.matrix()).toBe(before);
  });

  it.each(KINDS.filter(({ kind }) => !/^(edition|contact|thread|comment|round)\.(?!take)/.test(kind)))(
    "$kind: waits while the matrix is final",
    (row) => {
      const { body } = prepare(row);
      expect(drawFinal().send(body).decision).toMatchObject({ ok: false, code: "frozen" });
    },
  );

  it.each(KINDS.filter(({ kind }) => kind !== "matrix.fill"))(
    "$kind: is refused by a matrix that is still empty",
    (row) => {
      const { body } = prepare(row);
      const empty = openLog(emptyMatrix(MatrixId.parse("empty")));
      expect(empty.send(body).decision).toMatchObject({ ok: false, code: "not-found" });
    },
  );

  it.each(KINDS)("$kind: has no fields that the schema does not know", (row) => {
    const { body } = prepare(row);
    expect(OpBody.safeParse({ ...body, surprise: 1 }).success).toBe(false);
  });
});

describe("decide", () => {
  it("gives commenting to those who may comment, signing to those who may sign, and all else to those who may edit", () => {
    const needing = (right: string) =>
      KINDS.filter((row) => rightFor(prepare(row).body.kind) === right).map(({ kind }) => kind);
    expect(needing("sign")).toEqual(["edition.freeze", "edition.reopen", "edition.sign", "edition.record"]);
    expect(needing("comment")).toEqual([
      "thread.open",
      "thread.resolve",
      "thread.reopen",
      "comment.add",
      "comment.edit",
    ]);
    expect(needing("view").concat(needing("manage"))).toEqual([]);
  });

  it("lets a side write only its own contact sheet", () => {
    const body = OpBody.parse({ kind: "contact.set", id: "ada", contact: CONTACT });
    expect(draw().send(body, { by: PROVIDER }).decision).toMatchObject({ code: "wrong-side" });
    const log = draw();
    log.must(body);
    const stolen = OpBody.parse({
      kind: "contact.set",
      id: "ada",
      contact: { ...CONTACT, side: "provider" },
    });
    expect(log.send(stolen, { by: PROVIDER }).decision).toMatchObject({ code: "wrong-side" });
  });

  it("accepts an op that changes nothing without a change", () => {
    const log = draw();
    const { decision } = log.send({ kind: "header.edit", fields: { title: "Who does what" } });
    expect(decision).toEqual({ ok: true, writes: [] });
  });
});
