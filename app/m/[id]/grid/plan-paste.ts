import type { ContentActivity } from "#lib/matrix/content.ts";
import { sameAssignment } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import { parseCell } from "#lib/matrix/parse-cell.ts";
import type { LetterSet } from "#lib/matrix/schema/header.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { CONFIRM_COLUMN, type GridShape, isRoleColumn, NAME_COLUMN } from "./grid-shape.ts";
import { findBounds, type Selection } from "./selection.ts";

export const PREVIEW_ABOVE = 20;

export interface PastedCell {
  readonly row: ContentActivity;
  readonly role: RoleId;
  readonly text: string;
  readonly before: Assignment;
  readonly cell: Assignment;
  readonly repairs: readonly string[];
}

export interface UnreadCell {
  readonly row: ContentActivity;
  readonly role: RoleId;
  readonly found: string;
}

export interface PastePlan {
  readonly cells: readonly PastedCell[];
  readonly names: readonly { readonly row: ContentActivity; readonly name: string }[];
  readonly unread: readonly UnreadCell[];
  /** Pasted cells that fall outside the grid's visible rows and columns. */
  readonly outside: number;
  readonly needsPreview: boolean;
}

export interface PasteInput {
  readonly grid: readonly (readonly string[])[];
  readonly shape: GridShape;
  readonly selection: Selection;
  readonly findRow: (id: string) => ContentActivity | undefined;
  readonly letterSet: LetterSet;
}

/** One pasted value fills the whole selection; a range repeats when the selection is a multiple of it. */
function spread(grid: PasteInput["grid"], rows: number, columns: number): PasteInput["grid"] {
  const height = grid.length;
  const width = Math.max(0, ...grid.map((line) => line.length));
  if (height === 0 || width === 0) return [];
  const toHeight = rows > height && rows % height === 0 ? rows : height;
  const toWidth = columns > width && columns % width === 0 ? columns : width;
  return Array.from({ length: toHeight }, (_, row) =>
    Array.from({ length: toWidth }, (_none, column) => grid[row % height]?.[column % width] ?? ""),
  );
}

/** What a paste would write at the selection; only visible rows and columns are written to. */
export function planPaste(input: PasteInput): PastePlan {
  const bounds = findBounds(input.shape, input.selection);
  const cells: PastedCell[] = [];
  const names: { row: ContentActivity; name: string }[] = [];
  const unread: UnreadCell[] = [];
  let outside = 0;
  if (!bounds) return { cells, names, unread, outside, needsPreview: false };
  const roleColumns = input.shape.columns.filter((column) => column !== CONFIRM_COLUMN);
  const values = spread(input.grid, bounds.bottom - bounds.top + 1, bounds.right - bounds.left + 1);
  values.forEach((line, down) => {
    const id = input.shape.rows[bounds.top + down];
    const row = id === undefined ? undefined : input.findRow(id);
    line.forEach((text, right) => {
      const column = roleColumns[bounds.left + right];
      if (!row || column === undefined) outside += text.trim() === "" ? 0 : 1;
      else if (column === NAME_COLUMN) {
        const name = text.replace(/\s+/g, " ").trim().slice(0, 300);
        if (name !== "" && name !== row.name) names.push({ row, name });
      } else if (isRoleColumn(column)) {
        const before = row.cells[column] ?? BLANK;
        const read = parseCell(text, input.letterSet);
        if (!read.ok) unread.push({ row, role: column, found: read.found });
        else if (!sameAssignment(before, read.cell)) {
          cells.push({ row, role: column, text, before, cell: read.cell, repairs: read.repairs });
        }
      }
    });
  });
  const needsPreview = cells.length + names.length > PREVIEW_ABOVE || unread.length > 0;
  return { cells, names, unread, outside, needsPreview };
}

/** The ops of a paste: one gesture, one undo step. */
export function pasteBodies(plan: PastePlan): readonly OpBody[] {
  return [
    ...plan.cells.map(({ row, role, cell }): OpBody => ({ kind: "cell.set", activity: row.id, role, cell })),
    ...plan.names.map(({ row, name }): OpBody => ({ kind: "activity.edit", id: row.id, fields: { name } })),
  ];
}

/** What a paste repaired, each thing once. */
export function listRepairs(plan: PastePlan): readonly string[] {
  return [...new Set(plan.cells.flatMap((cell) => cell.repairs))];
}
