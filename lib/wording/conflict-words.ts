import type { OpenConflict } from "#lib/matrix/conflicts.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Conflict } from "#lib/matrix/schema/record.ts";
import { Assignment } from "#lib/matrix/schema/role.ts";
import { fieldLabel } from "./field-place.ts";
import { capitalised, possessive } from "./line-list.ts";
import { wholeCell, wholeValue } from "./whole-value.ts";

export interface ChoiceWords {
  /** Takes the value that came too late. */
  readonly losing: string;
  /** Keeps what stands. */
  readonly standing: string;
}

/** The two choices as the reader says them. */
export function choiceWords({ losing, standing }: Conflict, reader: string): ChoiceWords {
  const isMineLate = losing.by.participant === reader;
  const isMineStanding = standing.by?.participant === reader;
  if (isMineLate && !isMineStanding) return { losing: "Use mine", standing: "Keep theirs" };
  if (isMineStanding && !isMineLate) return { losing: "Use theirs", standing: "Keep mine" };
  if (isMineLate || standing.by === null)
    return { losing: "Use the later one", standing: "Keep what stands" };
  return {
    losing: `Use ${possessive(losing.by.name)}`,
    standing: `Keep ${possessive(standing.by.name)}`,
  };
}

/** One of the values of a conflict, whole; several fields stand one a line. */
export function conflictValue(
  matrix: Matrix,
  { place }: Pick<OpenConflict, "place">,
  value: unknown,
): string {
  if (place.kind === "cell") {
    const cell = Assignment.safeParse(value);
    return cell.success ? wholeCell(cell.data) : "Nothing";
  }
  const fields: Readonly<Record<string, unknown>> =
    typeof value === "object" && value !== null ? { ...value } : {};
  // A place is told by its area; the key of the order says nothing to anybody.
  const told = place.fields.length > 1 ? place.fields.filter((field) => field !== "order") : place.fields;
  const [only] = told;
  if (told.length === 1 && only !== undefined) return wholeValue(matrix, only, fields[only]);
  return told
    .map(
      (field) =>
        `${capitalised(fieldLabel(place.table, field))}: ${wholeValue(matrix, field, fields[field])}`,
    )
    .join("\n");
}

/** How a conflict ended: “Ana Silva used the value of Bea Brandt”. */
export function settledInWords({ settled, losing, standing }: Conflict): string {
  if (settled === null) return "It is open.";
  const { by, choice } = settled;
  if (choice === "other") return `${by.name} wrote another value.`;
  const winner = choice === "losing" ? losing.by : standing.by;
  if (winner === null) return `${by.name} kept what stood.`;
  const whose = winner.participant === by.participant ? "their own value" : `the value of ${winner.name}`;
  return `${by.name} ${choice === "losing" ? "used" : "kept"} ${whose}.`;
}
