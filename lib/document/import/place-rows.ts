import { Name, Paragraph } from "#lib/matrix/schema/text.ts";
import { findSections } from "./find-sections.ts";
import type { ReadRow, ReadTable } from "./read-table.ts";
import type { Repair, SheetPlace, Unread } from "./sheet-place.ts";
import { stripNumbers } from "./strip-numbers.ts";
import { fold } from "./words/fold.ts";

/** A row with the area that it stands in. */
export interface PlacedRow {
  readonly area: string;
  readonly row: ReadRow;
  /** Where the area is named; `null` when no cell names it. */
  readonly named: SheetPlace | null;
}

/** The area of a matrix that names none. */
export const ONLY_AREA = "Activities";
const ABOUT_ALL = /\b(raci|rasci|matrix|matriz|matrice|macierz|матриц|responsibilit|verantwort)/;

/** The innermost heading that not all tables stand under, if it says more than that this is a matrix. */
function headingOf({ layout }: ReadTable, tables: readonly ReadTable[]): string | undefined {
  const { headings, sheet } = layout.view.grid;
  const heading = headings.at(-1);
  const paths = new Set(tables.map((table) => table.layout.view.grid.headings.join("\n")));
  const isOwn = paths.size > 1 || headings.length > 1;
  if (heading !== undefined) return isOwn || !ABOUT_ALL.test(fold(heading)) ? heading : undefined;
  const sheets = new Set(tables.map((table) => table.layout.view.grid.sheet));
  return sheets.size > 1 && !/^(table|page) \d+$/i.test(sheet) ? sheet : undefined;
}

const LONGEST = 300;

const isName = (text: string): boolean => Name.safeParse(text).success;
const MOST_NOTE = 4000;
const SHOWN = 100;

/** What keeps a row from being read, if anything does. */
function findFault({ row, area }: PlacedRow): Pick<Unread, "found" | "expected"> | undefined {
  const notes = row.notes.join("\n");
  if (row.text.length > MOST_NOTE || !Paragraph.safeParse(row.text).success)
    return { found: row.text, expected: "a name without control characters, up to 4,000 characters" };
  if (!isName(area)) return { found: area, expected: "the name of an area, up to 300 characters" };
  if (!Paragraph.safeParse(notes).success)
    return { found: notes, expected: "notes of up to 4,000 characters" };
  return undefined;
}

/** A name that fits, its whole text as a note where it does not. */
function fitName(row: ReadRow, repairs: Repair[]): ReadRow {
  if (row.text.length <= LONGEST) return row;
  const cut = `${row.text.slice(0, LONGEST - 1).replace(/\s+\S*$/, "")}…`;
  const said = `the activity has ${row.text.length} characters: its name was cut, the whole text is its note`;
  repairs.push({ sheet: row.sheet, row: row.row, column: "", said });
  return { ...row, text: cut, notes: [row.text, ...row.notes] };
}

/** Gives each row its area: the section it stands under, its own column down to the next, else the heading of the table. */
export function placeRows(
  tables: readonly ReadTable[],
  repairs: Repair[],
  unread: Unread[],
): readonly PlacedRow[] {
  const placed = tables.flatMap((table) => {
    const rows = table.rows;
    const sections = table.layout.shape === "long" ? new Set<number>() : findSections(rows);
    let area = headingOf(table, tables) ?? ONLY_AREA;
    let named: SheetPlace | null = null;
    return rows.flatMap((row, index): PlacedRow[] => {
      if (sections.has(index)) {
        area = row.text.replace(/^[-–—=\s]+|[-–—=:\s]+$/g, "");
        named = row.place;
        repairs.push({
          sheet: row.sheet,
          row: row.row,
          column: "",
          said: `“${row.text}” was read as the heading of an area`,
        });
        return [];
      }
      if (row.area !== "") {
        area = row.area;
        named = row.areaPlace;
      }
      return row.text === "" ? [] : [{ area, row, named }];
    });
  });
  return stripNumbers(placed, repairs).flatMap((one): PlacedRow[] => {
    const fitted = findFault(one) ? one : { ...one, row: fitName(one.row, repairs) };
    const fault = findFault(fitted);
    if (!fault) return [fitted];
    const { sheet, row } = one.row;
    unread.push({
      sheet,
      row,
      column: "Activity",
      found: fault.found.slice(0, SHOWN),
      expected: fault.expected,
    });
    return [];
  });
}
