import { canonicalJson, type Json } from "../canonical-json.ts";
import { isBlank } from "../duties.ts";
import { invert } from "../invert.ts";
import type { Matrix } from "../matrix.ts";
import { refuse } from "../refusal.ts";
import type { OpBody, OpKind } from "../schema/op.ts";
import type { Assignment } from "../schema/role.ts";
import type { Write } from "../tables.ts";
import { accept, type DecideContext, type Decision } from "./context.ts";

/** Kinds of change that an undo can take back; what belongs to the record is withdrawn instead. */
export const UNDOABLE: ReadonlySet<string> = new Set<OpKind>([
  "header.edit",
  "terms.edit",
  "area.add",
  "area.edit",
  "role.add",
  "role.edit",
  "activity.add",
  "activity.edit",
  "chain.add",
  "chain.edit",
  "cell.set",
  "cell.add",
  "cell.remove",
  "setting.edit",
  "conflict.settle",
  "round.take",
  "undo",
]);

function rowAt(matrix: Matrix, write: Write): Readonly<Record<string, unknown>> {
  const rows: Readonly<Record<string, object>> = matrix.tables[write.table];
  return { ...rows[write.id] };
}

function same(a: unknown, b: unknown): boolean {
  return (
    a === b || (a !== undefined && b !== undefined && canonicalJson(a as Json) === canonicalJson(b as Json))
  );
}

function isAsWritten(matrix: Matrix, write: Write): boolean {
  // That both values are kept is not taken back, whatever became of them.
  if (write.table === "conflict" && write.action === "add") return true;
  const row = rowAt(matrix, write);
  const written: object = write.action === "add" ? write.row : write.after;
  return Object.entries(written).every(([field, value]) => same(row[field], value));
}

function holdsLetter(matrix: Matrix, role: string): boolean {
  const { activity, cells } = matrix.tables;
  return Object.entries(cells).some(
    ([row, held]: readonly [string, Readonly<Record<string, Assignment>>]) => {
      const cell = held[role];
      return cell !== undefined && !isBlank(cell) && activity[row]?.removed === false;
    },
  );
}

/** Whether an added row holds what was put into it later, or is what others point at by now. */
function holdsLater(matrix: Matrix, write: Write): boolean {
  if (write.action !== "add") return false;
  const { activity, cells, chain, role } = matrix.tables;
  const rows = Object.values(activity).filter((row) => !row.removed);
  switch (write.table) {
    case "cells": {
      const written: Readonly<Record<string, Assignment>> = write.row;
      return Object.entries(cells[write.id] ?? {}).some(([id, cell]) => !written[id] && !isBlank(cell));
    }
    case "role":
      return (
        holdsLetter(matrix, write.id) ||
        Object.values(role).some((other) => !other.removed && other.foldsInto === write.id) ||
        Object.values(chain).some(
          ({ removed, steps }) =>
            !removed && steps.some((step) => step.role === write.id || step.deputy === write.id),
        )
      );
    case "area":
      return rows.some((row) => row.area === write.id);
    case "chain":
      return rows.some((row) => row.chain === write.id);
    case "activity":
      return rows.some((row) => row.dependsOn.some((id) => id === write.id));
    default:
      return false;
  }
}

/** Turns the inverse into writes on the state as it is, leaving out what is so already. */
function onToday(matrix: Matrix, write: Write): readonly Write[] {
  if (write.action === "add") return [write];
  const row = rowAt(matrix, write);
  const changed = Object.entries(write.after).filter(([field, value]) => !same(row[field], value));
  if (changed.length === 0) return [];
  const before = Object.fromEntries(changed.map(([field]) => [field, row[field]]));
  // Same table and same fields as the inverse it was made of.
  return [{ ...write, before, after: Object.fromEntries(changed) } as Write];
}

/** Takes back one's own change by its inverse; refused, unless forced, when somebody has built on it since. */
export function decideUndo(
  matrix: Matrix,
  op: Extract<OpBody, { kind: "undo" }>,
  context: DecideContext,
): Decision {
  const change = context.findChange(op.of);
  if (!change) return refuse("not-found", "This change is not in the history of the matrix.");
  if (change.by.participant !== context.actor.participant) {
    return refuse("not-allowed", `Only ${change.by.name} can undo this. Change the value instead.`);
  }
  if (!UNDOABLE.has(change.kind))
    return refuse(
      "not-allowed",
      "This is not undone: confirmations, signatures, comments and answers are taken back by who gave them, and a new matrix is started from the home page.",
    );
  if (
    !op.force &&
    !change.writes.every((write) => isAsWritten(matrix, write) && !holdsLater(matrix, write))
  ) {
    return refuse("built-upon", "Somebody has changed this since. Undo all the same, or keep what stands?");
  }
  return accept(...invert(change).flatMap((write) => onToday(matrix, write)));
}
