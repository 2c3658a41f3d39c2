import type { Matrix, SideState } from "#lib/matrix/matrix.ts";
import type { ActivityId, OpId } from "#lib/matrix/schema/ids.ts";
import type { Op, OpBody, SharedOp, SideOpBody } from "#lib/matrix/schema/op.ts";
import type { Change, SideChange } from "#lib/matrix/tables.ts";
import type { Me, Presence, SentFrame, ServerFrame } from "../frames.ts";
import type { Away, InitialSnapshot, Notice, StorageTrouble } from "./connection.ts";
import type { KeptOp } from "./op-queue.ts";
import type { OwnerWord, TabFrame } from "./tab-frames.ts";

interface Waiting {
  readonly at: string;
  /** The tab that made it: this one, or another of this browser that sends through it. */
  readonly client: string;
  /** The epoch in which its base is counted. */
  readonly epoch: string;
  /** Made while nothing could be sent, or found in the queue: what becomes of it is told as “while you were away”. */
  readonly waited: boolean;
  /** Stored at this revision; its change is on the way. */
  readonly stored: number | null;
}

/** An op that no change has confirmed yet, and what it would become on the state as this tab sees it. */
export interface PendingShared extends Waiting {
  readonly op: SharedOp;
  /** `null` when it would be refused as things stand: the server has the last word. */
  readonly predicted: Change | null;
}

export interface PendingOwn extends Waiting {
  readonly op: Exclude<Op, SharedOp>;
  readonly predicted: SideChange | null;
}

/** Ops that undo, or redo, takes back together, in the order in which they were made. */
export interface Step {
  readonly ops: readonly OpId[];
}

export type Phase = "waiting" | "opening" | "greeting" | "live" | "refused";

/** How frames reach the server: by a socket, by asking again and again, or through the tab that owns the line. */
export type Transport = "socket" | "polling" | "tab";

/** One tab of a browser owns queue and line; the others send through it. */
export type Role = "owner" | "follower";

/** The state of the line; times in milliseconds of the adapter's clock. */
export interface Line {
  readonly phase: Phase;
  readonly transport: Transport;
  /** Failures since the line last stood for a while. */
  readonly attempt: number;
  readonly liveAt: number;
  readonly pingAt: number;
  /** When the line counts as dead unless something is heard. */
  readonly deadAt: number;
  /** A ping went out because this tab had slept past `deadAt`; only its answer saves the line. */
  readonly isProbed: boolean;
  readonly retryAt: number;
}

export interface ClientState {
  readonly client: string;
  readonly role: Role;
  /** What the owner last said, in a tab that sends through it. */
  readonly owner: OwnerWord | null;
  readonly storage: StorageTrouble | null;
  readonly away: Away | null;
  readonly me: Me;
  readonly epoch: string;
  /** Where the shared stream stood when the epoch began: a later base of an earlier epoch means nothing. */
  readonly epochStart: number;
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
  | { readonly kind: "start"; readonly role: Role; readonly now: number }
  /** This tab now owns queue and line, or another one does. */
  | { readonly kind: "role"; readonly role: Role; readonly now: number }
  | { readonly kind: "opened" | "online"; readonly now: number }
  | { readonly kind: "closed" | "tick"; readonly now: number; readonly random: number }
  | { readonly kind: "frame"; readonly frame: ServerFrame; readonly now: number }
  /** The owner of the line has spoken to all tabs. */
  | { readonly kind: "owner"; readonly word: OwnerWord; readonly now: number }
  /** Another tab sends through this one, which owns the line. */
  | { readonly kind: "tab"; readonly from: string; readonly frame: SentFrame; readonly at: string }
  | { readonly kind: "recalled"; readonly kept: readonly KeptOp[] }
  | { readonly kind: "storage"; readonly trouble: StorageTrouble | null }
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
  | { readonly kind: "dismiss"; readonly notice: string }
  | { readonly kind: "dismiss-away" };

/** What the adapter must do. */
export type ClientEffect =
  | { readonly kind: "connect"; readonly transport: Transport }
  | { readonly kind: "disconnect" }
  | { readonly kind: "send"; readonly frame: SentFrame }
  /** Speak to one other tab, or to all. */
  | { readonly kind: "tell"; readonly to: string | null; readonly frame: TabFrame }
  | { readonly kind: "keep"; readonly put: readonly KeptOp[]; readonly drop: readonly OpId[] }
  /** The queue belongs to another tab now: what was not written yet comes to it with this tab's waiting ops. */
  | { readonly kind: "yield-queue" }
  /** Read the queue and answer with `recalled`. */
  | { readonly kind: "recall" }
  /** The owner does not answer: become the owner. */
  | { readonly kind: "take-over" }
  /** Leave the line to another tab. */
  | { readonly kind: "release" };

/** A client before its first event, standing on what the page brought along. */
export function openClient(client: string, initial: InitialSnapshot): ClientState {
  return {
    client,
    role: "owner",
    owner: null,
    storage: null,
    away: null,
    me: initial.me,
    epoch: initial.epoch,
    epochStart: initial.epochStart.shared,
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
    line: {
      phase: "waiting",
      transport: "socket",
      attempt: 0,
      liveAt: 0,
      pingAt: 0,
      deadAt: 0,
      isProbed: false,
      // Not before this tab knows whether it owns the line.
      retryAt: Number.POSITIVE_INFINITY,
    },
    row: null,
    people: [],
    notices: [],
  };
}
