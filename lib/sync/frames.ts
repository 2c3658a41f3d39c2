import type { Matrix, SideState } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Right } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { ActivityId, MatrixId, OpId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { Op } from "#lib/matrix/schema/op.ts";
import type { Change, SideChange, Stream } from "#lib/matrix/tables.ts";
import type { Fate } from "./log-store.ts";

/** Raised when an older client could misread what is sent; it is then told to reload. */
export const PROTOCOL_VERSION = 3;
export const SOCKET_PATH = "/api/v1/socket";
export const MAX_OPS_IN_FRAME = 500;
/** Bytes of a frame from a client. */
export const MAX_FRAME = 1024 * 1024;

/** The reader of this connection. */
export interface Me {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly side: Side;
  readonly right: Right;
}

/** Somebody who is here, and in which row. */
export interface Presence {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly side: Side;
  readonly row: ActivityId | null;
  /** Asks everybody to come to this row. */
  readonly calls: boolean;
}

/** The newest revision of a stream that a client holds; `null` when it holds nothing. */
export interface Since {
  readonly shared: number | null;
  readonly own: number | null;
}

export interface HelloFrame {
  readonly type: "hello";
  readonly v: number;
  readonly matrix: MatrixId;
  readonly since: Since;
  readonly epoch: string | null;
  /** Names one tab for as long as its queue lives: its own earlier ops are no news to it. */
  readonly client: string;
}

/** An op of a frame: read, or recognised by its id and refused for good. */
export type ReadOp =
  | { readonly ok: true; readonly op: Op }
  | { readonly ok: false; readonly id: OpId; readonly message: string };

export type ClientFrame =
  | HelloFrame
  | { readonly type: "ops"; readonly client: string | null; readonly ops: readonly ReadOp[] }
  | { readonly type: "presence"; readonly row: ActivityId | null; readonly calls: boolean }
  | { readonly type: "ping" };

/** What a client sends, before it is read. */
export type SentFrame =
  | HelloFrame
  | {
      readonly type: "ops";
      /** The tab that made them, which may send through another. */
      readonly client: string;
      readonly ops: readonly Op[];
    }
  | { readonly type: "presence"; readonly row: ActivityId | null; readonly calls: boolean }
  | { readonly type: "ping" };

/** An entry as readers get it. */
export interface SentEntry<C = Change> {
  readonly change: C;
  readonly hash: string;
}

/** What a reader has missed: everything, or the changes since. */
export type Replay<S, C> =
  | { readonly kind: "snapshot"; readonly state: S; readonly hash: string }
  | { readonly kind: "entries"; readonly entries: readonly SentEntry<C>[] };

export type SharedReplay = Replay<Pick<Matrix, "revision" | "tables">, Change>;
export type OwnReplay = Replay<SideState, SideChange>;

export interface Ack {
  readonly op: OpId;
  readonly fate: Fate;
}

export type ByeReason =
  | "revoked"
  | "not-signed-in"
  | "no-matrix"
  | "reload"
  | "too-slow"
  | "restart"
  | "invalid";

export type ServerFrame =
  | {
      readonly type: "welcome";
      readonly v: number;
      readonly me: Me;
      readonly epoch: string;
      /** Where the streams stood when the epoch began; 0 unless the server was restored from a copy. */
      readonly epochStart: { readonly shared: number; readonly own: number };
      readonly shared: SharedReplay;
      readonly own: OwnReplay;
      readonly people: readonly Presence[];
    }
  | { readonly type: "acks"; readonly acks: readonly Ack[] }
  | { readonly type: "changes"; readonly stream: "shared"; readonly entries: readonly SentEntry<Change>[] }
  | {
      readonly type: "changes";
      readonly stream: Exclude<Stream, "shared">;
      readonly entries: readonly SentEntry<SideChange>[];
    }
  | { readonly type: "presence"; readonly people: readonly Presence[] }
  | { readonly type: "pong"; readonly heads: { readonly shared: number; readonly own: number } }
  | ({ readonly type: "refusal" } & Omit<Refusal, "ok">)
  | { readonly type: "bye"; readonly reason: ByeReason; readonly message: string };
