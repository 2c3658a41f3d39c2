import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawContent } from "#lib/matrix/testing/draw-matrix.ts";
import { roleId } from "#lib/matrix/testing/ids.ts";
import { parseTsv, rangeTexts, toHtmlTable, toTsv } from "./clipboard.ts";
import { CONFIRM_COLUMN, NAME_COLUMN } from "./grid-shape.ts";

describe("the clipboard", () => {
  it("reads what Excel writes: quoted cells, line breaks inside them, one break at the end", () => {
    expect(parseTsv('R\t"two\r\nlines"\t"say ""yes"""\r\nA\t\tI\r\n')).toEqual([
      ["R", "two\r\nlines", 'say "yes"'],
      ["A", "", "I"],
    ]);
  });

  it("reads a single value, an empty one, and an empty line between others", () => {
    expect(parseTsv("R")).toEqual([["R"]]);
    expect(parseTsv("")).toEqual([]);
    expect(parseTsv("R\n\nA")).toEqual([["R"], [""], ["A"]]);
  });

  it("keeps a quotation mark that stands inside a word", () => {
    expect(parseTsv('5" disk\tR')).toEqual([['5" disk', "R"]]);
  });

  it("reads back whatever it writes", () => {
    const grid = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(fc.string(), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(grid, (texts) => {
        fc.pre(texts.some((line) => line.length > 1) || texts.at(-1)?.[0] !== "");
        expect(parseTsv(toTsv(texts))).toEqual(texts);
      }),
    );
  });

  it("writes letters, names and “not involved” as text, and escapes them in HTML", () => {
    const content = drawContent(`
      |                 | Provider/Desk | Buyer/Lead |
      | Help desk       |               |            |
      | - Answer <1st>  | AR            | -          |
    `);
    const rows = content.areas.flatMap((area) => area.activities);
    const texts = rangeTexts(rows, [NAME_COLUMN, roleId("desk"), roleId("lead"), CONFIRM_COLUMN]);
    expect(texts).toEqual([["Answer <1st>", "AR", "N/A"]]);
    expect(toHtmlTable(texts)).toBe(
      "<table><tr><td>Answer &lt;1st&gt;</td><td>AR</td><td>N/A</td></tr></table>",
    );
  });
});
