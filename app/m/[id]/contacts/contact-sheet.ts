import type { Contact } from "#lib/matrix/schema/contact.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import { ContactId, type RoleId } from "#lib/matrix/schema/ids.ts";
import type { Rows, SideTables } from "#lib/matrix/tables.ts";

type Contacts = Rows<SideTables>["contact"];

export interface SheetEntry {
  readonly id: ContactId;
  readonly contact: Contact;
  /** Whether the other side sees it. */
  readonly isShown: boolean;
}

function byName(a: SheetEntry, b: SheetEntry): number {
  return a.contact.name.localeCompare(b.contact.name, "en") || (a.id < b.id ? -1 : 1);
}

function isLive(contact: Contact | undefined): boolean {
  return contact !== undefined && !contact.removed;
}

/** One's own sheet: what stands in the private stream, and what only the shared one still holds. */
export function ownSheet(own: Contacts, shared: Contacts, side: Side): readonly SheetEntry[] {
  const onlyShared = Object.entries(shared).filter(
    ([id, contact]) => contact.side === side && own[id] === undefined,
  );
  return [...Object.entries(own), ...onlyShared]
    .filter(([, contact]) => !contact.removed)
    .map(([id, contact]) => ({ id: ContactId.parse(id), contact, isShown: isLive(shared[id]) }))
    .sort(byName);
}

/** What a side shows to the other one. */
export function shownSheet(shared: Contacts, side: Side): readonly SheetEntry[] {
  return Object.entries(shared)
    .filter(([, contact]) => contact.side === side && !contact.removed)
    .map(([id, contact]) => ({ id: ContactId.parse(id), contact, isShown: true }))
    .sort(byName);
}

/** A contact with a name and a number; the rest is said later. */
export function newContact(
  side: Side,
  said: { readonly name: string; readonly phone: string; readonly role: RoleId | null },
  today: string,
): Contact {
  return {
    side,
    ...said,
    secondPhone: null,
    email: null,
    deputyName: null,
    deputyPhone: null,
    hours: null,
    note: null,
    confirmedOn: today,
    removed: false,
  };
}

/** Whole days since a contact was confirmed. */
export function daysSince(day: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000));
}

export type OptionalField = "secondPhone" | "email" | "deputyName" | "deputyPhone" | "hours" | "note";

export const OPTIONAL_FIELDS: readonly (readonly [OptionalField, string])[] = [
  ["secondPhone", "Second number"],
  ["email", "E-mail"],
  ["deputyName", "Deputy"],
  ["deputyPhone", "Deputy’s number"],
  ["hours", "Hours"],
  ["note", "Note"],
];
