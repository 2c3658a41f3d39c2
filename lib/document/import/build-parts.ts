import { DEFAULT_BUSINESS_HOURS, defaultTerms } from "#lib/catalogue/default-terms.ts";
import { orderKeys } from "#lib/catalogue/order-keys.ts";
import { dutiesOf } from "#lib/matrix/duties.ts";
import { newActivity, newRole } from "#lib/matrix/new-rows.ts";
import { LETTER_SETS, type LetterSet } from "#lib/matrix/schema/header.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { guessParty } from "./guess-party.ts";
import { guessTopic, topicOfRows } from "./guess-topic.ts";
import type { PlacedRow } from "./place-rows.ts";
import { distinct, sheetIds } from "./sheet-ids.ts";
import type { SheetPlace } from "./sheet-place.ts";
import type { Understanding } from "./understand.ts";

export interface ImportNames {
  readonly title?: string;
  readonly buyer?: string;
  readonly provider?: string;
  readonly zone?: string;
}

/** Where what became parts stands in the sheet, by id; an area that no cell names is left out. */
export interface SheetPlaces {
  readonly header: SheetPlace;
  readonly areas: Readonly<Record<string, SheetPlace>>;
  readonly roles: Readonly<Record<string, SheetPlace>>;
  readonly activities: Readonly<Record<string, SheetPlace>>;
}

interface PlacedIds {
  /** In the order of the roles. */
  readonly roles: readonly string[];
  /** In the order of the rows. */
  readonly rows: readonly string[];
}

function letterSetOf(rows: readonly PlacedRow[]): LetterSet {
  const used = new Set<Duty>(
    rows.flatMap(({ row }) => [...row.cells.values()].flatMap((cell) => cell.duties)),
  );
  return LETTER_SETS.find((set) => [...used].every((duty) => dutiesOf(set).includes(duty))) ?? "RASCI-V";
}

function findPlaces({ rows: placed, roles, layouts }: Understanding, ids: PlacedIds): SheetPlaces {
  const areas: Record<string, SheetPlace> = {};
  for (const { area, named } of placed) {
    const id = sheetIds.area(area);
    if (named && !areas[id]) areas[id] = named;
  }
  const [layout] = layouts;
  const header = layout?.view.placeOf(layout.header, layout.activity);
  return {
    header: { record: header?.row ?? 0, column: header?.column ?? 0 },
    areas,
    roles: Object.fromEntries(roles.map(({ place }, index) => [ids.roles[index], place])),
    activities: Object.fromEntries(placed.map(({ row }, index) => [ids.rows[index], row.place])),
  };
}

/** The party of a role: by its own name, else by what stands over it, else by the companies' names. */
function partyOf(name: string, group: string, { buyer, provider }: ImportNames) {
  const says = (company: string | undefined) =>
    company !== undefined && company.length > 2 && name.toLowerCase().includes(company.toLowerCase());
  if (says(buyer)) return "buyer";
  if (says(provider)) return "provider";
  const own = guessParty(name);
  return own === "unknown" ? guessParty(group) : own;
}

function topicOf(area: string, placed: readonly PlacedRow[]) {
  return (
    guessTopic(area) ?? topicOfRows(placed.filter((one) => one.area === area).map(({ row }) => row.text))
  );
}

/** The parts of a matrix, still to be parsed, and where they stand; what the file does not say stays unsaid. */
export function buildParts(
  understood: Understanding,
  names: ImportNames,
): { readonly parts: unknown; readonly places: SheetPlaces } {
  const { rows: placed, roles } = understood;
  const areaNames = [...new Set(placed.map(({ area }) => area))];
  const areaKeys = orderKeys(areaNames.length);
  const rowKeys = orderKeys(placed.length);
  const roleKeys = orderKeys(roles.length);
  const ids: PlacedIds = {
    roles: distinct(roles.map(({ name }) => sheetIds.role(name))),
    rows: distinct(placed.map(({ area, row }) => sheetIds.row(area, row.text))),
  };
  const letterSet = letterSetOf(placed);
  const { title = "Imported matrix", buyer = "Buyer", provider = "Provider", zone = "UTC" } = names;
  const parts = {
    header: {
      ...{ title, buyer, provider, letterSet, model: "undecided" },
      ...{ buyerLegal: null, providerLegal: null, size: null, origin: null },
    },
    terms: defaultTerms(letterSet, DEFAULT_BUSINESS_HOURS, zone),
    areas: Object.fromEntries(
      areaNames.map((name, index) => [
        sheetIds.area(name),
        { name, topic: topicOf(name, placed), scope: "in", order: areaKeys[index], removed: false },
      ]),
    ),
    roles: Object.fromEntries(
      roles.map(({ name, group }, index) => [
        ids.roles[index],
        newRole({ name, party: partyOf(name, group, names), order: roleKeys[index] ?? "" }),
      ]),
    ),
    activities: Object.fromEntries(
      placed.map(({ area, row }, index) => [
        ids.rows[index],
        newActivity({
          ...{ area: sheetIds.area(area), order: rowKeys[index] ?? "", name: row.text },
          undecided: row.isUndecided,
          note: row.notes.length === 0 ? null : row.notes.join("\n"),
        }),
      ]),
    ),
    cells: Object.fromEntries(
      placed.map(({ row }, index) => [
        ids.rows[index],
        Object.fromEntries(
          roles.flatMap(({ key }, at) => {
            const cell = row.cells.get(key);
            return cell ? [[ids.roles[at], cell]] : [];
          }),
        ),
      ]),
    ),
    chains: {},
  };
  return { parts, places: findPlaces(understood, ids) };
}
