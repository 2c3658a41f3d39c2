import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DecideContext } from "./decide/context.ts";
import { decide } from "./decide.ts";
import type { Matrix } from "./matrix.ts";
import { OpBody } from "./schema/op.ts";
import { drawMatrix } from "./testing/draw-matrix.ts";
import { openLog } from "./testing/open-log.ts";
import { playMatch } from "./testing/oracle-match.ts";
import { anyAgreement, anyMove, type Move } from "./testing/oracle-moves.ts";
import { BUYER, PROVIDER } from "./testing/people.ts";
import { drawPlayground } from "./testing/play.ts";

const SLOW_MACHINE = 60_000;

const anyMoves = fc.oneof(
  { weight: 6, arbitrary: fc.array(anyMove(), { minLength: 1, maxLength: 40, size: "max" }) },
  { weight: 1, arbitrary: anyAgreement() },
);

/** Thirty-nine roles and ninety-nine areas: one more fits, two more do not. */
function drawAlmostFull(): Matrix {
  const roles = Array.from({ length: 39 }, (_, at) => ` Provider/Role ${at} |`).join("");
  const areas = Array.from(
    { length: 99 },
    (_, at) => `| Area ${at} |${" |".repeat(39)}\n| - Row ${at} |${" |".repeat(39)}`,
  );
  return drawMatrix(
    `| |${roles}\n${areas.slice(0, 2).join("\n")}\n${areas
      .slice(2)
      .map((area) => area.split("\n")[0])
      .join("\n")}`,
  );
}

/** The ops up to the first about which the two do not agree, and what is left. */
function expectMatch(start: Matrix, moves: readonly Move[]): number {
  const { matches, left, expected } = playMatch(start, moves);
  const first = matches.findIndex((match) => match.decided !== match.expected);
  const told = matches.slice(0, first + 1).map(({ body, by, base }) => ({ body, by, base }));
  expect(
    matches.map(({ decided }) => decided),
    JSON.stringify(told),
  ).toEqual(matches.map((match) => match.expected));
  expect(left).toEqual(expected);
  return matches.length;
}

describe("decide against a slow and obvious model", { timeout: SLOW_MACHINE }, () => {
  it("gives every op of both sides the same fate and leaves the same values", () => {
    const start = drawPlayground();
    let ops = 0;
    fc.assert(
      fc.property(anyMoves, (moves) => {
        ops += expectMatch(start, moves);
      }),
      { numRuns: 160 },
    );
    expect(ops).toBeGreaterThan(2000);
  });

  it("agrees about what is too much", () => {
    const start = drawAlmostFull();
    const kinds = fc.constantFrom("role.add", "area.add", "role.edit", "area.edit", "undo");
    const moves = fc.array(
      fc
        .record({ move: anyMove(), kind: kinds })
        .map(({ move, kind }): Move => ({ ...move, kind: "content", intent: { ...move.intent, kind } })),
      { minLength: 8, maxLength: 12, size: "max" },
    );
    fc.assert(
      fc.property(moves, (some) => {
        expectMatch(start, some);
      }),
      { numRuns: 12 },
    );
  });

  it.each<[string, (context: DecideContext) => DecideContext]>([
    ["that forgets what others have touched", (context) => ({ ...context, touchedSince: () => undefined })],
    [
      "that takes an added letter for a set",
      (context) => ({
        ...context,
        touchedSince: (keys, base) =>
          context.touchedSince(
            keys.flatMap((key) => [key, `${key}+responsible`]),
            base,
          ),
      }),
    ],
    ["that believes everybody saw one revision more", (context) => ({ ...context, base: context.base + 1 })],
    [
      "that lets everybody do everything",
      (context) => ({ ...context, actor: { ...context.actor, right: "manage" } }),
    ],
  ])("finds a decide %s", (_fault, spoil) => {
    const start = drawPlayground();
    const wrong: typeof decide = (matrix, op, context) => decide(matrix, op, spoil(context));
    const { failed } = fc.check(
      fc.property(anyMoves, (moves) => {
        const { matches } = playMatch(start, moves, wrong);
        return matches.every((match) => match.decided === match.expected);
      }),
      { numRuns: 2000, endOnFailure: true },
    );
    expect(failed).toBe(true);
  });
});

describe("what the model has found", () => {
  const row = "test-a-restore";
  const edit = (fields: object) => OpBody.parse({ kind: "activity.edit", id: row, fields });

  it("a new owner does not overwrite that the other side has just left the row to be decided", () => {
    const log = openLog(drawPlayground());
    const { revision } = log.start;
    log.must(edit({ undecided: false }));
    log.must(edit({ undecided: true }), { by: PROVIDER });
    const owner = OpBody.parse({ kind: "cell.add", activity: row, role: "buyer", duty: "accountable" });
    log.must(owner, { by: BUYER, base: revision });
    expect(log.matrix().tables.activity[row]?.undecided).toBe(true);
    expect(log.send(edit({ undecided: false }), { base: revision }).decision).toMatchObject({
      code: "conflict",
    });
  });
});
