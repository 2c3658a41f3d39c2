import { sameAssignment } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { cellInShort } from "#lib/wording/cell-in-words.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { cellOf } from "./cell-bodies.ts";
import type { CellEntry } from "./cell-entry.ts";
import { isRoleColumn } from "./grid-shape.ts";

/** What an entry would write, or nothing outside of the columns that hold letters. */
export function entryBody({ place, cell }: CellEntry): Extract<OpBody, { kind: "cell.set" }> | undefined {
  if (!isRoleColumn(place.column)) return undefined;
  const isSaid = cell.duties.length > 0 || cell.notInvolved;
  return { kind: "cell.set", activity: place.row, role: place.column, cell: isSaid ? cell : BLANK };
}

/**
 * Sends what was being entered in a cell; nothing is sent when it says what stood there. When somebody else has written
 * the cell meanwhile, it goes out on what was seen when the entering began: both values are kept.
 */
export function commitEntry(context: ActionContext): void {
  const { entry } = context;
  const body = entry && entryBody(entry);
  if (!entry) return;
  context.setEntry(null);
  if (!body) return;
  const now = cellOf(context.findRow, { row: body.activity, role: body.role });
  const began = entry.start?.cell ?? now;
  if (sameAssignment(now, body.cell) || sameAssignment(began, body.cell)) return;
  const base = sameAssignment(began, now) ? undefined : entry.start?.base;
  context.send([body], `${cellInShort(body.cell)}.`, base);
}
