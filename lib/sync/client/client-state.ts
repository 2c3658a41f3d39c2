import type { Matrix, SideState } from "#lib/matrix/matrix.ts";
import type { ActivityId, OpId } from "#lib/matrix/schema/ids.ts";
import type { Op, OpBody, SharedOp, SideOpBody } from "#lib/matrix/schema/op.ts";
import type { Change, SideChange } from "#lib/matrix/tables.ts";
import type { Me, Presence, SentFrame, ServerFrame } from "../frames.ts";
import type { InitialSnapshot, Notice } from "./connection.ts";

/** An op that no change has confirmed yet, and what it would become on the state as this tab sees it. */
export interface PendingShared {
  readonly op: SharedOp;
  readonly at: string;
  /** `null` when it would be refused as things stand: the server has the last word. */
  readonly predicted: Change | null;
  /** Stored at this revision; its change is on the way. */
  readonly stored: number | null;
}

export interface PendingOwn {
  readonly op: Exclude<Op, SharedOp>;
  readonly at: string;
  readonly predicted: SideChange | null;
  readonly stored: number | null;
}

/** Ops that undo, or redo, takes back together, in the order in which they were made. */
export interface Step {
  readonly ops: readonly OpId[];
}

export type Phase = "waiting" | "opening" | "greeting" | "live" | "refused";

/** The state of the line; times in milliseconds of the adapter's clock. */
export interface Line {
  readonly phase: Phase;
  readonly attempt: number;
  readonly heardAt: number;
  readonly pingAt: number;
  readonly retryAt: number;
}

export interface ClientState {
  readonly client: string;
  readonly me: Me;
  readonly epoch: string;
  readonly confirmed: Matrix;
  readonly confirmedOwn: SideState;
  /** Confirmed changes that came after the base of a pending op. */
  readonly recent: readonly Change[];
  readonly pending: readonly PendingShared[];
  readonly pendingOwn: readonly PendingOwn[];
  readonly view: Matrix;
  readonly viewOwn: SideState;
  /** Confirmed changes of this tab, for undo. */
  readonly mine: ReadonlyMap<string, Change>;
  readonly undoSteps: readonly Step[];
  readonly redoSteps: readonly Step[];
  readonly line: Line;
  readonly row: ActivityId | null;
  readonly people: readonly Presence[];
  readonly notices: readonly Notice[];
}

/** What happens to a client; clock, ids and chance come with it. */
export type ClientEvent =
  | { readonly kind: "start" | "opened" | "online"; readonly now: number }
  | { readonly kind: "closed" | "tick"; readonly now: number; readonly random: number }
  | { readonly kind: "frame"; readonly frame: ServerFrame; readonly now: number }
  | {
      readonly kind: "dispatch";
      readonly bodies: readonly OpBody[];
      /** The revision that the author saw when the writing began; the newest when left out. */
      readonly base?: number | undefined;
      readonly ids: readonly OpId[];
      readonly at: string;
    }
  | {
      readonly kind: "dispatch-own";
      readonly bodies: readonly SideOpBody[];
      readonly ids: readonly OpId[];
      readonly at: string;
    }
  | {
      readonly kind: "undo" | "redo";
      readonly ids: readonly OpId[];
      readonly at: string;
      readonly force: boolean;
    }
  | { readonly kind: "row"; readonly row: ActivityId | null; readonly calls: boolean }
  | { readonly kind: "dismiss"; readonly notice: string };

/** What the adapter must do. */
export type ClientEffect =
  | { readonly kind: "connect" }
  | { readonly kind: "disconnect" }
  | { readonly kind: "send"; readonly frame: SentFrame };

/** A client before its first event, standing on what the page brought along. */
export function openClient(client: string, initial: InitialSnapshot): ClientState {
  return {
    client,
    me: initial.me,
    epoch: initial.epoch,
    confirmed: initial.matrix,
    confirmedOwn: initial.own,
    recent: [],
    pending: [],
    pendingOwn: [],
    view: initial.matrix,
    viewOwn: initial.own,
    mine: new Map(),
    undoSteps: [],
    redoSteps: [],
    line: { phase: "waiting", attempt: 0, heardAt: 0, pingAt: 0, retryAt: 0 },
    row: null,
    people: [],
    notices: [],
  };
}
