import { describe, expect, it } from "vitest";
import { activityId, roleId } from "#lib/matrix/testing/ids.ts";
import { type CellEntry, eraseLetter, refusedLetterText, typeLetter } from "./cell-entry.ts";

const place = { row: activityId("answer"), column: roleId("desk") };

function type(letters: string, set: "RACI" | "RASCI" = "RACI"): CellEntry | null {
  let entry: CellEntry | null = null;
  for (const letter of letters) {
    const typed = typeLetter(entry, place, letter, set);
    if (typed.ok) entry = typed.entry;
  }
  return entry;
}

describe("entering a cell", () => {
  it("starts afresh and gathers letters, each once", () => {
    expect(type("rar")?.cell.duties).toEqual(["accountable", "responsible"]);
  });

  it("adds to the value it was opened with", () => {
    const opened: CellEntry = {
      place,
      cell: { duties: ["informed"], when: "out-of-hours", notInvolved: false },
    };
    const typed = typeLetter(opened, place, "c", "RACI");
    expect(typed.ok && typed.entry.cell).toEqual({
      duties: ["consulted", "informed"],
      when: "out-of-hours",
      notInvolved: false,
    });
  });

  it("turns “not involved” into letters with the first one", () => {
    const opened: CellEntry = { place, cell: { duties: [], when: "always", notInvolved: true } };
    const typed = typeLetter(opened, place, "R", "RACI");
    expect(typed.ok && typed.entry.cell.notInvolved).toBe(false);
  });

  it("refuses a letter outside the set and names the set that has it", () => {
    expect(typeLetter(null, place, "s", "RACI")).toEqual({ ok: false, letter: "S", offer: "RASCI" });
    expect(typeLetter(null, place, "v", "RASCI")).toEqual({ ok: false, letter: "V", offer: "RASCI-V" });
    expect(refusedLetterText("S", "RACI", "RASCI")).toContain("RASCI");
  });

  it("refuses what is no letter of any set without an offer", () => {
    expect(typeLetter(null, place, "x", "RACI")).toEqual({ ok: false, letter: "X", offer: undefined });
    expect(refusedLetterText("X", "RACI", undefined)).toContain("A, R, C, I");
  });

  it("takes the last letter back", () => {
    const entry = type("ra");
    expect(entry && eraseLetter(entry).cell.duties).toEqual(["accountable"]);
  });
});
