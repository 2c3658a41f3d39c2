import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { locateCells } from "./locate-cells.ts";
import { createRegions } from "./region.ts";

/** The texts of cells as their spans hold them. */
function textsOf(text: string, delimiter: string, linebreak: string): readonly (readonly string[])[] {
  const cells = locateCells(text, { delimiter, linebreak });
  return cells.map((record) =>
    record.map(({ start, end }) => {
      const cell = text.slice(start, end);
      return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    }),
  );
}

it("a record begins on its physical line, whatever its quoted cells hold", () => {
  const text = 'Task,Client\r\n"Answer\r\ncalls, ""all"" of them",A\r\nClose,R\r\n';
  const regionOf = createRegions(text);
  const cells = locateCells(text, { delimiter: ",", linebreak: "\r\n" });
  const regions = cells.map((record) => record.map(regionOf));
  expect(regions[1]).toEqual([
    { startLine: 2, startColumn: 1, endLine: 3, endColumn: 24 },
    { startLine: 3, startColumn: 25, endLine: 3, endColumn: 26 },
  ]);
  expect(regions[2]?.[0]).toEqual({ startLine: 4, startColumn: 1, endLine: 4, endColumn: 6 });
});

it("blanks behind a closing mark belong to no cell", () => {
  expect(textsOf('"a" ,b\n"c"\n', ",", "\n")).toEqual([["a", "b"], ["c"], [""]]);
});

it("an empty sheet has no record", () => {
  expect(textsOf("", ",", "\n")).toEqual(Papa.parse("").data);
});

it("counts records and cells as the sheet's reader does", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", "😀", " ", '"', ",", ";", "\n", "\r", "\t") });
  const sheet = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      sheet,
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.boolean(),
      (rows, delimiter, newline, quotes) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes });
        const parsed = Papa.parse<string[]>(text, { delimiter, newline });
        fc.pre(parsed.errors.length === 0);
        expect(textsOf(text, delimiter, newline)).toEqual(parsed.data);
      },
    ),
  );
});

it("finds columns behind characters that take two units, and in the last line without an end", () => {
  const text = "😀,R\nb,A";
  const regionOf = createRegions(text);
  const cells = locateCells(text, { delimiter: ",", linebreak: "\n" });
  expect(cells.flat().map(regionOf)).toEqual([
    { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 },
    { startLine: 1, startColumn: 4, endLine: 1, endColumn: 5 },
    { startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 },
    { startLine: 2, startColumn: 3, endLine: 2, endColumn: 4 },
  ]);
});
