import { sortDuties } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import type { ReadCell } from "./column-profile.ts";
import { guessParty } from "./guess-party.ts";
import type { Layout } from "./layout.ts";
import type { FoundRole, ReadRow, TableLines } from "./read-table.ts";
import { roleKey } from "./role-key.ts";
import { frameRow, unmarkBold } from "./row-frame.ts";
import { createNameSplitter } from "./split-names.ts";
import { findSideWord, meansBoth } from "./words/party-words.ts";

type Names = Extract<Layout, { shape: "names" }>;

const NOBODY = /^(n ?[/.]? ?a\.?|none|nobody|no one|niemand|personne|nadie|ninguem|nikt|никто|-|–|—)$/i;
const LONGEST_NAME = 120;

const SIDE_NAMES = { buyer: "Buyer", provider: "Provider" } as const;

/** Reads names under letters: the roles are those that the cells name, in the order in which they come. */
export function readNameLines(layout: Names, read: ReadCell): TableLines {
  const { view, header, names } = layout;
  const { sheet } = view.grid;
  const lines: TableLines = { roles: [], rows: [], unread: [], repairs: [], end: view.height };
  const texts: string[] = [];
  for (let row = header + 1; row < view.height; row += 1)
    for (const { column } of names) texts.push(view.text(row, column));
  const split = createNameSplitter(texts);
  const byKey = new Map<string, FoundRole>();
  const roleOf = (name: string, row: number, column: number): FoundRole => {
    const key = roleKey(name);
    const found = byKey.get(key);
    if (found) return found;
    const { row: record, column: across } = view.placeOf(row, column);
    const role = { key, name, group: "", place: { record, column: across } };
    byKey.set(key, role);
    lines.roles.push(role);
    return role;
  };
  /** “Shared” stands for the two sides that the other rows name. */
  const bothSides = (row: number, column: number): readonly FoundRole[] =>
    (["buyer", "provider"] as const).map(
      (side) =>
        [...byKey.values()].find(({ name }) => guessParty(name) === side) ??
        roleOf(SIDE_NAMES[side], row, column),
    );
  const firstCell = Math.min(...names.map(({ column }) => column));
  const isSingle = names.length === 1;
  // Sides that only later rows name must be known before “shared” is read.
  for (let row = header + 1; row < view.height; row += 1)
    for (const { column } of names)
      for (const name of split(view.text(row, column)))
        if (
          name.length <= LONGEST_NAME &&
          !NOBODY.test(name) &&
          !meansBoth(name) &&
          view.text(row, column) !== view.text(header, column) &&
          isNamedCell(layout, row, column)
        )
          roleOf(sideName(name), row, column);

  const rows: ReadRow[] = [];
  for (let row = header + 1; row < view.height; row += 1) {
    if (names.every(({ column }) => view.text(row, column) === view.text(header, column))) continue;
    const frame = frameRow(layout, row, firstCell);
    const duties = new Map<string, Set<Duty>>();
    let hasCells = false;
    let isUndecided = false;
    for (const { column, duties: given } of names) {
      if (!isNamedCell(layout, row, column)) continue;
      const at = {
        sheet,
        row: view.placeOf(row, column).row + view.grid.firstRow,
        column: view.text(header, column),
      };
      const reading = read(view.text(row, column));
      hasCells = true;
      if (reading.kind === "undecided") {
        isUndecided = true;
        lines.repairs.push(...reading.repairs.map((said) => ({ ...at, said })));
        continue;
      }
      for (const name of split(view.text(row, column))) {
        if (NOBODY.test(name)) continue;
        if (frame.text === "" || name.length > LONGEST_NAME) {
          const expected =
            frame.text === ""
              ? "the name of an activity in its row"
              : `the name of a role, up to ${LONGEST_NAME} characters`;
          lines.unread.push({ ...at, found: name, expected });
          continue;
        }
        const isBoth = meansBoth(name);
        if (isBoth)
          lines.repairs.push({
            ...at,
            said: `“${name}” was read as “both sides do it”; nobody is named as its owner`,
          });
        const holders = isBoth ? bothSides(row, column) : [roleOf(sideName(name), row, column)];
        for (const { key } of holders) {
          const held = duties.get(key) ?? new Set<Duty>();
          for (const duty of isBoth && isSingle ? (["responsible"] as const) : given) held.add(duty);
          duties.set(key, held);
        }
        if (isSingle && !isBoth)
          lines.repairs.push({ ...at, said: `“${name}” was read as “owns it and does it”` });
      }
    }
    const cells = new Map(
      [...duties].map(([key, held]): [string, Assignment] => [key, { ...BLANK, duties: sortDuties(held) }]),
    );
    if (frame.text !== "" || frame.area !== "") rows.push({ ...frame, cells, hasCells, isUndecided });
  }
  lines.rows.push(...unmarkBold(rows));
  return lines;
}

function isNamedCell({ view }: Names, row: number, column: number): boolean {
  const cell = view.at(row, column);
  return cell !== undefined && cell.text !== "" && view.spanOf(cell) === 1;
}

function sideName(name: string): string {
  const side = findSideWord(name);
  return side ? SIDE_NAMES[side] : name;
}
