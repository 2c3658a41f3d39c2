import { cellText } from "#lib/matrix/cell-text.ts";
import { BLANK, type Matrix } from "#lib/matrix/matrix.ts";
import type { StatusMessage } from "../actions/matrix-action.ts";
import type { CellEntry } from "./cell-entry.ts";
import { entryBody } from "./commit-entry.ts";
import { isRoleColumn, type Place } from "./grid-shape.ts";

function whatIsGone({ tables }: Matrix, { row, column }: Place): string {
  const activity = tables.activity[row];
  const area = activity && tables.area[activity.area];
  if (activity?.removed) return `The row “${activity.name}” was removed.`;
  if (activity && area?.removed)
    return `The area “${area.name}” was removed, and “${activity.name}” with it.`;
  const role = isRoleColumn(column) ? tables.role[column] : undefined;
  if (role?.removed) return `The column “${role.name}” was removed.`;
  if (role) return `The column “${role.name}” is not shown any more.`;
  return "The row you were in is not shown any more.";
}

/** What is said when the active row or column goes away; what was being entered there is kept to be read and used. */
export function goneStatus(view: Matrix, place: Place, entry: CellEntry | null): StatusMessage {
  const gone = whatIsGone(view, place);
  const body = entry === null ? undefined : entryBody(entry);
  if (!body) return { text: `${gone} The nearest one is active now.`, tone: "plain" };
  const written = cellText(body.cell ?? BLANK);
  return {
    text: `${gone} What you were entering${written === "" ? "" : `, ${written},`} was not saved and is kept here. The nearest one is active now.`,
    tone: "refused",
    kept: [body],
  };
}
