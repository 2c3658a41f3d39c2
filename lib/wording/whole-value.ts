import { cellText } from "#lib/matrix/cell-text.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { HoursWindow } from "#lib/matrix/schema/hours.ts";
import { Assignment, ChainStep } from "#lib/matrix/schema/role.ts";
import { cellInWords } from "./cell-in-words.ts";
import { capitalised } from "./line-list.ts";
import { hoursInWords } from "./row-words.ts";
import { valueInWords } from "./value-in-words.ts";

const YES_NO: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  removed: ["Removed", "Not removed"],
  undecided: ["To be decided", "Decided"],
  open: ["Opened into its roles", "Folded"],
  off: ["Switched off", "On"],
};

/** A cell whole: “Responsible and accountable (AR)”. */
export function wholeCell(cell: Assignment): string {
  const letters = cellText(cell);
  return cell.duties.length === 0 ? cellInWords(cell) : `${cellInWords(cell)} (${letters})`;
}

function entryInWords(matrix: Matrix, field: string, entry: unknown): string {
  const step = ChainStep.safeParse(entry);
  if (step.success) {
    const { role, deputy, waitMinutes, note } = step.data;
    const nameOf = (id: string) => matrix.tables.role[id]?.name ?? id;
    const parts = [
      nameOf(role),
      ...(deputy === null ? [] : [`deputy ${nameOf(deputy)}`]),
      ...(waitMinutes === null ? [] : [`${waitMinutes} minutes`]),
      ...(note ? [note] : []),
    ];
    return parts.join(", ");
  }
  const window = HoursWindow.safeParse(entry);
  if (window.success) return hoursInWords({ kind: "windows", windows: [window.data] });
  if (typeof entry === "string")
    return field === "dependsOn" ? (matrix.tables.activity[entry]?.name ?? entry) : entry;
  if (typeof entry !== "object" || entry === null) return String(entry);
  return Object.values(entry)
    .filter((value) => value !== null && value !== "")
    .map((value) => (typeof value === "boolean" ? (value ? "yes" : "no") : String(value)))
    .join(", ");
}

/** A field's value with nothing cut off, to be read, compared and copied. */
export function wholeValue(matrix: Matrix, field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "Nothing";
  if (field === "order") return "Its place in the list";
  if (typeof value === "boolean") {
    const [yes, no] = YES_NO[field] ?? ["Yes", "No"];
    return value ? yes : no;
  }
  const cell = Assignment.safeParse(value);
  if (cell.success) return wholeCell(cell.data);
  if (Array.isArray(value)) {
    return value.length === 0
      ? "Nothing"
      : value.map((entry) => entryInWords(matrix, field, entry)).join("\n");
  }
  if (typeof value === "object") return capitalised(valueInWords(matrix, field, value));
  // Words of a closed list, and names behind an id; a text that was written stands as it was written.
  const words = valueInWords(matrix, field, value);
  const told = words.startsWith("“") && words.endsWith("”") ? words.slice(1, -1) : words;
  return told.endsWith("…") || told === value ? String(value) : capitalised(told);
}
