import { describe, expect, it } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { buildPreset } from "#lib/catalogue/preset.ts";
import { content } from "#lib/matrix/content.ts";
import type { EngagementModel } from "#lib/matrix/schema/header.ts";
import { drawMatrix, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { compareStates } from "./transition.ts";
import { layoutPhaseTransition, layoutWhatIf, partsInModel, partsOfPhase } from "./what-if.ts";

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

it("papers of what-if and of a phase list what moves, what stays, and what the checker says of it", () => {
  const example = fillMatrix(buildExample());
  const paper = JSON.stringify(layoutWhatIf(example, "fully-managed", TODAY));
  for (const said of ["What moves: ", "still owns: ", "Whose load grows", "new, ", "Errors and warnings"])
    expect(paper).toContain(said);
  const parts = partsOfPhase(example, "fully-managed", "Day 0 to 30");
  expect(parts.header).toMatchObject({
    title: expect.stringMatching(/: Day 0 to 30$/),
    origin: { kind: "phase", matrix: "drawn", revision: 1 },
  });
  const phase = content(fillMatrix(parts));
  const transition = JSON.stringify(layoutPhaseTransition(content(example), phase, TODAY));
  expect(transition).toContain("Transition list");
  expect(JSON.stringify(layoutPhaseTransition(phase, phase, TODAY))).toContain("Nothing moves.");
});
