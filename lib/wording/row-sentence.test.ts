import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContentActivity } from "#lib/matrix/content.ts";
import { type Assignment, DUTIES, type Duty, type When } from "#lib/matrix/schema/role.ts";
import { drawContent } from "#lib/matrix/testing/draw-matrix.ts";
import { roleInWords } from "./role-in-words.ts";
import { rowSentence } from "./row-sentence.ts";

const drawn = drawContent(
  `
  |                | Buyer/IT lead | Buyer/Finance lead | Provider/Service desk | Provider | Third/Application vendor | Printer guild |
  | - Close ticket |               |                    |                       |          |                          |               |
  `,
);
const { header, roles } = drawn;
const row = drawn.areas[0]?.activities[0];
if (!row) throw new Error("The drawing has a row");

function saidOf(cells: Readonly<Record<string, Assignment>>, fields: Partial<ContentActivity> = {}): string {
  if (!row) throw new Error("The drawing has a row");
  return rowSentence({ ...row, ...fields, cells }, roles, header);
}

const cell = (duties: readonly Duty[], when: When = "always"): Assignment => ({
  duties: [...duties],
  when,
  notInvolved: false,
});

/** What every sentence of a row must keep to, whatever letters it is made of. */
function expectGrammar(said: string): void {
  expect(said).toMatch(/^[\p{Lu}“]/u);
  expect(said).toMatch(/\.$/);
  expect(said).not.toMatch(/ {2}|\.\.|undefined|null| ,| ;|;\.|!/);
  for (const part of said.split(/(?<=\.) /)) expect(part).toMatch(/^[\p{Lu}“]/u);
}

describe("rowSentence", () => {
  it("says who does a row and who owns it", () => {
    expect(
      saidOf({
        "service-desk": cell(["responsible"]),
        "it-lead": cell(["accountable"]),
        "finance-lead": cell(["informed"]),
      }),
    ).toBe(
      "Harbor IT's service desk does this; Northwind Mills' IT lead owns it. Northwind Mills' finance lead is told after.",
    );
  });

  it("says several roles with the same letters in one breath, and the time they hold", () => {
    expect(
      saidOf({
        "it-lead": cell(["responsible"], "business"),
        "service-desk": cell(["responsible"], "out-of-hours"),
        provider: cell(["accountable"]),
      }),
    ).toBe(
      "Northwind Mills' IT lead does this in business hours; Harbor IT's service desk does it out of hours; Harbor IT owns it.",
    );
    expect(saidOf({ "it-lead": cell(["consulted"]), "service-desk": cell(["consulted"]) })).toBe(
      "Northwind Mills' IT lead and Harbor IT's service desk are asked before.",
    );
  });

  it("adds the owner's act and the parts of both sides", () => {
    const said = saidOf(
      { "it-lead": cell(["accountable"]), provider: cell(["responsible"]) },
      {
        ownerAct: { act: "approve", what: "the plan" },
        splitBuyer: "Reads the plan",
        splitProvider: "writes it.",
      },
    );
    expect(said).toBe(
      "Harbor IT does this; Northwind Mills' IT lead owns it. Northwind Mills approves the plan. Northwind Mills' part: Reads the plan. Harbor IT's part: Writes it.",
    );
  });

  it("says what is open, empty and outside", () => {
    expect(saidOf({})).toBe("Nobody is named for this yet.");
    expect(saidOf({}, { undecided: true })).toBe("The parties have still to decide who owns this.");
    expect(saidOf({}, { scope: "out", outHolder: "the landlord" })).toBe(
      "Not in this agreement; handled by the landlord.",
    );
    expect(saidOf({}, { scope: "out" })).toBe("Not in this agreement; nobody is named who handles it.");
    expect(saidOf({ provider: { ...cell([]), notInvolved: true } })).toContain(
      "Not involved, as agreed: Harbor IT.",
    );
  });

  it("is grammatical for every set of letters in one cell", () => {
    for (let bits = 1; bits < 2 ** DUTIES.length; bits += 1) {
      const duties = DUTIES.filter((_duty, at) => bits & (2 ** at));
      for (const role of roles) expectGrammar(saidOf({ [role.id]: cell(duties) }));
    }
  });

  it("names each involved role once, whatever the letters", () => {
    const anyCell = fc.record({
      duties: fc.uniqueArray(fc.constantFrom(...DUTIES)),
      when: fc.constantFrom<When>("always", "business", "out-of-hours"),
      notInvolved: fc.constant(false),
    });
    const anyCells = fc.dictionary(fc.constantFrom(...roles.map((role) => role.id)), anyCell);
    fc.assert(
      fc.property(anyCells, (cells) => {
        const said = saidOf(cells);
        expectGrammar(said);
        for (const role of roles) {
          const name = roleInWords(role, header);
          const pattern = new RegExp(`${name}(?! ${role.party === "provider" ? "service" : "-"}|')`, "gi");
          const wanted = (cells[role.id]?.duties.length ?? 0) > 0 ? 1 : 0;
          expect([name, said.match(pattern)?.length ?? 0]).toEqual([name, wanted]);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
