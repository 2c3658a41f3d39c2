import { expect, it } from "vitest";
import type { Finding } from "#lib/checker/finding.ts";
import { readCsv } from "#lib/document/grid/read-csv.ts";
import { importBook } from "#lib/document/import/import-book.ts";
import { sheetIds } from "#lib/document/import/sheet-ids.ts";
import { fileText, toFile } from "#lib/matrix/file.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId, areaId, roleId } from "#lib/matrix/testing/ids.ts";
import { type LocateFindings, locateInBook, locateInFile } from "./locate-findings.ts";

type About = Pick<Finding, "key" | "area" | "activity" | "role">;
type Said = {
  readonly key?: string;
  readonly area?: string;
  readonly activity?: string;
  readonly role?: string;
};

const about = ({ key = "a-rule", area, activity, role }: Said): About => ({
  key,
  area: area === undefined ? null : areaId(area),
  activity: activity === undefined ? null : activityId(activity),
  role: role === undefined ? null : roleId(role),
});

/** What stands at each finding, with its line. */
function found(text: string, locate: LocateFindings, ...said: readonly Said[]): readonly string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  return locate(said.map(about)).map(({ startLine, startColumn, endLine, endColumn }) => {
    const line = lines[startLine - 1] ?? "";
    return `${startLine}: ${line.slice(startColumn - 1, startLine === endLine ? endColumn - 1 : undefined)}`;
  });
}

function locateSheet(text: string): LocateFindings {
  const book = readCsv(text);
  const sheet = importBook(book);
  if (!sheet.ok) throw new Error(sheet.message);
  return locateInBook(book, sheet.places);
}

const MSP = sheetIds.role("MSP");
const SHEET =
  '\uFEFFWho does what;;\r\n"Area\r\n(old)";Task;Client;MSP\r\nHelp desk;"Answer\r\ncalls";A;R\r\n;Close tickets;A\r\nPatching;Patch;;R\r\n';

it("finds cell, activity, head of a column, area and head of a sheet behind a mark and broken cells", () => {
  const said = [
    { activity: sheetIds.row("Help desk", "Answer calls"), role: MSP },
    { activity: sheetIds.row("Patching", "Patch") },
    { role: sheetIds.role("Client") },
    { area: sheetIds.area("Patching") },
    {},
  ];
  expect(found(SHEET, locateSheet(SHEET), ...said)).toEqual([
    "5: R",
    "7: Patch",
    "3: Client",
    "7: Patching",
    "3: Task",
  ]);
});

it("stands at the activity where the record has no such cell", () => {
  expect(
    found(SHEET, locateSheet(SHEET), { activity: sheetIds.row("Help desk", "Close tickets"), role: MSP }),
  ).toEqual(["6: Close tickets"]);
});

it("finds the heading of a section of a sheet, and nothing but the head for rows without one", () => {
  const text = "Task,Client,MSP\nPatching:,,\nPatch a server,A,R\n";
  expect(found(text, locateSheet(text), { area: sheetIds.area("Patching") })).toEqual(["2: Patching:"]);
  const bare = "Task,Client,MSP\nPatch a server,A,R\n";
  expect(found(bare, locateSheet(bare), { area: sheetIds.area("Activities") })).toEqual(["1: Task"]);
});

it("a byte-order mark is no column", () => {
  const text = "\uFEFFTask,Client,MSP\nPatch a server,A,R\n";
  const [head, role] = locateSheet(text)([about({}), about({ role: sheetIds.role("Client") })]);
  expect(head).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 5 });
  expect(role).toEqual({ startLine: 1, startColumn: 6, endLine: 1, endColumn: 12 });
});

const GRID = "| | Buyer/IT lead | Provider |\n| Help desk | | |\n| - Take calls | A | R |";

it("finds cell, field, activity, role, area, terms and title in a Clearline file", () => {
  const matrix = drawMatrix(GRID, { activities: { "Take calls": { note: "as soon\nas possible" } } });
  for (const text of [
    fileText(toFile(matrix, [])),
    `\uFEFF${fileText(toFile(matrix, [])).replaceAll("\n", "\r\n")}`,
  ]) {
    const said = [
      { activity: "take-calls", role: "it-lead" },
      { activity: "take-calls", key: "weasel-word/take-calls/note" },
      { activity: "take-calls", key: "weasel-word/take-calls/nothing" },
      { role: "it-lead" },
      { area: "help-desk" },
      { key: "weasel-word/terms/paper" },
      { key: "weasel-word/terms/no such clause" },
      {},
    ];
    expect(found(text, locateInFile(text), ...said).map((line) => line.replace(/^\d+: /, ""))).toEqual([
      '"it-lead"',
      '"as soon\\nas possible"',
      '"Take calls"',
      '"IT lead"',
      '"Help desk"',
      '"a4"',
      '"terms"',
      expect.stringMatching(/^"[^"]+"$/),
    ]);
    const [cell] = locateInFile(text)([about({ activity: "take-calls", role: "it-lead" })]);
    const lines = text.split(/\r?\n/);
    expect(lines[(cell?.startLine ?? 0) - 2]).toContain('"take-calls": {');
  }
});
