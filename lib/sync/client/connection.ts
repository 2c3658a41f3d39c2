import type { Matrix, SideState } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { Op, OpBody, SideOpBody } from "#lib/matrix/schema/op.ts";
import type { Me, Presence } from "../frames.ts";

/** What a page brings along, so that the grid stands before the socket does. */
export interface InitialSnapshot {
  readonly me: Me;
  readonly epoch: string;
  readonly matrix: Matrix;
  readonly own: SideState;
}

/** Something to tell the user, until it is dismissed. */
export interface Notice {
  readonly id: string;
  readonly kind: "denied" | "invalid" | "conflict" | "built-upon" | "reload" | "refused";
  readonly message: string;
  /** What was wanted, so that nothing typed is lost. */
  readonly op: Op | null;
}

export type ConnectionState = "live" | "connecting" | "offline" | "refused";

/** One moment of a matrix as this tab sees it; unchanged parts are the same objects as before. */
export interface MatrixSnapshot {
  /** What is confirmed, and on top what this tab still waits for. */
  readonly view: Matrix;
  readonly own: SideState;
  readonly me: Me;
  readonly people: readonly Presence[];
  readonly connection: ConnectionState;
  /** Ops that the server has not confirmed yet. */
  readonly pending: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly notices: readonly Notice[];
}

export interface DispatchOptions {
  /** The revision on which the writing began, where others may have written since. */
  readonly base?: number | undefined;
}

/** A matrix on the line; `subscribe` and `getSnapshot` fit React's `useSyncExternalStore`. */
export interface MatrixConnection {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => MatrixSnapshot;
  /** One gesture: one group, one undo step. Returns the first refusal of the local decision, if any; the other ops go. */
  readonly dispatch: (bodies: readonly OpBody[], options?: DispatchOptions) => Refusal | undefined;
  readonly dispatchOwn: (bodies: readonly SideOpBody[]) => Refusal | undefined;
  /** Refused with `built-upon` when somebody has changed it since; `force` undoes all the same. */
  readonly undo: (options?: { readonly force?: boolean }) => Refusal | undefined;
  readonly redo: (options?: { readonly force?: boolean }) => Refusal | undefined;
  /** Says in which row this tab is; `calls` asks everybody to come there. */
  readonly setRow: (row: ActivityId | null, calls?: boolean) => void;
  readonly dismiss: (noticeId: string) => void;
  readonly close: () => void;
}
