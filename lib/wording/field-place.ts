import type { ConflictPlace } from "#lib/matrix/conflicts.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { ACTIVITY_LABELS, AREA_LABELS, CHAIN_LABELS, HEADER_LABELS, ROLE_LABELS } from "./field-words.ts";
import { lineList, quoted } from "./line-list.ts";
import { termsGroupTitle, termsLabel } from "./terms-groups.ts";

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  header: HEADER_LABELS,
  area: AREA_LABELS,
  role: ROLE_LABELS,
  activity: ACTIVITY_LABELS,
  chain: CHAIN_LABELS,
  setting: { off: "on or off", reason: "reason", threshold: "limit" },
  contact: {
    name: "name",
    phone: "telephone",
    secondPhone: "second telephone",
    email: "e-mail",
    deputyName: "deputy",
    deputyPhone: "deputy's telephone",
    hours: "hours",
    note: "note",
    confirmedOn: "day of the last check",
    role: "role",
    side: "side",
    removed: "removed",
  },
};

/** What a field is called in the middle of a sentence. */
export function fieldLabel(table: string, field: string): string {
  if (table === "terms") return `${termsGroupTitle(field)}: ${termsLabel(field)}`;
  return LABELS[table]?.[field] ?? field;
}

/** What a row of a table is called: “the row “Take calls””, “the terms”. */
export function rowLabel(matrix: Matrix, table: string, id: string): string {
  const { activity, area, role, chain, contact } = matrix.tables;
  switch (table) {
    case "header":
      return "the matrix";
    case "terms":
      return "the terms";
    case "activity":
      return quoted(activity[id]?.name ?? id);
    case "area":
      return `the area ${quoted(area[id]?.name ?? id)}`;
    case "role":
      return `the column ${quoted(role[id]?.name ?? id)}`;
    case "chain":
      return `the call chain ${quoted(chain[id]?.name ?? id)}`;
    case "contact":
      return `the contact ${quoted(contact[id]?.name ?? id)}`;
    case "setting":
      return `the rule ${quoted(id)}`;
    default:
      return quoted(id);
  }
}

/** Where something was written: ““Take calls”, column “Desk””, ““Take calls”, note”, “the terms, Hours: zone”. */
export function placeInWords(matrix: Matrix, place: ConflictPlace): string {
  if (place.kind === "cell") {
    const role = matrix.tables.role[place.role]?.name ?? place.role;
    return `${rowLabel(matrix, "activity", place.activity)}, column ${quoted(role)}`;
  }
  const { table, id, fields } = place;
  const labels = [...new Set(fields.map((field) => fieldLabel(table, field)))];
  return `${rowLabel(matrix, table, id)}, ${lineList(labels)}`;
}
