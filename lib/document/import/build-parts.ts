import { DEFAULT_BUSINESS_HOURS, defaultTerms } from "#lib/catalogue/default-terms.ts";
import { orderKeys } from "#lib/catalogue/order-keys.ts";
import { dutiesOf } from "#lib/matrix/duties.ts";
import { newActivity, newRole } from "#lib/matrix/new-rows.ts";
import { LETTER_SETS, type LetterSet } from "#lib/matrix/schema/header.ts";
import { AreaId } from "#lib/matrix/schema/ids.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import type { SheetLayout } from "./find-layout.ts";
import { findSections } from "./find-sections.ts";
import { guessParty } from "./guess-party.ts";
import { guessTopic } from "./guess-topic.ts";

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

function letterSetOf(rows: readonly ReadRow[]): LetterSet {
  const used = new Set<Duty>(rows.flatMap((row) => [...row.cells.values()].flatMap((cell) => cell.duties)));
  return LETTER_SETS.find((set) => [...used].every((duty) => dutiesOf(set).includes(duty))) ?? "RASCI-V";
}

/** Gives each row its area: the section it stands under, else what its own column says, down to the next one. */
function placeRows(
  rows: readonly ReadRow[],
  repairs: Repair[],
): readonly { readonly area: string; readonly row: ReadRow }[] {
  const sections = findSections(rows);
  let area = "Activities";
  return rows.flatMap((row, index) => {
    if (sections.has(index)) {
      area = row.text.replace(/:$/, "");
      repairs.push({ row: row.row, column: "", said: `“${row.text}” was read as the heading of an area` });
      return [];
    }
    if (row.area !== "") area = row.area;
    return row.text === "" ? [] : [{ area, row }];
  });
}

const areaIdAt = (index: number): AreaId => AreaId.parse(`area-${index + 1}`);

/** The parts of a matrix, still to be parsed; what the sheet does not say stays unsaid. */
export function buildParts(
  rows: readonly ReadRow[],
  layout: SheetLayout,
  names: ImportNames,
  repairs: Repair[],
): unknown {
  const placed = placeRows(rows, repairs);
  const areaNames = [...new Set(placed.map(({ area }) => area))];
  const areaKeys = orderKeys(areaNames.length);
  const rowKeys = orderKeys(placed.length);
  const roleKeys = orderKeys(layout.roles.length);
  const areaIds = new Map(areaNames.map((name, index) => [name, areaIdAt(index)]));
  const letterSet = letterSetOf(rows);
  const { title = "Imported matrix", buyer = "Buyer", provider = "Provider", zone = "UTC" } = names;
  return {
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
        areaIdAt(index),
        { name, topic: guessTopic(name), scope: "in", order: areaKeys[index], removed: false },
      ]),
    ),
    roles: Object.fromEntries(
      layout.roles.map(({ name, group }, index) => {
        const own = guessParty(name);
        const party = own === "unknown" ? guessParty(group) : own;
        return [`role-${index + 1}`, newRole({ name, party, order: roleKeys[index] ?? "" })];
      }),
    ),
    activities: Object.fromEntries(
      placed.map(({ area, row }, index) => [
        `row-${index + 1}`,
        newActivity({
          area: areaIds.get(area) ?? areaIdAt(0),
          order: rowKeys[index] ?? "",
          name: row.text,
          note: row.note === "" ? null : row.note,
        }),
      ]),
    ),
    cells: Object.fromEntries(
      placed.map(({ row }, index) => [
        `row-${index + 1}`,
        Object.fromEntries(
          layout.roles.flatMap(({ column }, at) =>
            row.cells.has(column) ? [[`role-${at + 1}`, row.cells.get(column)]] : [],
          ),
        ),
      ]),
    ),
    chains: {},
  };
}
