import { dutiesOf, letterOf, sameAssignment, sortDuties } from "../duties.ts";
import { type Column, cellsToWrite, columnsOf, findColumn, findShownColumn, shownCell } from "../fold.ts";
import { BLANK, getHeader, type Matrix } from "../matrix.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { isLiveRow } from "../row.ts";
import type { ActivityId, OpId, RoleId } from "../schema/ids.ts";
import type { OpBody } from "../schema/op.ts";
import { type Assignment, DUTIES, type RowCells } from "../schema/role.ts";
import type { Write } from "../tables.ts";
import { clash } from "./clash.ts";
import { accept, type DecideContext, type Decision } from "./context.ts";
import { refuseGoneCells, refuseGoneColumn } from "./gone.ts";

export type CellOp = Extract<OpBody, { kind: "cell.set" | "cell.add" | "cell.remove" }>;

function wantedCell(op: CellOp, shown: Assignment): Assignment {
  switch (op.kind) {
    case "cell.set":
      return op.cell.duties.length === 0 ? { ...BLANK, notInvolved: op.cell.notInvolved } : op.cell;
    case "cell.add":
      return { ...shown, notInvolved: false, duties: sortDuties([...shown.duties, op.duty]) };
    case "cell.remove": {
      const duties = shown.duties.filter((duty) => duty !== op.duty);
      return duties.length === 0 ? { ...BLANK, notInvolved: shown.notInvolved } : { ...shown, duties };
    }
  }
}

function staleKeys(op: CellOp, column: Column): readonly string[] {
  return column.members.flatMap((member) => {
    const key = `cells/${op.activity}/${member}`;
    if (op.kind === "cell.add") return [key, `${key}-${op.duty}`];
    if (op.kind === "cell.remove") return [key, `${key}+${op.duty}`];
    return keysOfCell(op.activity, member);
  });
}

/** Every key under which a cell can have been touched. */
export function keysOfCell(activity: string, role: string): readonly string[] {
  const key = `cells/${activity}/${role}`;
  return [key, ...DUTIES.flatMap((duty) => [`${key}+${duty}`, `${key}-${duty}`])];
}

function refuseForeignLetter(matrix: Matrix, wanted: Assignment, shown: Assignment): Refusal | undefined {
  const { letterSet } = getHeader(matrix);
  const foreign = wanted.duties.find(
    (duty) => !dutiesOf(letterSet).includes(duty) && !shown.duties.includes(duty),
  );
  if (!foreign) return undefined;
  return refuse(
    "invalid",
    `“${letterOf(foreign)}” is not a letter of ${letterSet}. Choose another letter, or change the letter set of the matrix.`,
  );
}

/** The writes that make a column show `wanted`. */
function cellWrites(
  matrix: Matrix,
  activity: ActivityId,
  column: Column,
  wanted: Assignment,
): readonly Write[] {
  const cells = matrix.tables.cells[activity];
  const after = cellsToWrite(cells ?? {}, column, wanted);
  if (Object.keys(after).length === 0) return [];
  const before: Record<RoleId, Assignment> = {};
  for (const role of Object.keys(after)) before[role as RoleId] = cells?.[role as RoleId] ?? BLANK;
  return [
    cells === undefined
      ? { table: "cells", id: activity, action: "add", row: after as RowCells }
      : { table: "cells", id: activity, action: "edit", before, after },
  ];
}

/** A row is decided as soon as somebody owns it, unless somebody has just left it to be decided. */
function decidedWrites(
  matrix: Matrix,
  activity: ActivityId,
  wanted: Assignment,
  context: DecideContext,
): readonly Write[] {
  if (!matrix.tables.activity[activity]?.undecided || !wanted.duties.includes("accountable")) return [];
  if (context.touchedSince([`activity/${activity}/undecided`], context.base)) return [];
  const before = { undecided: true };
  return [{ table: "activity", id: activity, action: "edit", before, after: { undecided: false } }];
}

/** Adds merge; anything against a later set, and add against remove of the same letter, is a conflict. */
export function decideCell(matrix: Matrix, op: CellOp, context: DecideContext, id: OpId): Decision {
  if (!isLiveRow(matrix, op.activity)) return refuseGoneCells(matrix, op.activity);
  const column = findShownColumn(matrix, op.role);
  if (!column) return refuseGoneColumn(matrix, op.role, findColumn(columnsOf(matrix), op.role)?.role.name);
  const shown = shownCell(matrix.tables.cells[op.activity] ?? {}, column);
  const wanted = wantedCell(op, shown);
  if (sameAssignment(shown, wanted)) return accept();
  const foreign = refuseForeignLetter(matrix, wanted, shown);
  if (foreign) return foreign;
  const touch = context.touchedSince(staleKeys(op, column), context.base);
  if (touch) {
    return clash(context, { id, body: op }, touch, {
      activity: op.activity,
      field: `cells/${op.activity}/${op.role}`,
      losing: wanted,
      standing: shown,
    });
  }
  return accept(
    ...cellWrites(matrix, op.activity, column, wanted),
    ...decidedWrites(matrix, op.activity, wanted, context),
  );
}
