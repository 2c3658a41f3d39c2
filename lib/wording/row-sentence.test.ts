import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContentActivity } from "#lib/matrix/content.ts";
import { dutiesOf } from "#lib/matrix/duties.ts";
import { LETTER_SETS } from "#lib/matrix/schema/header.ts";
import { type Assignment, DUTIES, type Duty, WHENS, type When } from "#lib/matrix/schema/role.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import { drawContent } from "#lib/matrix/testing/draw-matrix.ts";
import { roleInWords } from "./role-in-words.ts";
import { definedNames, rowSentence, rowSentences } from "./row-sentence.ts";

const drawn = drawContent(
  `
  |                | Buyer/IT lead | Buyer/Finance lead | Provider/Service desk | Provider | Third/Application vendor | Printer guild |
  | - Close ticket |               |                    |                       |          |                          |               |
  `,
);
const { header, roles, terms } = drawn;
const row = drawn.areas[0]?.activities[0];
if (!row) throw new Error("The drawing has a row");

type Cells = Readonly<Record<string, Assignment>>;

function saidOf(cells: Cells, fields: Partial<ContentActivity> = {}, said: Partial<Terms> = {}): string {
  if (!row) throw new Error("The drawing has a row");
  return rowSentence({ ...row, ...fields, cells }, { roles, header, terms: { ...terms, ...said } });
}

const cell = (duties: readonly Duty[], when: When = "always"): Assignment => ({
  duties: [...duties],
  when,
  notInvolved: false,
});

const DESK = { "service-desk": cell(["responsible"]) };

/** What every sentence of a row must keep to, whatever letters it is made of. */
function expectGrammar(said: string): void {
  expect(said).toMatch(/^[\p{Lu}“]/u);
  expect(said).toMatch(/\.$/);
  expect(said).not.toMatch(/\bit(,| and) \w+ it\b|(is|are|be) \w+ before(,| and) (is|are|be) told/);
  expect(said).not.toMatch(/ {2}|\.\.|undefined|null| ,| ;|;\.|,\.|!|\bit this\b|\bit it\b|, and and\b/);
  expect(said).not.toMatch(
    /\b(in business hours|out of hours),? \1\b|\bevery day, (every|on) |counted [^;.]*, (and |own|is |are |be )/,
  );
  expect(said).not.toMatch(/\b(shall|and) \w+s it\b.*\bshall owns\b|shall (owns|does|checks|supports|is)\b/);
  for (const part of said.split(/(?<=\.) /)) expect(part).toMatch(/^[\p{Lu}“]/u);
}

describe("rowSentence", () => {
  it("says who does a row in the words of its name, and who owns it", () => {
    const cells = { ...DESK, "it-lead": cell(["accountable"]), "finance-lead": cell(["informed"]) };
    expect(saidOf(cells)).toBe(
      "Harbor IT's service desk closes ticket. Northwind Mills' IT lead owns it; Northwind Mills' finance lead is told after.",
    );
  });

  it("says hours, rhythm, time limit and charge as the issue would read them out", () => {
    const said = saidOf(
      { ...DESK, "it-lead": cell(["accountable"]) },
      { name: "Answer users", hours: { kind: "business" }, charge: "in-fee" },
      { businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }] },
    );
    expect(said).toBe(
      "Harbor IT's service desk answers users from Monday to Friday, 08:00 to 18:00; it is in the fee. Northwind Mills' IT lead owns it.",
    );
    const limited = saidOf(DESK, {
      name: "Review each failed backup job",
      hours: { kind: "around-the-clock" },
      rhythm: "daily",
      timeLimit: { amount: 4, unit: "hours", clock: "business", from: "the alarm" },
      charge: "separate-order",
    });
    expect(limited).toBe(
      "Harbor IT's service desk reviews each failed backup job, every day, around the clock, within 4 hours from the alarm, counted in business hours; it needs a separate order.",
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
      "Northwind Mills' IT lead closes ticket in business hours; Harbor IT's service desk does it out of hours. Harbor IT owns it.",
    );
    expect(saidOf({ "it-lead": cell(["responsible"]), "service-desk": cell(["responsible"]) })).toBe(
      "Northwind Mills' IT lead and Harbor IT's service desk close ticket.",
    );
    expect(saidOf({ "it-lead": cell(["consulted"]), "service-desk": cell(["consulted"]) })).toBe(
      "Nobody is named who does this. Northwind Mills' IT lead and Harbor IT's service desk are asked before.",
    );
  });

  it("adds the owner's act, the parts of both sides and the evidence", () => {
    const said = saidOf(
      { "it-lead": cell(["accountable"]), provider: cell(["responsible"]) },
      {
        ownerAct: { act: "approve", what: "the plan" },
        splitBuyer: "reads the plan.",
        splitProvider: "writes\nit",
        evidence: "the signed plan",
        evidenceHolder: "both",
        evidenceKept: "3 years",
      },
    );
    expect(said).toBe(
      "Harbor IT closes ticket. Northwind Mills' IT lead owns it; Northwind Mills approves the plan. Northwind Mills' part: reads the plan; Harbor IT's part: writes it; evidence: the signed plan, held by both sides, kept for 3 years.",
    );
  });

  it("says each verb once, and parts what would run together by a comma", () => {
    const all = { "it-lead": cell(["accountable", "supports", "verifies", "consulted", "informed"]) };
    expect(saidOf({ ...DESK, ...all })).toContain(
      "Northwind Mills' IT lead owns, supports and checks it, and is asked before and told after.",
    );
    expect(
      saidOf({ provider: cell(["responsible", "accountable", "informed"]) }, { name: "Install and test it" }),
    ).toBe("Harbor IT installs and tests it, owns it, and is told after.");
    const act = { ownerAct: { act: "accept", what: null } } as const;
    expect(saidOf({ ...DESK, ...all }, act, { sentenceVerb: "shall" })).toContain(
      "; Northwind Mills shall accept the result.",
    );
  });

  it("says several windows one by one, and who holds evidence that nobody has described", () => {
    const windows = [
      { days: [1, 3], from: "09:00", to: "12:00" },
      { days: [6, 7], from: "10:00", to: "14:00" },
    ];
    expect(
      saidOf(DESK, {
        hours: { kind: "windows", windows },
        evidenceHolder: "both",
        evidenceKept: "12 months",
      }),
    ).toBe(
      "Harbor IT's service desk closes ticket on Monday and Wednesday from 09:00 to 12:00, and on Saturday and Sunday from 10:00 to 14:00. The evidence is held by both sides and kept for 12 months.",
    );
    expect(saidOf(DESK, { evidenceKept: "until the exit" })).toMatch(
      / The evidence is kept until the exit\.$/,
    );
  });

  it("lets the owner of a decision take it, where nobody else does", () => {
    const cells = { "it-lead": cell(["accountable"]), provider: cell(["consulted"]) };
    expect(saidOf(cells, { kind: "decision", name: "Approve each exception" })).toBe(
      "Northwind Mills' IT lead approves each exception and owns it. Harbor IT is asked before.",
    );
    expect(saidOf(cells)).toMatch(/^Nobody is named who does this\./);
  });

  it("tells of a title that names several people what several do", () => {
    const engineers = roles.map((role) =>
      role.id === "service-desk" ? { ...role, name: "Engineers on duty" } : role,
    );
    const setting = { roles: engineers, header, terms };
    expect(row && rowSentence({ ...row, cells: DESK }, setting)).toBe(
      "Harbor IT's engineers on duty close ticket.",
    );
  });

  it("keeps what somebody else does then apart from when and how often it is done", () => {
    const fields: Partial<ContentActivity> = {
      name: "Review backup results",
      rhythm: "monthly",
      timeLimit: { amount: 1, unit: "hours", clock: "around-the-clock", from: "the alarm" },
    };
    const busy = { "it-lead": cell(["responsible", "accountable", "consulted"], "out-of-hours") };
    expect(saidOf(busy, fields)).toBe(
      "Out of hours, Northwind Mills' IT lead reviews backup results, owns it and is asked before; it is done every month, within 1 hour from the alarm, counted around the clock.",
    );
    expect(saidOf(busy, { ...fields, timeLimit: null })).toBe(
      "Out of hours, Northwind Mills' IT lead reviews backup results every month, owns it and is asked before.",
    );
    const rest = { rhythm: "each", hours: { kind: "around-the-clock" }, timeLimit: null } as const;
    expect(saidOf(busy, { ...fields, ...rest })).toMatch(
      /asked before; it is done each time it is needed, around the clock\.$/,
    );
    expect(saidOf({ ...DESK, "it-lead": cell(["consulted"], "business") })).toContain(
      ". In business hours, Northwind Mills' IT lead is asked before.",
    );
    expect(saidOf({ "it-lead": cell(["accountable"]) }, fields, { sentenceVerb: "shall" })).toContain(
      "Nobody is named who does this; it shall be done every month, within 1 hour",
    );
  });

  it("says a time once, and tells seven days from a rhythm", () => {
    const desk = { "service-desk": cell(["responsible"], "out-of-hours") };
    expect(saidOf(desk, { name: "Let somebody in out of hours" })).toBe(
      "Harbor IT's service desk lets somebody in out of hours.",
    );
    expect(saidOf(desk, { name: "Install updates within 14 days" })).toContain(
      "within 14 days, out of hours.",
    );
    const office = { "service-desk": cell(["responsible"], "business") };
    expect(saidOf(office, { hours: { kind: "business" } }, { businessHours: [] })).toBe(
      "Harbor IT's service desk closes ticket in business hours.",
    );
    const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "06:00", to: "22:00" }];
    expect(saidOf(DESK, { rhythm: "monthly", hours: { kind: "windows", windows } })).toContain(
      "every month, seven days a week, 06:00 to 22:00.",
    );
  });

  it("says whose work the fee pays for, where the provider only helps", () => {
    const lead = { "it-lead": cell(["responsible"]) };
    expect(saidOf(lead, { charge: "in-fee" })).toContain("; it is in the fee.");
    expect(saidOf({ ...lead, provider: cell(["consulted"]) }, { charge: "rate" })).toContain(
      "closes ticket; Harbor IT's part is charged at a rate.",
    );
    expect(saidOf({ ...lead, ...DESK }, { charge: "in-fee" })).toContain("; it is in the fee.");
  });

  it("names the owner whose act it is: a company, somebody else, or nobody yet", () => {
    const ownerAct = { act: "approve", what: "the plan" } as const;
    expect(saidOf({ ...DESK, provider: cell(["accountable"]) }, { ownerAct })).toContain(
      ". Harbor IT owns it and approves the plan.",
    );
    expect(saidOf({ ...DESK, "application-vendor": cell(["accountable"]) }, { ownerAct })).toContain(
      ". The application vendor owns it and approves the plan.",
    );
    expect(saidOf(DESK, { ownerAct })).toContain(". An owner, who is still to be named, approves the plan.");
  });

  it("says what a row promises while nobody is named and while it is to be decided, in three sentences at most", () => {
    const promised = { hours: { kind: "around-the-clock" }, charge: "in-fee" } as const;
    expect(saidOf({}, promised)).toBe(
      "Nobody is named for this yet; it is to be done around the clock; it is in the fee.",
    );
    expect(saidOf({}, { ...promised, undecided: true })).toBe(
      "The parties have still to decide who owns this; it is to be done around the clock; it is in the fee.",
    );
    expect(saidOf(DESK, { undecided: true })).toBe(
      "The parties have still to decide who owns this; so far, Harbor IT's service desk closes ticket.",
    );
    expect(saidOf(DESK, { evidence: "Minutes; list of open points.", evidenceHolder: "both" })).toContain(
      "Evidence: “Minutes; list of open points”, held by both sides.",
    );
  });

  it("says “shall” only where the terms have chosen it", () => {
    const cells = { ...DESK, "it-lead": cell(["accountable"]), "finance-lead": cell(["informed"]) };
    expect(saidOf(cells)).not.toContain("shall");
    expect(saidOf(cells, {}, { sentenceVerb: "shall" })).toBe(
      "Harbor IT's service desk shall close ticket. Northwind Mills' IT lead shall own it; Northwind Mills' finance lead shall be told after.",
    );
  });

  it("takes the words that the agreement has defined for its sides", () => {
    const content = {
      header: drawn.header,
      terms: { ...terms, buyerTerm: "Client", providerTerm: "the Provider" },
    };
    const names = definedNames(content);
    expect(names).toEqual({ buyer: "the Client", provider: "the Provider" });
    expect(row && rowSentence({ ...row, cells: DESK }, { roles, terms, header: names })).toBe(
      "The Provider's service desk closes ticket.",
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

  it("is grammatical for every set of letters of every letter set, in one cell and in two", () => {
    for (const letterSet of LETTER_SETS) {
      const known = dutiesOf(letterSet);
      const sets = Array.from({ length: 2 ** known.length }, (_one, bits) =>
        known.filter((_duty, at) => bits & (2 ** at)),
      ).filter((duties) => duties.length > 0);
      for (const duties of sets) {
        for (const role of roles) expectGrammar(saidOf({ [role.id]: cell(duties) }));
        for (const other of sets)
          for (const sentenceVerb of ["plain", "shall"] as const)
            expectGrammar(
              saidOf(
                { "it-lead": cell(duties), "service-desk": cell(other, "business") },
                {},
                { sentenceVerb },
              ),
            );
      }
    }
  });

  it("names each involved role once and keeps to three sentences, whatever the letters and promises", () => {
    const anyCell = fc.record({
      duties: fc.uniqueArray(fc.constantFrom(...DUTIES)),
      when: fc.constantFrom<When>(...WHENS),
      notInvolved: fc.constant(false),
    });
    const anyCells = fc.dictionary(fc.constantFrom(...roles.map((role) => role.id)), anyCell);
    const anyPromise = fc.record({
      name: fc.constantFrom(
        "Close ticket",
        "Backup",
        "Watch alarms at night",
        "Let somebody in out of hours",
        "Check, approve and sign the form",
      ),
      hours: fc.constantFrom<ContentActivity["hours"]>(
        null,
        { kind: "business" },
        { kind: "around-the-clock" },
        { kind: "windows", windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "06:00", to: "22:00" }] },
      ),
      undecided: fc.boolean(),
      timeLimit: fc.constantFrom<ContentActivity["timeLimit"]>(null, {
        ...{ amount: 4, unit: "hours", clock: "business", from: "the call" },
      }),
      rhythm: fc.constantFrom<ContentActivity["rhythm"]>(null, "each", "daily", "on-change"),
      charge: fc.constantFrom<ContentActivity["charge"]>(null, "in-fee", "rate", "not-provided"),
      ownerAct: fc.constantFrom<ContentActivity["ownerAct"]>(null, { act: "accept", what: null }),
      splitBuyer: fc.constantFrom(null, "reads it."),
      evidenceHolder: fc.constantFrom<ContentActivity["evidenceHolder"]>(null, "both", "buyer"),
    });
    fc.assert(
      fc.property(anyCells, anyPromise, (cells, fields) => {
        if (!row) throw new Error("The drawing has a row");
        const whole = { ...row, ...fields, cells };
        expectGrammar(saidOf(cells, fields));
        expect(rowSentences(whole, { roles, header, terms }).length).toBeLessThanOrEqual(3);
        const said = saidOf(cells, { ...fields, ownerAct: null, splitBuyer: null, evidenceHolder: null });
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
