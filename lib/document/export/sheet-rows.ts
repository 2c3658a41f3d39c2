import { cellText } from "#lib/matrix/cell-text.ts";
import type { Content, ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import { partyName } from "../appendix/names.ts";

/** A matrix as the rows of a sheet: area, activity, a column a role, note. */
export interface SheetRows {
  /** Who stands over each role, by role. */
  readonly parties: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const TO_BE_DECIDED = "TBD";

/** The cells of a row; the first empty one says that the row is to be decided. */
export function lettersOfRow(activity: ContentActivity, roles: readonly ContentRole[]): readonly string[] {
  const texts = roles.map(({ id }) => {
    const cell = activity.cells[id];
    return cell ? cellText(cell) : "";
  });
  const free = activity.undecided ? texts.indexOf("") : -1;
  return texts.map((text, at) => (at === free ? TO_BE_DECIDED : text));
}

const SIDE_WORD = { buyer: " (buyer)", provider: " (provider)", third: "", unknown: "" } as const;

/** The rows of a matrix, in the order in which it prints. */
export function sheetRows(content: Content): SheetRows {
  const { roles, areas } = content;
  return {
    parties: roles.map(({ party }) => `${partyName(content, party)}${SIDE_WORD[party]}`),
    headings: ["Area", "Activity", ...roles.map(({ name }) => name), "Note"],
    rows: areas.flatMap((area) =>
      area.activities.map((activity) => [
        area.name,
        activity.name,
        ...lettersOfRow(activity, roles),
        activity.note ?? "",
      ]),
    ),
  };
}
