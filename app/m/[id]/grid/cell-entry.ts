import { dutiesOf, findDuty, letterOf, sortDuties } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { LetterSet } from "#lib/matrix/schema/header.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import { cellOf, type FindRow } from "./cell-bodies.ts";
import { isRoleColumn, type Place, samePlace } from "./grid-shape.ts";

/** A value being entered in one cell; nothing is sent until it is committed. */
export interface CellEntry {
  readonly place: Place;
  readonly cell: Assignment;
  /** What the cell held when the entering began, and at which revision: others may write it meanwhile. */
  readonly start?: { readonly cell: Assignment; readonly base: number };
}

export type EntryLetter =
  | { readonly ok: true; readonly entry: CellEntry }
  | { readonly ok: false; readonly letter: string; readonly offer: LetterSet | undefined };

/** The letter sets that know a duty besides those of `held`, smallest first. */
function offerSet(duty: Duty | undefined, held: LetterSet): LetterSet | undefined {
  if (duty === undefined) return undefined;
  const wanted = [...dutiesOf(held), duty];
  const sets: readonly LetterSet[] = ["RACI", "RASCI", "RACI-V", "RASCI-V"];
  return sets.find((set) => wanted.every((one) => dutiesOf(set).includes(one)));
}

/** Adds a letter to what is being entered, or starts a fresh value with it; refuses a letter outside the set. */
export function typeLetter(
  entry: CellEntry | null,
  place: Place,
  letter: string,
  letterSet: LetterSet,
): EntryLetter {
  const duty = findDuty(letter);
  if (duty === undefined || !dutiesOf(letterSet).includes(duty)) {
    return { ok: false, letter: letter.toUpperCase(), offer: offerSet(duty, letterSet) };
  }
  const held = entry?.cell.duties ?? [];
  const when = entry?.cell.when ?? "always";
  return {
    ok: true,
    entry: { place, cell: { duties: sortDuties([...held, duty]), when, notInvolved: false } },
  };
}

/** Takes the last letter back. */
export function eraseLetter(entry: CellEntry): CellEntry {
  const duties = entry.cell.duties.slice(0, -1);
  return {
    ...entry,
    cell: { duties, when: duties.length > 0 ? entry.cell.when : "always", notInvolved: false },
  };
}

/** Why a letter was refused and how to have it. */
export function refusedLetterText(
  letter: string,
  letterSet: LetterSet,
  offer: LetterSet | undefined,
): string {
  const known = dutiesOf(letterSet).map(letterOf).join(", ");
  const how = offer
    ? `To use it, change the letter set to ${offer}.`
    : `The letters are ${known}; N says “not involved”.`;
  return `“${letter}” is not a letter of ${letterSet}. ${how}`;
}

/** An entry that knows what stood in its cell when it began; one that goes on keeps its beginning. */
export function startEntry(
  next: CellEntry,
  held: CellEntry | null,
  findRow: FindRow,
  revision: number,
): CellEntry {
  const start = held && samePlace(held.place, next.place) ? held.start : undefined;
  const { row, column } = next.place;
  const cell = isRoleColumn(column) ? cellOf(findRow, { row, role: column }) : BLANK;
  return { ...next, start: start ?? { cell, base: revision } };
}
