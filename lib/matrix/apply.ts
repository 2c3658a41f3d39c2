import type { Matrix, SideState } from "./matrix.ts";
import type { ChangeOf, Rows, SideTables, Tables, WriteOf } from "./tables.ts";

function applyWrite<T, K extends keyof T>(tables: Rows<T>, write: WriteOf<T, K>): Rows<T> {
  const rows: Readonly<Record<string, T[K]>> = tables[write.table];
  if (write.action === "add") return { ...tables, [write.table]: { ...rows, [write.id]: write.row } };
  const old = rows[write.id];
  if (old === undefined) throw new Error(`No row ${String(write.table)}/${write.id} to edit`);
  return { ...tables, [write.table]: { ...rows, [write.id]: { ...old, ...write.after } } };
}

function applyTo<T, S extends { readonly revision: number; readonly tables: Rows<T> }>(
  state: S,
  change: ChangeOf<WriteOf<T>>,
): S {
  let tables = state.tables;
  for (const write of change.writes) tables = applyWrite(tables, write);
  return { ...state, revision: change.revision, tables };
}

/** The matrix after a change; throws when the change does not belong to this state. */
export function apply(matrix: Matrix, change: ChangeOf<WriteOf<Tables>>): Matrix {
  return applyTo<Tables, Matrix>(matrix, change);
}

/** The side's private state after a change of its stream. */
export function applySide(state: SideState, change: ChangeOf<WriteOf<SideTables>>): SideState {
  return applyTo<SideTables, SideState>(state, change);
}
