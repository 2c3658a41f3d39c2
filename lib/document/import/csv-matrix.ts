import Papa from "papaparse";
import { LIMITS } from "#lib/matrix/matrix.ts";
import { parseCell } from "#lib/matrix/parse-cell.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { describeIssue } from "#lib/matrix/schema/describe-issue.ts";
import { MatrixParts } from "#lib/matrix/schema/op.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { Name } from "#lib/matrix/schema/text.ts";
import { buildParts, type ImportNames, type ReadRow, type Repair, type SheetPlaces } from "./build-parts.ts";
import { findLayout, type SheetLayout } from "./find-layout.ts";

export const MOST_IMPORTED_ACTIVITIES = 10_000;

/** Something that stands in the sheet and that the matrix does not hold. */
export interface Unread {
  /** Row of the sheet, counted from 1; `null` for a whole column. */
  readonly row: number | null;
  readonly column: string;
  readonly found: string;
}

/** What ends a cell and a record of a sheet. */
export interface SheetDialect {
  readonly delimiter: string;
  readonly linebreak: string;
}

export interface ImportedMatrix {
  readonly ok: true;
  readonly parts: MatrixParts;
  readonly places: SheetPlaces;
  readonly dialect: SheetDialect;
  readonly unread: readonly Unread[];
  readonly repairs: readonly Repair[];
}

const LEGEND = /^[RACISV]\s*[=:–—-]\s*\p{L}{3,}/u;

function tooMany(): Refusal {
  return refuse(
    "too-many",
    `The sheet has more than ${MOST_IMPORTED_ACTIVITIES} activities, which is the most that can be read.`,
  );
}

function plainLine(text: string | undefined): string {
  return (text ?? "").replace(/\*\*/g, "").replace(/\s+/g, " ").trim();
}

interface ParsedSheet {
  readonly ok: true;
  readonly sheet: readonly (readonly string[])[];
  readonly dialect: SheetDialect;
}

function parseSheet(text: string): ParsedSheet | Refusal {
  // A sheet that is far too long is not even parsed to its end.
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimitersToGuess: [",", ";", "\t", "|"],
    preview: 3 * MOST_IMPORTED_ACTIVITIES,
  });
  const broken = parsed.errors.find((error) => error.type === "Quotes");
  if (broken)
    return refuse(
      "invalid",
      `Row ${(broken.row ?? 0) + 1} of the sheet has a quotation mark that is not closed.`,
    );
  const { truncated, delimiter, linebreak } = parsed.meta;
  return truncated ? tooMany() : { ok: true, sheet: parsed.data, dialect: { delimiter, linebreak } };
}

function readRows(
  sheet: readonly (readonly string[])[],
  layout: SheetLayout,
  unread: Unread[],
  repairs: Repair[],
): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  for (const [index, values] of sheet.entries()) {
    if (index <= layout.header) continue;
    const row = index + 1;
    const text = plainLine(values[layout.activity]);
    const area = layout.area === null ? "" : plainLine(values[layout.area]);
    if (LEGEND.test(text)) continue;
    const cells = new Map<number, Assignment>();
    let hasCells = false;
    for (const { column, name } of layout.roles) {
      const value = (values[column] ?? "").trim();
      if (value === "") continue;
      hasCells = true;
      const parsed = parseCell(value, "RASCI-V");
      if (!parsed.ok) unread.push({ row, column: name, found: parsed.found });
      else if (text === "") unread.push({ row, column: name, found: value });
      else {
        cells.set(column, parsed.cell);
        repairs.push(...parsed.repairs.map((said) => ({ row, column: name, said })));
      }
    }
    const note = layout.note === null ? "" : (values[layout.note] ?? "").trim();
    if (text !== "" || area !== "") rows.push({ row, text, area, note, cells, hasCells });
  }
  return rows;
}

function refuseLongName(rows: readonly ReadRow[], layout: SheetLayout): Refusal | undefined {
  for (const { row, text, area } of rows) {
    for (const value of [text, area]) {
      const name = value === "" ? undefined : Name.safeParse(value);
      if (name && !name.success)
        return refuse("invalid", `Row ${row} of the sheet. ${describeIssue(value, name.error.issues)}`);
    }
  }
  const bad = layout.roles.find(({ name }) => !Name.safeParse(name).success);
  return bad
    ? refuse("invalid", `The column “${bad.name.slice(0, 40)}…” has a name that is too long.`)
    : undefined;
}

/**
 * Reads a sheet with activities down and roles across from CSV text (comma, semicolon, tab or bar; with or without a
 * byte-order mark). What cannot be read is listed, never guessed. Refused above 10,000 activities or 40 roles.
 */
export function readCsvMatrix(text: string, names: ImportNames = {}): ImportedMatrix | Refusal {
  const parsed = parseSheet(text);
  if (!parsed.ok) return parsed;
  const layout = findLayout(parsed.sheet);
  if (!layout) {
    return refuse(
      "invalid",
      "No matrix was found in this sheet. Expected a row of headings, activities below the first ones, and letters such as R, A, C and I below the roles.",
    );
  }
  if (layout.roles.length > LIMITS.roles) {
    return refuse(
      "too-many",
      `The sheet has ${layout.roles.length} roles; a matrix can hold ${LIMITS.roles}.`,
    );
  }
  const unread: Unread[] = layout.ignored.map((column) => ({ row: null, column, found: "the whole column" }));
  const repairs: Repair[] = [];
  const rows = readRows(parsed.sheet, layout, unread, repairs);
  const count = rows.filter((row) => row.text !== "").length;
  if (count > MOST_IMPORTED_ACTIVITIES) return tooMany();
  if (count === 0) return refuse("invalid", "The sheet names roles but no activities.");
  const refused = refuseLongName(rows, layout);
  if (refused) return refused;
  const built = buildParts(rows, layout, names, repairs);
  const parts = MatrixParts.safeParse(built.parts);
  if (!parts.success) return refuse("invalid", describeIssue(built.parts, parts.error.issues));
  const { places } = built;
  return { ok: true, parts: parts.data, places, dialect: parsed.dialect, unread, repairs };
}
