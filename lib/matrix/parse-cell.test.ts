import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText } from "./cell-text.ts";
import { lettersOf } from "./duties.ts";
import { parseCell } from "./parse-cell.ts";
import { anyCell } from "./testing/arbitraries.ts";

const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 12 })
  .map((points) => String.fromCodePoint(...points));

function read(text: string, letterSet: Parameters<typeof parseCell>[1] = "RASCI-V"): string {
  const parsed = parseCell(text, letterSet);
  if (!parsed.ok) return `? ${parsed.found}`;
  return parsed.cell.notInvolved ? "not involved" : lettersOf(parsed.cell);
}

describe("parseCell", () => {
  it.each([
    ["R", "R"],
    [" r/a ", "AR"],
    ["A,R", "AR"],
    ["RA", "AR"],
    ["R & A", "AR"],
    ["R and A", "AR"],
    ["A; C", "AC"],
    ["RACI", "ARCI"],
    ["A\nR", "AR"],
    ["**RA**", "AR"],
    ["R - Responsible", "R"],
    ["Responsible/Accountable", "AR"],
    ["consulted", "C"],
    ["Ｒ／Ａ", "AR"],
    ["\u0410", "A"],
    ["\u0421\u0406", "CI"],
    ["", ""],
    ["   ", ""],
    ["–", ""],
    ["n/a", "not involved"],
    ["Not involved", "not involved"],
  ])("reads “%s” as “%s”", (text, letters) => {
    expect(read(text)).toBe(letters);
  });

  it.each(["X", "R?", "R1", "Yes", "IA RR X", "ask Ada", "R, Ada", "🙂", "()", "RR", "Я", "Via", "air"])(
    "gives back “%s” instead of inventing letters",
    (text) => {
      expect(read(text)).toBe(`? ${text}`);
    },
  );

  it("does not take a letter that the letter set has not", () => {
    expect(read("S", "RACI")).toBe("? S");
    expect(read("S", "RASCI")).toBe("S");
    expect(read("A/V", "RASCI")).toBe("? A/V");
  });

  it("says what it read into signs that are not plain letters", () => {
    expect(parseCell("\u0410/R", "RACI")).toMatchObject({ repairs: ["“\u0410” was read as the letter A"] });
    expect(parseCell("Responsible", "RACI")).toMatchObject({ repairs: ["“Responsible” was read as R"] });
    expect(parseCell("-", "RACI")).toMatchObject({ repairs: ["“-” was read as an empty cell"] });
    expect(parseCell("r/a", "RACI")).toMatchObject({ repairs: [] });
  });

  it("reads every cell back that cellText wrote, with nothing to repair", () => {
    fc.assert(
      fc.property(anyCell("RASCI-V"), (cell) => {
        expect(parseCell(cellText(cell), "RASCI-V")).toEqual({ ok: true, cell, repairs: [] });
      }),
    );
  });

  it("never throws and never finds a letter that is not there", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseCell(text, "RASCI-V");
        if (parsed.ok && parsed.cell.duties.length > 0)
          expect(parsed.cell.duties.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
