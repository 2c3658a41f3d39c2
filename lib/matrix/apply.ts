import type { Matrix, SideState } from "./matrix.ts";
import type { ChangeOf, Rows, SideTables, Tables, WriteOf } from "./tables.ts";

function applyWrite<T, K extends keyof T>(rows: Record<string, T[K]>, write: WriteOf<T, K>): void {
  if (write.action === "add") {
    rows[write.id] = write.row;
    return;
  }
  const old = rows[write.id];
  if (old === undefined) throw new Error(`No row ${String(write.table)}/${write.id} to edit`);
  rows[write.id] = { ...old, ...write.after };
}

function applyTo<T, S extends { readonly revision: number; readonly tables: Rows<T> }>(
  state: S,
  change: ChangeOf<WriteOf<T>>,
): S {
  // Each table is copied once a change, not once a write: a fill has thousands of writes.
  const copies: { [K in keyof T]?: Record<string, T[K]> } = {};
  for (const write of change.writes) {
    const rows: Record<string, T[typeof write.table]> = copies[write.table] ?? {
      ...state.tables[write.table],
    };
    copies[write.table] = rows;
    applyWrite(rows, write);
  }
  return { ...state, revision: change.revision, tables: { ...state.tables, ...copies } };
}

/** The matrix after a change; throws when the change does not belong to this state. */
export function apply(matrix: Matrix, change: ChangeOf<WriteOf<Tables>>): Matrix {
  return applyTo<Tables, Matrix>(matrix, change);
}

/** The side's private state after a change of its stream. */
export function applySide(state: SideState, change: ChangeOf<WriteOf<SideTables>>): SideState {
  return applyTo<SideTables, SideState>(state, change);
}
