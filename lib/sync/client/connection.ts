import type { Matrix, SideState } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { Op, OpBody, SideOpBody } from "#lib/matrix/schema/op.ts";
import type { Me, Presence } from "../frames.ts";

/** What a page brings along, so that the grid stands before the socket does. */
export interface InitialSnapshot {
  readonly me: Me;
  readonly epoch: string;
  /** Where the streams stood when the epoch began; 0 unless the server was restored from a copy. */
  readonly epochStart: { readonly shared: number; readonly own: number };
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
  /** It became so only when the line was back. */
  readonly isFromAway: boolean;
}

/** What came of the time without a line. */
export interface Away {
  /** Own changes that had waited and are stored now. */
  readonly sent: number;
  /** Changes of others that came in. */
  readonly missed: number;
  /** The server was restored from a copy; changes that it had lost were offered again. */
  readonly isRestored: boolean;
}

/** Why this browser cannot keep waiting changes: no room left, or storage is switched off for this site. */
export type StorageTrouble = "full" | "forbidden";

export type ConnectionState = "live" | "connecting" | "offline" | "refused";

/** One moment of a matrix as this tab sees it; unchanged parts are the same objects as before. */
export interface MatrixSnapshot {
  /** What is confirmed, and on top what this tab still waits for. */
  readonly view: Matrix;
  readonly own: SideState;
  readonly me: Me;
  readonly people: readonly Presence[];
  readonly connection: ConnectionState;
  /** The socket does not get through; the page asks for changes every few seconds instead. */
  readonly isPolling: boolean;
  /** Changes of this computer that the server has not confirmed yet. */
  readonly pending: number;
  readonly storage: StorageTrouble | null;
  readonly away: Away | null;
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
  /** Takes note of what came of the time without a line, notices of it included. */
  readonly dismissAway: () => void;
  readonly close: () => void;
}
