import { DEFAULT_BUSINESS_HOURS, defaultTerms } from "#lib/catalogue/default-terms.ts";
import { orderKeys } from "#lib/catalogue/order-keys.ts";
import { dutiesOf } from "#lib/matrix/duties.ts";
import { newActivity, newRole } from "#lib/matrix/new-rows.ts";
import { LETTER_SETS, type LetterSet } from "#lib/matrix/schema/header.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import type { SheetLayout } from "./find-layout.ts";
import { findSections } from "./find-sections.ts";
import { guessParty } from "./guess-party.ts";
import { guessTopic } from "./guess-topic.ts";
import { distinct, sheetIds } from "./sheet-ids.ts";

/** Something that was not plain, and how it was read. */
export interface Repair {
  readonly row: number;
  readonly column: string;
  readonly said: string;
}

export interface ImportNames {
  readonly title?: string;
  readonly buyer?: string;
  readonly provider?: string;
  readonly zone?: string;
}

/** A row of the sheet as it was read; `cells` by the column of the sheet. */
export interface ReadRow {
  readonly row: number;
  readonly text: string;
  readonly area: string;
  readonly note: string;
  readonly cells: ReadonlyMap<number, Assignment>;
  readonly hasCells: boolean;
}

/** Index of a record of the sheet and of its column, from 0. */
export interface SheetPlace {
  readonly record: number;
  readonly column: number;
}

/** Where what became parts stands in the sheet, by id; an area that no cell names is left out. */
export interface SheetPlaces {
  readonly header: SheetPlace;
  readonly areas: Readonly<Record<string, SheetPlace>>;
  readonly roles: Readonly<Record<string, SheetPlace>>;
  readonly activities: Readonly<Record<string, SheetPlace>>;
}

interface PlacedIds {
  /** In the order of the columns. */
  readonly roles: readonly string[];
  /** In the order of the rows. */
  readonly rows: readonly string[];
}

interface PlacedRow {
  readonly area: string;
  readonly row: ReadRow;
  /** Where the area is named. */
  readonly named: SheetPlace | null;
}

function letterSetOf(rows: readonly ReadRow[]): LetterSet {
  const used = new Set<Duty>(rows.flatMap((row) => [...row.cells.values()].flatMap((cell) => cell.duties)));
  return LETTER_SETS.find((set) => [...used].every((duty) => dutiesOf(set).includes(duty))) ?? "RASCI-V";
}

/** Gives each row its area: the section it stands under, else what its own column says, down to the next one. */
function placeRows(rows: readonly ReadRow[], layout: SheetLayout, repairs: Repair[]): readonly PlacedRow[] {
  const sections = findSections(rows);
  let area = "Activities";
  let named: SheetPlace | null = null;
  return rows.flatMap((row, index) => {
    if (sections.has(index)) {
      area = row.text.replace(/:$/, "");
      named = { record: row.row - 1, column: layout.activity };
      repairs.push({ row: row.row, column: "", said: `“${row.text}” was read as the heading of an area` });
      return [];
    }
    if (row.area !== "") {
      area = row.area;
      named = { record: row.row - 1, column: layout.area ?? layout.activity };
    }
    return row.text === "" ? [] : [{ area, row, named }];
  });
}

function findPlaces(
  placed: readonly PlacedRow[],
  layout: SheetLayout,
  { roles, rows }: PlacedIds,
): SheetPlaces {
  const areas: Record<string, SheetPlace> = {};
  for (const { area, named } of placed) {
    const id = sheetIds.area(area);
    if (named && !areas[id]) areas[id] = named;
  }
  const { header, activity } = layout;
  return {
    header: { record: header, column: activity },
    areas,
    roles: Object.fromEntries(
      layout.roles.map(({ column }, index) => [roles[index], { record: header, column }]),
    ),
    activities: Object.fromEntries(
      placed.map(({ row }, index) => [rows[index], { record: row.row - 1, column: activity }]),
    ),
  };
}

/** The parts of a matrix, still to be parsed, and where they stand; what the sheet does not say stays unsaid. */
export function buildParts(
  rows: readonly ReadRow[],
  layout: SheetLayout,
  names: ImportNames,
  repairs: Repair[],
): { readonly parts: unknown; readonly places: SheetPlaces } {
  const placed = placeRows(rows, layout, repairs);
  const areaNames = [...new Set(placed.map(({ area }) => area))];
  const areaKeys = orderKeys(areaNames.length);
  const rowKeys = orderKeys(placed.length);
  const roleKeys = orderKeys(layout.roles.length);
  const ids: PlacedIds = {
    roles: distinct(layout.roles.map(({ name }) => sheetIds.role(name))),
    rows: distinct(placed.map(({ area, row }) => sheetIds.row(area, row.text))),
  };
  const letterSet = letterSetOf(rows);
  const { title = "Imported matrix", buyer = "Buyer", provider = "Provider", zone = "UTC" } = names;
  const parts = {
    header: {
      title,
      buyer,
      provider,
      buyerLegal: null,
      providerLegal: null,
      model: "undecided",
      letterSet,
      size: null,
      origin: null,
    },
    terms: defaultTerms(letterSet, DEFAULT_BUSINESS_HOURS, zone),
    areas: Object.fromEntries(
      areaNames.map((name, index) => [
        sheetIds.area(name),
        { name, topic: guessTopic(name), scope: "in", order: areaKeys[index], removed: false },
      ]),
    ),
    roles: Object.fromEntries(
      layout.roles.map(({ name, group }, index) => {
        const own = guessParty(name);
        const party = own === "unknown" ? guessParty(group) : own;
        return [ids.roles[index], newRole({ name, party, order: roleKeys[index] ?? "" })];
      }),
    ),
    activities: Object.fromEntries(
      placed.map(({ area, row }, index) => [
        ids.rows[index],
        newActivity({
          area: sheetIds.area(area),
          order: rowKeys[index] ?? "",
          name: row.text,
          note: row.note === "" ? null : row.note,
        }),
      ]),
    ),
    cells: Object.fromEntries(
      placed.map(({ row }, index) => [
        ids.rows[index],
        Object.fromEntries(
          layout.roles.flatMap(({ column }, at) =>
            row.cells.has(column) ? [[ids.roles[at], row.cells.get(column)]] : [],
          ),
        ),
      ]),
    ),
    chains: {},
  };
  return { parts, places: findPlaces(placed, layout, ids) };
}
