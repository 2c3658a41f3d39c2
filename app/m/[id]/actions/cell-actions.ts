import { BLANK } from "#lib/matrix/matrix.ts";
import { NOT_INVOLVED_WORDS } from "#lib/wording/duty-words.ts";
import {
  cellOf,
  clearBodies,
  fillDownBodies,
  fillSelectionBodies,
  NOT_INVOLVED,
  setBodies,
} from "../grid/cell-bodies.ts";
import { isRoleColumn } from "../grid/grid-shape.ts";
import { type CellPlace, selectedCells } from "../grid/selection.ts";
import type { ActionContext, MatrixAction } from "./matrix-action.ts";

export function chosenCells(context: ActionContext): readonly CellPlace[] {
  return context.selection ? selectedCells(context.shape, context.selection) : [];
}

export function isOnCell(context: ActionContext): boolean {
  return context.selection !== null && isRoleColumn(context.selection.anchor.column);
}

function canChangeCells(context: ActionContext): boolean {
  return context.canEdit && chosenCells(context).length > 0;
}

function countCells(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

export const cellActions: readonly MatrixAction[] = [
  {
    id: "cell.edit",
    label: "Edit the cell",
    group: "Cells",
    shortcuts: ["Enter", "F2"],
    scope: "grid",
    isEnabled: (context) => context.canEdit && context.selection !== null,
    run: (context) => {
      const place = context.selection?.anchor;
      if (!place) return;
      if (isRoleColumn(place.column)) {
        context.setEntry({ place, cell: cellOf(context.findRow, { row: place.row, role: place.column }) });
      } else context.open({ kind: "drawer", row: place.row, field: "name" });
    },
  },
  {
    id: "cell.pick",
    label: "Choose letters by their meaning",
    group: "Cells",
    shortcuts: ["Space"],
    scope: "grid",
    isEnabled: (context) => context.canEdit && isOnCell(context),
    run: (context) => context.open({ kind: "picker" }),
  },
  {
    id: "cell.not-involved",
    label: NOT_INVOLVED_WORDS,
    group: "Cells",
    shortcuts: ["N"],
    scope: "grid",
    isEnabled: canChangeCells,
    run: (context) => {
      const cells = chosenCells(context);
      context.setEntry(null);
      context.send(
        setBodies(cells, context.findRow, NOT_INVOLVED),
        `${countCells(cells.length)}: not involved.`,
      );
    },
  },
  {
    id: "cell.clear",
    label: "Clear the selection",
    group: "Cells",
    shortcuts: ["Delete", "Backspace"],
    scope: "grid",
    isEnabled: canChangeCells,
    run: (context) => {
      const cells = chosenCells(context);
      const bodies = clearBodies(cells, context.findRow);
      context.send(bodies, bodies.length === 0 ? "Empty already." : `${countCells(bodies.length)} cleared.`);
    },
  },
  {
    id: "cell.fill-down",
    label: "Fill down",
    group: "Cells",
    shortcuts: ["Ctrl+D"],
    scope: "grid",
    isEnabled: canChangeCells,
    run: (context) => {
      if (!context.selection) return;
      const bodies = fillDownBodies(context.shape, context.selection, context.findRow);
      context.send(bodies, `${countCells(bodies.length)} filled from above.`);
    },
  },
  {
    id: "cell.fill-selection",
    label: "Fill the selection with this cell",
    group: "Cells",
    shortcuts: ["Ctrl+Enter"],
    scope: "grid",
    isEnabled: canChangeCells,
    run: (context) => {
      if (!context.selection) return;
      const value = context.entry?.cell;
      const bodies = value
        ? setBodies(chosenCells(context), context.findRow, value.duties.length > 0 ? value : BLANK)
        : fillSelectionBodies(context.shape, context.selection, context.findRow);
      context.setEntry(null);
      context.send(bodies, `${countCells(bodies.length)} filled.`);
    },
  },
  {
    id: "edit.undo",
    label: "Undo",
    group: "Cells",
    shortcuts: ["Ctrl+Z"],
    scope: "page",
    isEnabled: (context) => context.session.canUndo,
    run: (context) => context.back("undo"),
  },
  {
    id: "edit.redo",
    label: "Redo",
    group: "Cells",
    shortcuts: ["Ctrl+Shift+Z", "Ctrl+Y"],
    scope: "page",
    isEnabled: (context) => context.session.canRedo,
    run: (context) => context.back("redo"),
  },
];
