import { sortDuties } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import type { ReadCell } from "./column-profile.ts";
import type { Layout, NameColumn } from "./layout.ts";
import { createNamedRoles, type NamedRoles } from "./named-roles.ts";
import type { ReadRow, TableLines } from "./read-table.ts";
import { frameRow, type RowFrame, unmarkBold } from "./row-frame.ts";
import type { SheetPlace } from "./sheet-place.ts";
import { createNameSplitter } from "./split-names.ts";
import { meansBoth } from "./words/party-words.ts";

type Names = Extract<Layout, { shape: "names" }>;

const NOBODY = /^(n ?[/.]? ?a\.?|none|nobody|no one|niemand|personne|nadie|ninguem|nikt|никто|-|–|—)$/i;
const LONGEST_NAME = 120;

/** What the cells of a table are read with. */
interface Desk {
  readonly layout: Names;
  readonly read: ReadCell;
  readonly split: (text: string) => readonly string[];
  readonly named: NamedRoles;
  readonly lines: TableLines;
}

const rowsBelow = ({ view, header }: Names): readonly number[] =>
  Array.from({ length: Math.max(0, view.height - header - 1) }, (_, at) => header + 1 + at);

function placeOf({ view }: Names, row: number, column: number): SheetPlace {
  const place = view.placeOf(row, column);
  return { record: place.row, column: place.column };
}

/** Where a cell stands, as its source counts. */
const cellOf = ({ view, header }: Names, row: number, column: number) => ({
  sheet: view.grid.sheet,
  row: view.placeOf(row, column).row + view.grid.firstRow,
  column: view.text(header, column),
});

function isNamedCell({ view }: Names, row: number, column: number): boolean {
  const cell = view.at(row, column);
  return cell !== undefined && cell.text !== "" && view.spanOf(cell) === 1;
}

/** Sides that only later rows name must be known before “shared” is read. */
function collectRoles({ layout, split, named }: Desk): void {
  const { view, header, names } = layout;
  for (const row of rowsBelow(layout))
    for (const { column } of names) {
      const text = view.text(row, column);
      if (text === view.text(header, column) || !isNamedCell(layout, row, column)) continue;
      for (const name of split(text))
        if (name.length <= LONGEST_NAME && !NOBODY.test(name) && !meansBoth(name))
          named.roleOf(name, placeOf(layout, row, column));
    }
}

interface OpenRow {
  readonly frame: RowFrame;
  readonly duties: Map<string, Set<Duty>>;
  hasCells: boolean;
  isUndecided: boolean;
}

/** Gives those whom a cell names the duties of its column; a name without an activity, or one too long, is listed. */
function readNames(
  { layout, split, named, lines }: Desk,
  open: OpenRow,
  row: number,
  { column, duties }: NameColumn,
) {
  const { view, names } = layout;
  const isSingle = names.length === 1;
  const at = cellOf(layout, row, column);
  for (const name of split(view.text(row, column))) {
    if (NOBODY.test(name)) continue;
    if (open.frame.text === "" || name.length > LONGEST_NAME) {
      const long = `the name of a role, up to ${LONGEST_NAME} characters`;
      const expected = open.frame.text === "" ? "the name of an activity in its row" : long;
      lines.unread.push({ ...at, found: name, expected });
      continue;
    }
    const isBoth = meansBoth(name);
    if (isBoth)
      lines.repairs.push({
        ...at,
        said: `“${name}” was read as “both sides do it”; nobody is named as its owner`,
      });
    else if (isSingle) lines.repairs.push({ ...at, said: `“${name}” was read as “owns it and does it”` });
    const place = placeOf(layout, row, column);
    for (const { key } of isBoth ? named.bothSides(place) : [named.roleOf(name, place)]) {
      const held = open.duties.get(key) ?? new Set<Duty>();
      for (const duty of isBoth && isSingle ? (["responsible"] as const) : duties) held.add(duty);
      open.duties.set(key, held);
    }
  }
}

function readRow(desk: Desk, row: number, firstCell: number): ReadRow | undefined {
  const { layout, read, lines } = desk;
  const { view, names } = layout;
  const frame = frameRow(layout, row, firstCell);
  const open: OpenRow = { frame, duties: new Map(), hasCells: false, isUndecided: false };
  for (const name of names) {
    if (!isNamedCell(layout, row, name.column)) continue;
    const reading = read(view.text(row, name.column));
    open.hasCells = true;
    if (reading.kind !== "undecided") readNames(desk, open, row, name);
    else {
      open.isUndecided = true;
      const at = cellOf(layout, row, name.column);
      lines.repairs.push(...reading.repairs.map((said) => ({ ...at, said })));
    }
  }
  if (frame.text === "" && frame.area === "") return undefined;
  const cells = new Map(
    [...open.duties].map(([key, held]): [string, Assignment] => [
      key,
      { ...BLANK, duties: sortDuties([...held]) },
    ]),
  );
  return { ...frame, cells, hasCells: open.hasCells, isUndecided: open.isUndecided };
}

/** Reads names under letters: the roles are those that the cells name, in the order in which they come. */
export function readNameLines(layout: Names, read: ReadCell): TableLines {
  const { view, header, names } = layout;
  const lines: TableLines = { roles: [], rows: [], unread: [], repairs: [], end: view.height };
  const texts = rowsBelow(layout).flatMap((row) => names.map(({ column }) => view.text(row, column)));
  const desk: Desk = { layout, read, split: createNameSplitter(texts), named: createNamedRoles(), lines };
  collectRoles(desk);
  const firstCell = Math.min(...names.map(({ column }) => column));
  const isHeading = (row: number) =>
    names.every(({ column }) => view.text(row, column) === view.text(header, column));
  const rows = rowsBelow(layout).flatMap((row) => {
    const found = isHeading(row) ? undefined : readRow(desk, row, firstCell);
    return found ? [found] : [];
  });
  lines.roles.push(...desk.named.roles);
  lines.rows.push(...unmarkBold(rows));
  return lines;
}
