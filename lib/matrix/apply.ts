import type { Matrix, SideState } from "./matrix.ts";
import { shareWrite } from "./share-cells.ts";
import type { ChangeOf, Rows, SideTables, Tables, WriteOf } from "./tables.ts";

/** Takes changes one after the other. */
interface FoldOf<S, C> {
  /** The state after the last change, to look at: good until the next one is taken. */
  readonly state: () => S;
  /** The state after the last change, to keep: no later change shows in it. */
  readonly keep: () => S;
  /** Throws when the change does not belong to the state. */
  readonly take: (change: C) => void;
}

export type Fold = FoldOf<Matrix, ChangeOf<WriteOf<Tables>>>;

function applyWrite<T, K extends keyof T>(rows: Record<string, T[K]>, write: WriteOf<T, K>): void {
  if (write.action === "add") {
    rows[write.id] = write.row;
    return;
  }
  const old = rows[write.id];
  if (old === undefined) throw new Error(`No row ${String(write.table)}/${write.id} to edit`);
  rows[write.id] = { ...old, ...write.after };
}

function openFoldOf<T, S extends { readonly revision: number; readonly tables: Rows<T> }>(
  start: S,
  share: (write: WriteOf<T>) => WriteOf<T>,
): FoldOf<S, ChangeOf<WriteOf<T>>> {
  // A table is copied when it is first written in, and written in place until somebody keeps it: it may have thousands of rows.
  let copies: { [K in keyof T]?: Record<string, T[K]> } = {};
  let state = start;
  return {
    state: () => state,
    keep: () => {
      copies = {};
      return state;
    },
    take: (change) => {
      for (const write of change.writes) {
        const rows: Record<string, T[typeof write.table]> = copies[write.table] ?? {
          ...state.tables[write.table],
        };
        copies[write.table] = rows;
        applyWrite(rows, share(write));
      }
      state = { ...state, revision: change.revision, tables: { ...state.tables, ...copies } };
    },
  };
}

/** Folds many changes into a matrix at the price of one; `start` stays as it is. */
export function openFold(start: Matrix): Fold {
  return openFoldOf<Tables, Matrix>(start, shareWrite);
}

/** The matrix after a change; throws when the change does not belong to this state. */
export function apply(matrix: Matrix, change: ChangeOf<WriteOf<Tables>>): Matrix {
  const fold = openFold(matrix);
  fold.take(change);
  return fold.keep();
}

/** The side's private state after a change of its stream. */
export function applySide(state: SideState, change: ChangeOf<WriteOf<SideTables>>): SideState {
  const fold = openFoldOf<SideTables, SideState>(state, (write) => write);
  fold.take(change);
  return fold.keep();
}
