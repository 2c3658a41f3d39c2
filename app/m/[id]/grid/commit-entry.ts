import { sameAssignment } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import { cellInShort } from "#lib/wording/cell-in-words.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { cellOf } from "./cell-bodies.ts";
import { isRoleColumn } from "./grid-shape.ts";

/** Sends what was being entered in a cell; nothing is sent when it says what stood there. */
export function commitEntry(context: ActionContext): void {
  const { entry } = context;
  if (!entry) return;
  context.setEntry(null);
  const { row, column } = entry.place;
  if (!isRoleColumn(column)) return;
  const cell = entry.cell.duties.length > 0 || entry.cell.notInvolved ? entry.cell : BLANK;
  if (sameAssignment(cellOf(context.findRow, { row, role: column }), cell)) return;
  context.send([{ kind: "cell.set", activity: row, role: column, cell }], `${cellInShort(cell)}.`);
}
