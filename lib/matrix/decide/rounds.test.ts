import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { content } from "../content.ts";
import { compareAnswers } from "../round/compare-answers.ts";
import { openAnswers } from "../round/open-answers.ts";
import { compareRound, countMatches, historyOf } from "../round/opened-round.ts";
import { findRunning, listRounds } from "../round/rounds.ts";
import { ActivityId, RoundId } from "../schema/ids.ts";
import { OpBody } from "../schema/op.ts";
import { type Answer, SAYINGS, type Saying } from "../schema/round.ts";
import { drawMatrix } from "../testing/draw-matrix.ts";
import { openLog } from "../testing/open-log.ts";
import { answersOf, openRound } from "../testing/open-round.ts";
import { BUYER, PROVIDER } from "../testing/people.ts";

const GRID = `
  |                   | Buyer | Provider | Others |
  | Help desk         |       |          |        |
  | - Take calls      | A     | R        |        |
  | - Close tickets   |       |          | R      |
  | Backup review     |       |          |        |
  | - Read the report | C     |          |        |
  | - Test a restore  | R     | A        |        |
`;
const ROWS = ["take-calls", "close-tickets", "read-the-report", "test-a-restore"];
const ROUND = RoundId.parse("r1");
const body = (kind: string, fields: object = {}) => OpBody.parse({ kind, id: "r1", ...fields });

function propose(rows = ROWS) {
  const log = openLog(drawMatrix(GRID));
  log.must(body("round.propose", { about: "All rows", rows }));
  return log;
}

type Said = Saying | (Partial<Answer> & Pick<Answer, "says">);

function opened(buyer: Readonly<Record<string, Said>>, provider: Readonly<Record<string, Said>>) {
  const log = propose();
  openRound(log, { buyer, provider });
  return log;
}

const take = (activity: string, choice: string, halves: object | null = null) =>
  body("round.take", { activity, choice, halves });

/** Letters of a row by column, and what else taking an answer may have written. */
function rowOf(log: ReturnType<typeof openLog>, id: string) {
  const row = content(log.matrix())
    .areas.flatMap(({ activities }) => activities)
    .find((one) => one.id === id);
  const letters = Object.fromEntries(
    Object.entries(row?.cells ?? {}).map(([role, { duties }]) => [
      role,
      duties.map((duty) => duty.slice(0, 1).toUpperCase()).join(""),
    ]),
  );
  return { ...letters, scope: row?.scope, splitBuyer: row?.splitBuyer, splitProvider: row?.splitProvider };
}

describe("a round", () => {
  it("is proposed by either side, and one at a time", () => {
    const log = propose();
    expect(findRunning(log.matrix())).toMatchObject({ number: 1, rows: ROWS });
    const second = OpBody.parse({ kind: "round.propose", id: "r2", about: "Again", rows: ROWS });
    expect(log.send(second, { by: PROVIDER }).decision).toMatchObject({ code: "exists" });
    log.must(body("round.withdraw"), { by: PROVIDER });
    log.must(second, { by: PROVIDER });
    expect(listRounds(log.matrix()).map(({ number }) => number)).toEqual([1, 2]);
  });

  it("asks about rows that are there, each once", () => {
    const log = openLog(drawMatrix(GRID));
    const gone = body("round.propose", { about: "One row", rows: ["nothing"] });
    expect(log.send(gone).decision).toMatchObject({ code: "removed" });
    log.must(body("round.propose", { about: "One row", rows: ["take-calls", "take-calls"] }));
    expect(findRunning(log.matrix())?.rows).toEqual(["take-calls"]);
  });

  it("tells how many are answered only while that side lets it, and counts for itself", () => {
    const log = propose();
    const answers = { buyer: answersOf({ "take-calls": "we", "close-tickets": "they" }, BUYER) };
    log.must(body("round.tell", { tells: true }), { answers });
    expect(log.matrix().tables.round[ROUND]).toMatchObject({ buyer: { told: 2 }, provider: { told: null } });
    log.must(body("round.tell", { tells: false }), { answers });
    expect(log.matrix().tables.round[ROUND]?.buyer.told).toBeNull();
  });

  it("shares no answer until the second side has submitted, then those of both in one change", () => {
    const log = propose();
    const answers = {
      buyer: answersOf({ "take-calls": { says: "we", note: "canary" } }, BUYER),
      provider: answersOf({ "take-calls": "they" }, PROVIDER),
    };
    log.must(body("round.submit"), { by: BUYER, answers });
    expect(JSON.stringify(log.changes())).not.toContain("canary");
    expect(log.matrix().tables.opened[ROUND]).toBeUndefined();
    log.must(body("round.submit"), { by: PROVIDER, answers });
    expect(log.changes().at(-1)?.kind).toBe("round.submit");
    expect(log.matrix().tables.opened[ROUND]?.[ActivityId.parse("take-calls")]).toMatchObject({
      buyer: { says: "we", note: "canary", by: { name: BUYER.name } },
      provider: { says: "they", by: { name: PROVIDER.name } },
    });
  });

  it("can be taken back by a side until the other has submitted, and by nobody once it is opened", () => {
    const log = propose();
    const answers = { buyer: {}, provider: {} };
    log.must(body("round.submit"), { answers });
    log.must(body("round.reopen"), { answers });
    log.must(body("round.submit"), { by: PROVIDER, answers });
    expect(log.matrix().tables.round[ROUND]?.opened).toBeNull();
    log.must(body("round.submit"), { answers });
    for (const kind of ["round.reopen", "round.submit", "round.withdraw"])
      expect(log.send(body(kind)).decision).toMatchObject({ code: "exists" });
    expect(log.send(OpBody.parse({ kind: "undo", of: "op-5", force: true })).decision).toMatchObject({
      code: "not-allowed",
    });
  });
});

describe("compareAnswers", () => {
  const matchOf = (buyer: Saying | null, provider: Saying | null) => {
    const given = (side: typeof BUYER, says: Saying | null) =>
      says === null ? null : (answersOf({ row: says }, side)[ActivityId.parse("row")] ?? null);
    return compareAnswers({ buyer: given(BUYER, buyer), provider: given(PROVIDER, provider) }).match;
  };

  it("finds who nobody is, both are, who is unsure and who agrees, for each pair of answers", () => {
    const sayings = [...SAYINGS, null];
    const table = sayings.map((buyer) => sayings.map((provider) => matchOf(buyer, provider)));
    expect(table).toEqual([
      //         we        they      split     not-sure  not-needed  none
      /* we */ ["both", "agreed", "unsure", "unsure", "unsure", "unsure"],
      /* they */ ["agreed", "nobody", "unsure", "unsure", "nobody", "unsure"],
      /* split */ ["unsure", "unsure", "agreed", "unsure", "unsure", "unsure"],
      /* not-sure */ ["unsure", "unsure", "unsure", "unsure", "unsure", "unsure"],
      /* not-needed */ ["unsure", "nobody", "unsure", "unsure", "agreed", "unsure"],
      /* none */ ["unsure", "unsure", "unsure", "unsure", "unsure", "unsure"],
    ]);
  });

  it("says the same when the two sides change places", () => {
    for (const one of SAYINGS)
      for (const other of SAYINGS) expect(matchOf(one, other), `${one}, ${other}`).toBe(matchOf(other, one));
  });
});

describe("an opened round", () => {
  it("puts danger first and counts the rows, also those that nobody answered", () => {
    const log = opened(
      { "take-calls": "they", "close-tickets": "we", "read-the-report": "they" },
      { "take-calls": "we", "close-tickets": "we", "read-the-report": "they" },
    );
    const rows = compareRound(log.matrix(), { id: ROUND, rows: ROWS.map((row) => ActivityId.parse(row)) });
    expect(rows.map(({ activity, match }) => `${match} ${activity}`)).toEqual([
      "nobody read-the-report",
      "both close-tickets",
      "unsure test-a-restore",
      "agreed take-calls",
    ]);
    expect(countMatches(rows)).toEqual({ nobody: 1, both: 1, unsure: 1, agreed: 1 });
    expect(historyOf(rows)).toEqual({ asked: 4, apart: 3, openToday: 3 });
    log.must(take("close-tickets", "buyer"));
    log.must(take("read-the-report", "discuss"));
    log.must(OpBody.parse({ kind: "activity.edit", id: "test-a-restore", fields: { removed: true } }));
    const after = compareRound(log.matrix(), { id: ROUND, rows: ROWS.map((row) => ActivityId.parse(row)) });
    expect(historyOf(after)).toEqual({ asked: 4, apart: 3, openToday: 1 });
  });

  it("leaves rows open until somebody settles them, each as the newest round found it", () => {
    const log = opened(
      { "take-calls": "they", "close-tickets": "not-sure", "test-a-restore": "we" },
      { "take-calls": "they", "close-tickets": "we", "test-a-restore": "they" },
    );
    expect(openAnswers(log.matrix())).toEqual({
      clashing: ["take-calls"],
      unsure: ["read-the-report", "close-tickets"].toSorted((a, b) => ROWS.indexOf(a) - ROWS.indexOf(b)),
    });
    log.must(take("take-calls", "buyer"));
    log.must(take("close-tickets", "discuss"));
    expect(openAnswers(log.matrix())).toEqual({ clashing: [], unsure: ["close-tickets", "read-the-report"] });
    log.must(OpBody.parse({ kind: "round.propose", id: "r2", about: "Again", rows: ["close-tickets"] }));
    openRound(log, { buyer: { "close-tickets": "we" }, provider: { "close-tickets": "they" } }, "r2");
    expect(openAnswers(log.matrix())).toEqual({ clashing: [], unsure: ["read-the-report"] });
  });

  it("makes the doer responsible, leaves the owner, and takes “does it” from the other side", () => {
    const log = opened({ "take-calls": "we", "test-a-restore": "they" }, { "take-calls": "we" });
    log.must(take("take-calls", "buyer"));
    expect(rowOf(log, "take-calls")).toMatchObject({ buyer: "AR" });
    expect(rowOf(log, "take-calls")).not.toHaveProperty("provider");
    log.must(take("test-a-restore", "buyer"));
    expect(rowOf(log, "test-a-restore")).toMatchObject({ provider: "AR" });
  });

  it("makes the doer the owner where nobody is, and leaves third parties alone", () => {
    const log = opened({ "close-tickets": "they" }, {});
    log.must(take("close-tickets", "buyer"));
    expect(rowOf(log, "close-tickets")).toMatchObject({ provider: "AR", others: "R" });
  });

  it("counts letters that the answer names as they are", () => {
    const log = opened(
      {},
      { "take-calls": { says: "we", ours: ["accountable", "responsible"], theirs: ["informed"] } },
    );
    log.must(take("take-calls", "provider"));
    expect(rowOf(log, "take-calls")).toMatchObject({ buyer: "I", provider: "AR" });
  });

  it("writes both halves of a split, each side's word on its own part first", () => {
    const log = opened(
      { "take-calls": { says: "split", ourPart: "takes the calls", theirPart: "does the rest" } },
      { "take-calls": { says: "split", ourPart: "mends", theirPart: "listens" } },
    );
    log.must(take("take-calls", "split"));
    const said = { splitBuyer: "takes the calls", splitProvider: "mends", buyer: "AR", provider: "R" };
    expect(rowOf(log, "take-calls")).toMatchObject(said);
    log.must(take("take-calls", "split", { buyer: "asks", provider: "answers" }));
    expect(rowOf(log, "take-calls")).toMatchObject({ splitBuyer: "asks", splitProvider: "answers" });
  });

  it("puts what both do not need out of the agreement", () => {
    const log = opened({ "take-calls": "not-needed" }, { "take-calls": "not-needed" });
    log.must(take("take-calls", "agreed"));
    expect(rowOf(log, "take-calls")).toMatchObject({ scope: "out" });
  });

  it("refuses what was not said, what is not opened, and a row that somebody has changed since", () => {
    const log = opened({ "take-calls": "we", "close-tickets": "not-sure" }, { "take-calls": "we" });
    for (const [row, choice, code] of [
      ["take-calls", "agreed", "invalid"],
      ["close-tickets", "buyer", "invalid"],
      ["close-tickets", "provider", "invalid"],
      ["nothing", "buyer", "not-found"],
    ] as const)
      expect(log.send(take(row, choice)).decision, `${row} ${choice}`).toMatchObject({ code });
    expect(propose().send(take("take-calls", "buyer")).decision).toMatchObject({ code: "not-found" });
    const base = log.matrix().revision;
    const cell = { duties: ["consulted"], when: "always", notInvolved: false };
    log.must(OpBody.parse({ kind: "cell.set", activity: "take-calls", role: "provider", cell }), {
      by: PROVIDER,
    });
    expect(log.send(take("take-calls", "buyer"), { base }).decision).toMatchObject({ code: "built-upon" });
  });

  it("is one change a row that undo takes back whole, whatever was answered", () => {
    const says = fc.constantFrom<Saying>(...SAYINGS);
    const answer = fc.record({ says, ourPart: fc.constantFrom(null, "a part"), note: fc.constant(null) });
    const choice = fc.constantFrom("agreed", "buyer", "provider", "split", "discuss");
    const row = fc.constantFrom(...ROWS);
    fc.assert(
      fc.property(answer, answer, choice, row, (buyer, provider, chosen, id) => {
        const log = opened({ [id]: buyer }, { [id]: provider });
        const before = content(log.matrix());
        const sent = log.send(take(id, chosen));
        if (!sent.decision.ok) return;
        expect(log.changes().at(-1)?.kind).toBe("round.take");
        log.must(OpBody.parse({ kind: "undo", of: sent.id, force: false }));
        expect(content(log.matrix())).toEqual(before);
        expect(log.matrix().tables.outcome[ROUND]?.[ActivityId.parse(id)] ?? null).toBeNull();
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});
