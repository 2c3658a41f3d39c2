import { BLANK } from "#lib/matrix/matrix.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import type { ReadCell } from "./column-profile.ts";
import { guessParty } from "./guess-party.ts";
import type { Layout } from "./layout.ts";
import type { FoundRole, ReadRow, TableLines } from "./read-table.ts";
import { distinctRoles, roleKey } from "./role-key.ts";
import { behindTitle, toRoleTitle } from "./role-title.ts";
import { frameRow, plainLine, unmarkBold } from "./row-frame.ts";
import { EXPECTED_CELL, rowNumber } from "./sheet-place.ts";
import { findSideWord } from "./words/party-words.ts";

type Wide = Extract<Layout, { shape: "wide" }>;

const OWNS: Assignment = { ...BLANK, duties: ["accountable", "responsible"] };

/** The role that a cell names instead of holding letters. */
function findNamed(text: string, roles: readonly FoundRole[]): FoundRole | undefined {
  const key = roleKey(plainLine(text));
  const named = roles.find((role) => role.key === key || roleKey(role.name) === key);
  const side = findSideWord(text);
  if (named || !side) return named;
  const ofSide = roles.filter(
    ({ name, group }) => (guessParty(name) === "unknown" ? guessParty(group) : guessParty(name)) === side,
  );
  return ofSide.length === 1 ? ofSide[0] : undefined;
}

/** Whether a row names columns again: the same ones (`same`), or others (`other`), with which another table begins. */
function headAgain(layout: Wide, row: number, read: ReadCell): "same" | "other" | undefined {
  const { view, roles, header } = layout;
  let [same, texts] = [0, 0];
  for (const { column } of roles) {
    const cell = view.at(row, column);
    if (!cell || cell.text === "" || view.spanOf(cell) > 1) continue;
    if (cell.text === view.text(header, column)) same += 1;
    else if (read(cell.text).kind === "text") texts += 1;
    else return undefined;
  }
  if (same > 0 && same + texts === roles.length && texts === 0) return "same";
  return texts + same >= 2 && (texts + same) * 2 > roles.length ? "other" : undefined;
}

/** Reads letters under roles, down to the next row that names other columns. */
export function readWideLines(layout: Wide, read: ReadCell): TableLines {
  const { view, header } = layout;
  const names = distinctRoles(layout.roles);
  const roles = layout.roles.map(({ column, group }, index): FoundRole => {
    const { row, column: across } = view.placeOf(header, column);
    const { name, key } = names[index] ?? { name: "", key: "" };
    return { name, key, group, place: { record: row, column: across } };
  });
  const lines: TableLines = { roles, rows: [], unread: [], repairs: [], end: view.height };
  for (const { column } of layout.roles) {
    const more = behindTitle(view.text(header, column));
    if (more === "") continue;
    const place = { sheet: view.grid.sheet, row: rowNumber(view.grid, view.placeOf(header, column)) };
    const name = toRoleTitle(view.text(header, column));
    lines.repairs.push({
      ...place,
      column: name,
      said: `what its heading explains was left out: “${more.trim()}”`,
    });
  }
  const rows: ReadRow[] = [];
  const firstCell = Math.min(...layout.roles.map(({ column }) => column));
  let isRepeated = false;
  for (let row = header + 1; row < view.height; row += 1) {
    const again = headAgain(layout, row, read);
    if (again === "same") {
      isRepeated = true;
      continue;
    }
    const isNamed =
      again === "other" && layout.roles.some(({ column }) => findNamed(view.text(row, column), roles));
    if (again === "other" && !isNamed && !view.isTurned && rows.length > 0) {
      lines.end = row;
      break;
    }
    const frame = frameRow(layout, row, firstCell);
    const found = readRow(layout, row, roles, read, lines, frame.text);
    if (frame.text !== "" || frame.area !== "")
      rows.push({ ...frame, ...found, notes: [...frame.notes, ...found.notes] });
  }
  const above = isRepeated ? findHeadingAbove(layout, firstCell) : undefined;
  lines.rows.push(...(above ? [above] : []), ...unmarkBold(rows));
  return lines;
}

/** Where each section has the names of the columns anew, the first one stands above them. */
function findHeadingAbove(layout: Wide, firstCell: number): ReadRow | undefined {
  const { view, header } = layout;
  const row = header - 1;
  const texts = Array.from({ length: view.width }, (_, column) => column).filter(
    (column) => view.begins(row, column) && view.text(row, column) !== "",
  );
  const [column] = texts;
  if (row < 0 || texts.length !== 1 || column === undefined) return undefined;
  const frame = frameRow(layout, row, firstCell);
  const text = plainLine(view.text(row, column));
  return { ...frame, text, area: "", isMarked: true, cells: new Map(), hasCells: false, isUndecided: false };
}

function readRow(
  layout: Wide,
  row: number,
  roles: readonly FoundRole[],
  read: ReadCell,
  lines: TableLines,
  text: string,
) {
  const { view } = layout;
  const { sheet } = view.grid;
  const cells = new Map<string, Assignment>();
  const notes: string[] = [];
  let [hasCells, isUndecided] = [false, false];
  const place = { sheet, row: view.placeOf(row, layout.activity).row + view.grid.firstRow };
  for (const [index, { column }] of layout.roles.entries()) {
    const cell = view.at(row, column);
    const role = roles[index];
    if (!role || !cell || cell.text === "") continue;
    const isAcross = view.spanOf(cell) > 1;
    // A heading across the table may be a word for a letter, such as “Support”.
    if (isAcross && (cell === view.at(row, layout.activity) || read(cell.text).kind === "text")) continue;
    const reading = read(cell.text);
    if (reading.kind === "cell" && text !== "" && reading.repairs.length === 0 && reading.note === null) {
      // What is plain needs no place: most cells of a thousand rows.
      cells.set(role.key, reading.cell);
      hasCells = true;
      continue;
    }
    const at = view.isTurned
      ? { ...place, row: view.placeOf(row, column).row + view.grid.firstRow, column: text }
      : { ...place, column: role.name };
    // A single dash is an answer; a line of them fills a heading up.
    if (reading.kind === "blank" && cell.text.length > 2) continue;
    hasCells = true;
    if (text === "" && reading.kind !== "blank") {
      lines.unread.push({ ...at, found: cell.text, expected: "the name of an activity in its row" });
      continue;
    }
    lines.repairs.push(...reading.repairs.map((said) => ({ ...at, said })));
    if (reading.kind === "cell") {
      cells.set(role.key, reading.cell);
      if (reading.note !== null) notes.push(`${role.name}: ${reading.note}`);
    } else if (reading.kind === "undecided") isUndecided = true;
    else if (reading.kind !== "blank") {
      const named = findNamed(cell.text, roles);
      if (named) {
        cells.set(named.key, OWNS);
        lines.repairs.push({
          ...at,
          said: `“${plainLine(cell.text)}” names the party: read as “owns it and does it”`,
        });
      } else lines.unread.push({ ...at, found: cell.text, expected: EXPECTED_CELL });
    }
  }
  return { cells, notes, hasCells, isUndecided };
}
