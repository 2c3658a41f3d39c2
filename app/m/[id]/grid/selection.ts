import type { ActivityId, RoleId } from "#lib/matrix/schema/ids.ts";
import { type GridShape, isRoleColumn, type Place } from "./grid-shape.ts";
import { movePlace, type Step } from "./move-place.ts";

/** A rectangle by ids: the anchor is the active cell and stays, the far corner moves. */
export interface Selection {
  readonly anchor: Place;
  readonly far: Place;
}

/** A rectangle as indexes of the visible rows and columns, ends included. */
export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function selectPlace(place: Place): Selection {
  return { anchor: place, far: place };
}

export function moveSelection(shape: GridShape, selection: Selection, step: Step, page?: number): Selection {
  return selectPlace(movePlace(shape, selection.anchor, step, page));
}

export function extendSelection(
  shape: GridShape,
  selection: Selection,
  step: Step,
  page?: number,
): Selection {
  return { anchor: selection.anchor, far: movePlace(shape, selection.far, step, page) };
}

/** The whole rows, columns or grid that the selection touches; the active cell stays where it is. */
export function widenSelection(
  shape: GridShape,
  selection: Selection,
  to: "row" | "column" | "all",
): Selection {
  const { anchor, far } = selection;
  const firstRow = shape.rows[0];
  const lastRow = shape.rows.at(-1);
  const firstColumn = shape.columns[0];
  const lastColumn = shape.columns.at(-1);
  if (!firstRow || !lastRow || !firstColumn || !lastColumn) return selection;
  if (to === "row") {
    return { anchor: { row: anchor.row, column: firstColumn }, far: { row: far.row, column: lastColumn } };
  }
  if (to === "column") {
    return { anchor: { row: firstRow, column: anchor.column }, far: { row: lastRow, column: far.column } };
  }
  return { anchor: { row: firstRow, column: firstColumn }, far: { row: lastRow, column: lastColumn } };
}

/** The selection's rectangle, or `undefined` when a corner is not visible. */
export function findBounds(shape: GridShape, selection: Selection): Bounds | undefined {
  const rows = [shape.rows.indexOf(selection.anchor.row), shape.rows.indexOf(selection.far.row)];
  const columns = [
    shape.columns.indexOf(selection.anchor.column),
    shape.columns.indexOf(selection.far.column),
  ];
  if (rows.includes(-1) || columns.includes(-1)) return undefined;
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

export function selectedRows(shape: GridShape, selection: Selection): readonly ActivityId[] {
  const bounds = findBounds(shape, selection);
  return bounds ? shape.rows.slice(bounds.top, bounds.bottom + 1) : [];
}

export interface CellPlace {
  readonly row: ActivityId;
  readonly role: RoleId;
}

/** The selected cells that can hold letters, row by row. */
export function selectedCells(shape: GridShape, selection: Selection): readonly CellPlace[] {
  const bounds = findBounds(shape, selection);
  if (!bounds) return [];
  const roles = shape.columns.slice(bounds.left, bounds.right + 1).filter(isRoleColumn);
  return shape.rows
    .slice(bounds.top, bounds.bottom + 1)
    .flatMap((row) => roles.map((role) => ({ row, role })));
}

function settlePlace(before: GridShape, now: GridShape, place: Place): Place | undefined {
  const row = now.rows.includes(place.row)
    ? place.row
    : (now.rows[before.rows.indexOf(place.row)] ?? now.rows.at(-1));
  const column = now.columns.includes(place.column)
    ? place.column
    : (now.columns[before.columns.indexOf(place.column)] ?? now.columns.at(-1));
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** The selection after rows or columns came and went; `moved` when the active cell is gone and another took its place. */
export function settleSelection(
  before: GridShape,
  now: GridShape,
  selection: Selection,
): { readonly selection: Selection | undefined; readonly moved: boolean } {
  if (findBounds(now, selection)) return { selection, moved: false };
  const anchor = settlePlace(before, now, selection.anchor);
  if (!anchor) return { selection: undefined, moved: true };
  const moved = anchor.row !== selection.anchor.row || anchor.column !== selection.anchor.column;
  return { selection: selectPlace(anchor), moved };
}
