import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { Json } from "#lib/matrix/canonical-json.ts";
import type { Content, ContentActivity, ContentArea, ContentRole } from "#lib/matrix/content.ts";
import type { Header, Party } from "#lib/matrix/schema/header.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import type { Calendar } from "./hours/calendar.ts";
import type { CheckRecord } from "./record.ts";
import type { Tell } from "./rows-index/answer.ts";
import type { RowsIndex } from "./rows-index/rows-index.ts";
import { listOf, ownFieldsOf, wordedFieldsOf } from "./texts/own-texts.ts";
import type { TextField } from "./texts/row-texts.ts";

/** A role with the cell that it holds in a row. */
export interface Held {
  readonly role: ContentRole;
  readonly cell: Assignment;
  /** The list of it alone: most rows have one owner, and share it. */
  readonly alone: readonly Held[];
  /** What it says, for findings that are about letters. */
  readonly letters: Json;
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
  /** Where it has a text that is not the catalogue's. */
  readonly ownFields: readonly TextField[];
  /** Those of them whose text may hold a phrase that a rule looks for (see `lookedFor`); most rows have none. */
  readonly wordedFields: readonly TextField[];
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

function newHeld({ role, held }: ColumnOfRole, cell: Assignment): Held {
  const { duties, when } = cell;
  const alone: Held[] = [];
  const one = { role, cell, alone, letters: { duties, when, party: role.party } };
  alone.push(one);
  held.set(cell, one);
  return one;
}

/** The first so many of those that were held together. */
function holding(count: number): readonly Held[] {
  const [first] = HOLDING;
  if (count === 0 || !first) return NOBODY;
  return count === 1 ? first.alone : HOLDING.slice(0, count);
}

function inOrder(held: readonly Held[], columns: Columns): readonly Held[] {
  const placeOf = ({ role }: Held) => columns.get(role.id)?.place ?? 0;
  return held.toSorted((a, b) => placeOf(a) - placeOf(b));
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
    HOLDING[count] = column.held.get(cell) ?? newHeld(column, cell);
    count += 1;
  }
  const held = holding(count);
  return isInOrder ? held : inOrder(held, columns);
}

/** Those of some roles that hold a duty in a row. */
export function holdersOf(held: readonly Held[], duty: Duty): readonly Held[] {
  let count = 0;
  for (const one of held) {
    if (!one.cell.duties.includes(duty)) continue;
    HOLDING[count] = one;
    count += 1;
  }
  return holding(count);
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
  const own = ownFieldsOf(row);
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
    ownFields: listOf(own),
    wordedFields: listOf(wordedFieldsOf(row, own)),
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
