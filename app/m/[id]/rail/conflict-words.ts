import type { Matrix } from "#lib/matrix/matrix.ts";
import { Assignment } from "#lib/matrix/schema/role.ts";
import { assignmentInWords, valueInWords } from "#lib/wording/value-in-words.ts";

/** One of two conflicting values in words; `field` names table, id and field, several separated by spaces. */
export function valueWords(matrix: Matrix, field: string, value: unknown): string {
  if (field.startsWith("cells/")) {
    const cell = Assignment.safeParse(value);
    return cell.success ? assignmentInWords(cell.data) : "nothing";
  }
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([name, one]) => `${name}: ${valueInWords(matrix, name, one)}`)
    .join("; ");
}
