import type { Assignment } from "#lib/matrix/schema/role.ts";
import type { ReadCell } from "./column-profile.ts";
import type { Layout } from "./layout.ts";
import { readLegendPiece } from "./legend.ts";
import { readLongLines } from "./read-long.ts";
import { readMarkLines } from "./read-marks.ts";
import { readNameLines } from "./read-names.ts";
import { readWideLines } from "./read-wide.ts";
import { EXPECTED_COLUMN, type Repair, rowNumber, type SheetPlace, type Unread } from "./sheet-place.ts";
import { findDutyIn } from "./words/duty-words.ts";
import { fold } from "./words/fold.ts";

/** A role as a table names it. */
export interface FoundRole {
  /** What the cells of a row call it. */
  readonly key: string;
  readonly name: string;
  readonly group: string;
  readonly place: SheetPlace;
}

/** A row of a table as it was read; `cells` by the key of the role. */
export interface ReadRow {
  readonly sheet: string;
  readonly row: number;
  readonly place: SheetPlace;
  readonly text: string;
  readonly area: string;
  readonly areaPlace: SheetPlace | null;
  readonly notes: readonly string[];
  readonly isUndecided: boolean;
  readonly cells: ReadonlyMap<string, Assignment>;
  /** Whether anything stands in its cells, read or not. */
  readonly hasCells: boolean;
  /** Looks like a heading: bold where others are not, or one cell across the table. */
  readonly isMarked: boolean;
}

/** What a reader of one shape fills. */
export interface TableLines {
  readonly roles: FoundRole[];
  readonly rows: ReadRow[];
  readonly unread: Unread[];
  readonly repairs: Repair[];
  /** Row of the view behind the last one that was read. */
  end: number;
}

export interface ReadTable extends TableLines {
  readonly layout: Layout;
}

function readLines(layout: Layout, read: ReadCell): TableLines {
  switch (layout.shape) {
    case "wide":
      return readWideLines(layout, read);
    case "names":
      return readNameLines(layout, read);
    case "long":
      return readLongLines(layout, read);
    case "marks":
      return readMarkLines(layout, read);
  }
}

const FOOTNOTE =
  /^(\(?[\d*†]{1,2}\)|\*|†|notes?\b|source\b|legend|legende|légende|key\b|hinweis|remarque|nota\b|uwaga|примечани)/i;
const LONG = 140;

/** Rows under the last letters that are notes to the table; a row that nobody owns stays. */
function isFootnote(row: ReadRow, previous: ReadRow | undefined): boolean {
  if (row.hasCells) return false;
  const isApart = previous !== undefined && row.row > previous.row + 1;
  return (
    FOOTNOTE.test(row.text) || row.text.length > LONG || isApart || readLegendPiece(row.text) !== undefined
  );
}

function dropNotes(rows: readonly ReadRow[], repairs: Repair[]): ReadRow[] {
  const last = rows.findLastIndex(({ hasCells }) => hasCells);
  const kept = rows.slice(0, last + 1).filter((row) => row.hasCells || !isLegendRow(row));
  let isOver = false;
  rows.slice(last + 1).forEach((row, index) => {
    isOver ||= isFootnote(row, rows[last + index]) || row.isMarked;
    if (!isOver) kept.push(row);
    else if (!isLegendRow(row) && row.text !== "")
      repairs.push({
        sheet: row.sheet,
        row: row.row,
        column: "",
        said: `“${row.text.slice(0, 60)}” was left out: it stands under the table`,
      });
  });
  return kept;
}

const isLegendRow = ({ text }: ReadRow): boolean =>
  /^[RACISV]$/.test(text) ||
  (text.length < 200 && readLegendPiece(text) !== undefined && /^\W*\p{Lu}\W/u.test(text));

/** A column that explains the letters is read as what it is. */
const isLegendHeading = (heading: string): boolean =>
  /^(legende?|leyenda|legenda|легенда|key)\b/i.test(heading) || findDutyIn(fold(heading), 1) !== undefined;

/** Reads a table the way that was found for it; what cannot be read is listed, never guessed. */
export function readTable(layout: Layout, read: ReadCell): ReadTable {
  const lines = readLines(layout, read);
  const { view, ignored } = layout;
  const number = rowNumber(view.grid, view.placeOf(layout.header, layout.activity));
  for (const column of ignored.filter((heading) => !isLegendHeading(heading)))
    lines.unread.push({
      sheet: view.grid.sheet,
      row: null,
      column,
      found: "the whole column",
      expected: EXPECTED_COLUMN,
    });
  const rows = dropNotes(lines.rows, lines.repairs);
  if (layout.view.isTurned)
    lines.repairs.unshift({
      sheet: view.grid.sheet,
      row: number,
      column: "",
      said: "the table was turned: its roles stand in rows, its activities in columns",
    });
  return { ...lines, rows, layout };
}
