import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { Content, ContentActivity, ContentArea, ContentRole } from "#lib/matrix/content.ts";
import type { Header, Party } from "#lib/matrix/schema/header.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import type { Calendar } from "./hours/calendar.ts";
import type { CheckRecord } from "./record.ts";
import type { Tell } from "./rows-index/answer.ts";
import type { RowsIndex } from "./rows-index/rows-index.ts";
import { type OwnText, ownTextsOf, wordedOf } from "./texts/own-texts.ts";

/** A role with the cell that it holds in a row. */
export interface Held {
  readonly role: ContentRole;
  readonly cell: Assignment;
}

/** What every slice knows of the whole: never the other rows. */
export interface Setting {
  readonly header: Header;
  readonly terms: Terms;
  readonly roles: readonly ContentRole[];
  readonly calendar: Calendar;
  /** Day (`YYYY-MM-DD`) in the matrix's zone. */
  readonly today: string;
  /** Makes the id of a row that a fix adds. */
  readonly newId: (catalogueId: string) => string;
}

/** What a row knows of its area: never the other rows. */
export type AreaOfRow = Omit<ContentArea, "activities">;

export interface RowSlice extends Setting {
  readonly row: ContentActivity;
  readonly area: AreaOfRow;
  /** In this agreement, and no longer to be decided: only then do letters count. */
  readonly isAgreed: boolean;
  /** The name is the parties' own, and not what the catalogue says. */
  readonly isInOwnWords: boolean;
  /** The texts that the row does not have from the catalogue. */
  readonly ownTexts: readonly OwnText[];
  /** Those of them that may hold a wording (see `findWording`); most rows have none. */
  readonly wordedTexts: readonly OwnText[];
  readonly held: readonly Held[];
  readonly owners: readonly Held[];
  readonly doers: readonly Held[];
}

/**
 * All rows, to be asked. A rule that looks at more than one row sees rows by its questions alone: so it is known which
 * answers it has used, and it runs again when one of them has changed.
 */
export interface AllRows {
  readonly index: RowsIndex<RowSlice>;
}

export interface RoleSlice extends Setting, AllRows {
  readonly role: ContentRole;
  readonly areas: readonly AreaOfRow[];
}

export interface AreaSlice extends Setting, AllRows {
  readonly area: AreaOfRow;
}

/** What is said once for all rows. */
export interface TermsSlice extends Setting {
  readonly chains: Content["chains"];
}

export interface MatrixSlice extends TermsSlice, AllRows {
  readonly areas: readonly AreaOfRow[];
  /** Roles that a call chain names and that are folded into a column. */
  readonly folded: Content["folded"];
}

/** The whole with what stands beside it: who signs, what is open; `null` where nobody knows, as for a file. */
export interface RecordSlice extends MatrixSlice {
  readonly gaps: Content["gaps"];
  readonly record: CheckRecord | null;
}

interface ColumnOfRole {
  readonly role: ContentRole;
  readonly place: number;
  /** What rows hold in it, each once: rows share their cells. */
  readonly held: Map<Assignment, Held>;
}

/** Where each role stands, by its id. */
export type Columns = ReadonlyMap<string, ColumnOfRole>;

export function columnsOf(roles: readonly ContentRole[]): Columns {
  return new Map(roles.map((role, place) => [role.id, { role, place, held: new Map() }]));
}

const NOBODY: readonly Held[] = [];

/** Filled for one row after the other: lists cut from it are as long as they must be, and there are very many. */
const HOLDING: Held[] = [];

function holdingOf({ role, held }: ColumnOfRole, cell: Assignment): Held {
  const known = held.get(cell) ?? { role, cell };
  held.set(cell, known);
  return known;
}

/** The cells of a row that hold letters, in the order of the columns; a row fills a few of many. */
function heldIn({ cells }: ContentActivity, columns: Columns): readonly Held[] {
  let [count, last, isInOrder] = [0, -1, true];
  // `Object.entries` takes five times as long.
  for (const id in cells) {
    const cell = cells[id as RoleId];
    const column = columns.get(id);
    if (!cell || !column || cell.duties.length === 0) continue;
    isInOrder &&= column.place > last;
    last = column.place;
    HOLDING[count] = holdingOf(column, cell);
    count += 1;
  }
  if (count === 0) return NOBODY;
  const held = HOLDING.slice(0, count);
  const placeOf = ({ role }: Held) => columns.get(role.id)?.place ?? 0;
  return isInOrder ? held : held.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Those of some roles that hold a duty in a row. */
export function holdersOf(held: readonly Held[], duty: Duty): readonly Held[] {
  let count = 0;
  for (const one of held) {
    if (!one.cell.duties.includes(duty)) continue;
    HOLDING[count] = one;
    count += 1;
  }
  return count === 0 ? NOBODY : HOLDING.slice(0, count);
}

/** Whether a cell makes its role own or do the row. */
export function isBusy({ duties }: Pick<Assignment, "duties">): boolean {
  return duties.includes("accountable") || duties.includes("responsible");
}

/** Tells the roles of some cells, as keys of their row. */
export function tellRoles(held: readonly Held[], tell: Tell): void {
  for (const { role } of held) tell(role.id);
}

/** A row as its rules see it. */
export function rowSlice(
  row: ContentActivity,
  area: AreaOfRow,
  setting: Setting,
  columns: Columns,
): RowSlice {
  const { header, terms, roles, calendar, today, newId } = setting;
  const held = heldIn(row, columns);
  const owners = holdersOf(held, "accountable");
  const doers = holdersOf(held, "responsible");
  const isAgreed = row.scope === "in" && area.scope === "in" && !row.undecided;
  const isInOwnWords = row.catalogueId === null || findCatalogueActivity(row.catalogueId)?.name !== row.name;
  const ownTexts = ownTextsOf(row);
  // Written out: a spread of ten thousand rows costs more than all rules together.
  return {
    header,
    terms,
    roles,
    calendar,
    today,
    newId,
    row,
    area,
    isAgreed,
    held,
    owners,
    doers,
    isInOwnWords,
    ownTexts,
    wordedTexts: wordedOf(ownTexts),
  };
}

/** The parties of roles, each once. */
export function partiesOf(held: readonly Held[]): ReadonlySet<Party> {
  return new Set(held.map(({ role }) => role.party));
}

/** A company as the parties call it. */
export function companyOf(party: Party, header: Pick<Header, "buyer" | "provider">): string {
  if (party === "buyer" || party === "provider") return header[party];
  return party === "third" ? "a third party" : "a party not yet named";
}
