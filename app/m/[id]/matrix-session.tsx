"use client";

import { createContext, useContext } from "react";
import type { UsualAnswer } from "#lib/catalogue/usual-answer.ts";
import type { Finding } from "#lib/checker/finding.ts";
import type { ConfirmationOverview } from "#lib/matrix/confirmation.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { Matrix, SideState } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Actor } from "#lib/matrix/rights.ts";
import type { Activity } from "#lib/matrix/schema/activity.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { Op, OpBody, SideOpBody } from "#lib/matrix/schema/op.ts";
import type { Away, DispatchOptions, Notice, StorageTrouble } from "#lib/sync/client/connection.ts";
import type { Presence } from "#lib/sync/frames.ts";

/** Something that happened to one's own edit and must be said until dismissed. */
export interface SessionNotice {
  readonly id: string;
  readonly message: string;
  readonly kind?: Notice["kind"];
  /** What was wanted, where an op came to nothing. */
  readonly op?: Op | null;
  /** It became so only when the line was back. */
  readonly isFromAway?: boolean;
  /** What may be done about it, such as undoing all the same. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface MatrixSession {
  readonly view: Matrix;
  readonly content: Content;
  readonly own: SideState;
  readonly me: Actor;
  readonly people: readonly Presence[];
  readonly connection: "live" | "connecting" | "offline" | "refused";
  /** The network lets no socket through; changes are asked for every few seconds. */
  readonly isPolling: boolean;
  /** Changes of this computer that the server has not acknowledged yet. */
  readonly pending: number;
  /** Why this browser cannot keep what waits, while it cannot. */
  readonly storage: StorageTrouble | null;
  /** What came of the time without a line, until it is read. */
  readonly away: Away | null;
  readonly findings: readonly Finding[];
  readonly confirmations: ConfirmationOverview;
  /** The market's usual answer for a row of the catalogue; `null` where there is none, and until the catalogue is here. */
  readonly usualAnswer: (row: Pick<Activity, "catalogueId">) => UsualAnswer | null;
  /** Today in the matrix's zone, YYYY-MM-DD. */
  readonly today: string;
  /** One gesture is one undo step. Returns the first refusal of the local decision, if any. */
  readonly dispatch: (bodies: readonly OpBody[], options?: DispatchOptions) => Refusal | undefined;
  readonly dispatchOwn: (bodies: readonly SideOpBody[]) => Refusal | undefined;
  readonly undo: () => Refusal | undefined;
  readonly redo: () => Refusal | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly setRow: (row: ActivityId | null, calls?: boolean) => void;
  readonly notices: readonly SessionNotice[];
  readonly dismiss: (id: string) => void;
  readonly dismissAway: () => void;
}

const SessionContext = createContext<MatrixSession | null>(null);

export const MatrixSessionContext = SessionContext.Provider;

/** The open matrix of this tab; throws outside of its pages. */
export function useMatrixSession(): MatrixSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error("There is no open matrix around this component.");
  return session;
}
