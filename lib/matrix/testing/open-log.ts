import { apply } from "../apply.ts";
import type { DecideContext, Decision, Touch } from "../decide/context.ts";
import { decide } from "../decide.ts";
import type { Matrix } from "../matrix.ts";
import { type Actor, authorOf } from "../rights.ts";
import type { Side } from "../schema/header.ts";
import { OpId } from "../schema/ids.ts";
import type { OpBody } from "../schema/op.ts";
import type { SideAnswers } from "../schema/round.ts";
import type { Change } from "../tables.ts";
import { touchedKeys } from "../touch.ts";
import { BUYER } from "./people.ts";

export interface SendOptions {
  readonly by?: Actor;
  /** The revision that the author saw; today's when left out. */
  readonly base?: number;
  /** Errors that the checker would report. */
  readonly blocking?: number;
  readonly at?: string;
  /** What the sides have answered, as the server knows it. */
  readonly answers?: Partial<Readonly<Record<Side, SideAnswers>>>;
  /** The window of theirs in which the author wrote it. */
  readonly tab?: string;
}

export interface Sent {
  /** The op's id, for an undo. */
  readonly id: OpId;
  readonly decision: Decision;
}

/** A matrix with its log, on which a test lets both sides write as the room does. */
export interface OpenLog {
  readonly start: Matrix;
  readonly matrix: () => Matrix;
  readonly changes: () => readonly Change[];
  readonly send: (body: OpBody, options?: SendOptions) => Sent;
  /** Sends and throws when the op is not accepted. */
  readonly must: (body: OpBody, options?: SendOptions) => Sent;
}

/**
 * Opens a log on a state: ops are decided in order, what they write is applied, and touches are kept by revision. As in
 * the room, what somebody has written themselves, in the same window, is no news to them.
 */
export function openLog(start: Matrix, decideWith: typeof decide = decide): OpenLog {
  let matrix = start;
  const changes: Change[] = [];
  const touches = new Map<string, Touch & { readonly tab: string }>();
  let count = 0;
  const send = (body: OpBody, options: SendOptions = {}): Sent => {
    count += 1;
    const id = OpId.parse(`op-${count}`);
    const actor = options.by ?? BUYER;
    const { tab = "" } = options;
    const at =
      options.at ??
      `2026-02-01T10:${String(Math.floor(count / 60) % 60).padStart(2, "0")}:${String(count % 60).padStart(2, "0")}.000Z`;
    const context: DecideContext = {
      actor,
      at,
      base: options.base ?? matrix.revision,
      touchedSince: (keys, base) =>
        keys
          .map((key) => touches.get(key))
          .find(
            (touch) =>
              touch !== undefined &&
              touch.revision > base &&
              (touch.by.participant !== actor.participant || touch.tab !== tab),
          ),
      findChange: (of) => changes.find((change) => change.id === of),
      countBlocking: () => options.blocking ?? 0,
      answersOf: (_round, side) => options.answers?.[side],
    };
    const decision = decideWith(matrix, { id, body }, context);
    const writes =
      decision.ok || decision.code === "conflict" ? ("writes" in decision ? decision.writes : []) : [];
    if (writes.length > 0) {
      const by = authorOf(actor);
      const change: Change = {
        id,
        stream: "shared",
        revision: matrix.revision + 1,
        at,
        by,
        kind: body.kind,
        group: null,
        writes,
      };
      matrix = apply(matrix, change);
      changes.push(change);
      for (const key of touchedKeys(change)) touches.set(key, { revision: change.revision, by, at, tab });
    }
    return { id, decision };
  };
  return {
    start,
    matrix: () => matrix,
    changes: () => changes,
    send,
    must: (body, options) => {
      const sent = send(body, options);
      if (!sent.decision.ok) throw new Error(`${body.kind}: ${sent.decision.message}`);
      return sent;
    },
  };
}
