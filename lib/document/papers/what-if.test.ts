import { describe, expect, it } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { partsInModel } from "#lib/catalogue/phase-parts.ts";
import { buildPreset } from "#lib/catalogue/preset.ts";
import { content } from "#lib/matrix/content.ts";
import type { Phase } from "#lib/matrix/phase.ts";
import type { EngagementModel } from "#lib/matrix/schema/header.ts";
import { drawMatrix, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { layoutPhases } from "./layout-phases.ts";
import type { PhaseState } from "./phases.ts";
import { compareStates } from "./transition.ts";
import { layoutWhatIf } from "./what-if.ts";

const TODAY = "2026-03-02";
const MODELS = ["fully-managed", "front-desk", "behind-desk"] as const;

function presetOf(model: EngagementModel, columns: "parties" | "all") {
  const names = { title: "What if", buyer: "Contoso", provider: "Northwind" };
  const hours = {
    businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
    zone: "Europe/London",
  };
  return fillMatrix(buildPreset({ model, size: "must", columns, ...names, ...hours }));
}

const compared = (before: ReturnType<typeof presetOf>, after: ReturnType<typeof presetOf>) =>
  compareStates({ content: content(before), findings: [] }, { content: content(after), findings: [] });

describe("another model", () => {
  it("moves nothing where it is the same, and the same rows back where it is switched back", () => {
    for (const model of MODELS) {
      const matrix = presetOf(model, "all");
      const same = fillMatrix(partsInModel(matrix, model));
      for (const { row } of compared(matrix, same).moved)
        expect(matrix.tables.activity[row.id]?.undecided, row.name).toBe(true);
      const back = fillMatrix(partsInModel(fillMatrix(partsInModel(same, "front-desk")), model));
      expect(compared(same, back).moved.map(({ row }) => row.name)).toEqual([]);
    }
  });

  it("gives the provider more when it runs daily IT, in three columns and in all", () => {
    for (const columns of ["parties", "all"] as const) {
      const matrix = fillMatrix(partsInModel(presetOf("behind-desk", columns), "behind-desk"));
      const full = fillMatrix(partsInModel(matrix, "fully-managed"));
      const { moved, buyerOwns } = compared(matrix, full);
      expect(moved.length, columns).toBeGreaterThan(10);
      expect(moved.some(({ owner }) => owner[0] === "buyer" && owner[1] === "provider")).toBe(true);
      const kept = compared(full, matrix).buyerOwns.length;
      expect(buyerOwns.length).toBeLessThan(kept);
    }
  });

  it("leaves rows alone that were written by hand or are outside of the agreement", () => {
    const drawn = drawMatrix("| | Buyer | Provider |\n | Desk | | |\n | - Take calls | AR | |");
    expect(compared(drawn, fillMatrix(partsInModel(drawn, "fully-managed"))).moved).toEqual([]);
    const example = fillMatrix(buildExample());
    const switched = partsInModel(example, "fully-managed");
    const [out] = Object.entries(example.tables.activity).filter(([, row]) => row.scope === "out");
    expect(out && switched.activities[out[0] as keyof typeof switched.activities]).toEqual(out?.[1]);
  });
});

it("the paper of another model lists what moves, what stays, and what the checker says of it", () => {
  const paper = JSON.stringify(layoutWhatIf(fillMatrix(buildExample()), "fully-managed", TODAY));
  for (const said of ["What moves: ", "still owns: ", "Whose load grows", " new and ", "Errors and warnings"])
    expect(paper).toContain(said);
});

describe("the paper about phases", () => {
  const state = (phase: Phase, model: EngagementModel, isRoot = false): PhaseState => ({
    ...{ phase, isRoot, alone: phase === "Exit" ? "buyer" : null },
    matrix: presetOf(model, "parties"),
  });
  const root = content(presetOf("behind-desk", "parties"));

  it("stands in the order of the phases, with the way from each to the next", () => {
    const states = [
      state("Exit", "behind-desk"),
      state("Day 0 to 30", "front-desk"),
      state("Today", "behind-desk", true),
    ];
    const paper = layoutPhases(root, states, TODAY);
    const headings = paper.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "heading" && block.level < 3 ? [block.text] : [])),
    );
    expect(headings).toEqual([
      "Phases, and the way from each to the next",
      "From Today (the matrix itself) to Day 0 to 30",
      "From Day 0 to 30 to Exit (seen by Contoso alone)",
    ]);
    const text = JSON.stringify(paper);
    for (const said of ["Before: Contoso", "Then: ", "Nothing moves."])
      expect([said, text.includes(said)]).toEqual([said, said !== "Nothing moves."]);
  });

  it("says what changes without moving, and that one phase alone leads nowhere", () => {
    const drawn =
      "| | Buyer | Provider |\n | Desk | | |\n | - Take calls | A | R |\n | - Close calls | A | R |";
    const told = drawMatrix(drawn);
    const night = drawMatrix(drawn.replace("| - Close calls | A | R |", "| - Close calls | A | R@night |"));
    const states: readonly PhaseState[] = [
      { phase: "Today", isRoot: true, alone: null, matrix: told },
      { phase: "Exit", isRoot: false, alone: null, matrix: night },
    ];
    const paper = JSON.stringify(layoutPhases(content(told), states, TODAY));
    expect(paper).toContain("What changes without moving: 1 row");
    for (const said of ["Northwind Mills A, Harbor IT R", "Northwind Mills A, Harbor IT R out of hours"])
      expect(paper).toContain(`"${said}"`);
    expect(paper).toContain("None appears and none vanishes.");
    expect(paper).toContain("Nothing moves.");
    expect(JSON.stringify(layoutPhases(content(told), states.slice(0, 1), TODAY))).toContain(
      "There is one phase only.",
    );
  });
});
