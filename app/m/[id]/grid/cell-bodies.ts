import type { ContentActivity } from "#lib/matrix/content.ts";
import { findDuty, isBlank, sameAssignment } from "#lib/matrix/duties.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { type GridShape, isRoleColumn } from "./grid-shape.ts";
import { type CellPlace, findBounds, type Selection, selectedCells } from "./selection.ts";

export type FindRow = (id: string) => ContentActivity | undefined;

export const NOT_INVOLVED: Assignment = { duties: [], when: "always", notInvolved: true };

export function cellOf(findRow: FindRow, { row, role }: CellPlace): Assignment {
  return findRow(row)?.cells[role] ?? BLANK;
}

/** Sets every selected cell to one value; cells that have it already are left alone. */
export function setBodies(
  cells: readonly CellPlace[],
  findRow: FindRow,
  value: Assignment,
): readonly OpBody[] {
  return cells
    .filter((cell) => !sameAssignment(cellOf(findRow, cell), value))
    .map(({ row, role }) => ({ kind: "cell.set", activity: row, role, cell: value }));
}

export function clearBodies(cells: readonly CellPlace[], findRow: FindRow): readonly OpBody[] {
  return setBodies(
    cells.filter((cell) => !isBlank(cellOf(findRow, cell))),
    findRow,
    BLANK,
  );
}

/** Adds the letter where it is missing; when every selected cell has it, takes it from all. */
export function toggleBodies(
  cells: readonly CellPlace[],
  findRow: FindRow,
  letter: string,
): readonly OpBody[] {
  const duty = findDuty(letter);
  if (duty === undefined) return [];
  const lacking = cells.filter((cell) => !cellOf(findRow, cell).duties.includes(duty));
  const kind = lacking.length > 0 ? "cell.add" : "cell.remove";
  return (lacking.length > 0 ? lacking : cells).map(({ row, role }) => ({ kind, activity: row, role, duty }));
}

/** Copies the first selected row's cells into the rows below it; one row alone takes the row above. */
export function fillDownBodies(shape: GridShape, selection: Selection, findRow: FindRow): readonly OpBody[] {
  const bounds = findBounds(shape, selection);
  if (!bounds) return [];
  const top = bounds.top === bounds.bottom ? bounds.top - 1 : bounds.top;
  const source = shape.rows[top];
  if (source === undefined) return [];
  const roles = shape.columns.slice(bounds.left, bounds.right + 1).filter(isRoleColumn);
  return shape.rows.slice(top + 1, bounds.bottom + 1).flatMap((row) =>
    roles.flatMap((role): readonly OpBody[] => {
      const cell = cellOf(findRow, { row: source, role });
      return sameAssignment(cellOf(findRow, { row, role }), cell)
        ? []
        : [{ kind: "cell.set", activity: row, role, cell }];
    }),
  );
}

/** Fills the selection with the active cell's value. */
export function fillSelectionBodies(
  shape: GridShape,
  selection: Selection,
  findRow: FindRow,
): readonly OpBody[] {
  const { row, column } = selection.anchor;
  if (!isRoleColumn(column)) return [];
  return setBodies(selectedCells(shape, selection), findRow, cellOf(findRow, { row, role: column }));
}
