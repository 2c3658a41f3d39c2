import type { RoomMoment } from "#lib/sync/room/room-options.ts";
import { pick } from "#lib/sync/testing/chance.ts";

/** When a server dies: at a moment of its own, some time after it is ready, while it starts, or while it stops. */
export type KillPlan =
  | { readonly kind: "moment"; readonly at: RoomMoment; readonly time: number }
  | { readonly kind: "random"; readonly ms: number }
  | { readonly kind: "starting"; readonly ms: number }
  /** It is told to stop, which keeps snapshots, and is killed while it does. */
  | { readonly kind: "stopping"; readonly ms: number; readonly patienceMs: number };

const MOMENTS = ["before-commit", "after-commit", "after-ack", "after-fan-out"] as const;

/** Draws how the next server dies. */
export function drawKill(chance: () => number): KillPlan {
  const draw = chance();
  if (draw < 0.06) return { kind: "starting", ms: Math.floor(chance() * 600) };
  if (draw < 0.14)
    return { kind: "stopping", ms: Math.floor(chance() * 150), patienceMs: Math.floor(chance() * 60) };
  if (draw < 0.48) return { kind: "random", ms: 2 + Math.floor(chance() * 150) };
  return { kind: "moment", at: pick(chance, MOMENTS), time: 1 + Math.floor(chance() * 12) };
}

/** The point of a kill, as the report counts it. */
export function pointOf(plan: KillPlan): string {
  return plan.kind === "moment" ? plan.at : plan.kind;
}
