import type { Matrix } from "../matrix.ts";
import { refuse } from "../refusal.ts";
import { authorOf } from "../rights.ts";
import type { OpBody } from "../schema/op.ts";
import { accept, type DecideContext, type Decision } from "./context.ts";

export type GapOp = Extract<OpBody, { kind: "gap.propose" | "gap.accept" | "gap.withdraw" }>;

/** A gap stands when both sides have accepted it; proposing is the first side's yes, withdrawing ends it for both. */
export function decideGap(matrix: Matrix, op: GapOp, context: DecideContext): Decision {
  const { actor } = context;
  const gap = matrix.tables.gap[op.id];
  if (op.kind === "gap.propose") {
    if (gap) return refuse("exists", "This gap was proposed already.");
    const twin = Object.values(matrix.tables.gap).find(
      (other) => !other.removed && other.key === op.gap.key && other.basis === op.gap.basis,
    );
    if (twin)
      return refuse("exists", "The other side has proposed to accept this already; accept that proposal.");
    const yes = { hash: op.gap.basis, by: authorOf(actor), at: context.at };
    const sides = actor.side === "buyer" ? { buyer: yes, provider: null } : { buyer: null, provider: yes };
    return accept({ table: "gap", id: op.id, action: "add", row: { ...op.gap, ...sides, removed: false } });
  }
  if (!gap) return refuse("not-found", "There is no such proposal.");
  if (op.kind === "gap.withdraw") {
    if (gap.removed) return accept();
    return accept({
      table: "gap",
      id: op.id,
      action: "edit",
      before: { removed: false },
      after: { removed: true },
    });
  }
  if (gap.removed) return refuse("removed", "This proposal was withdrawn.");
  if (gap[actor.side] !== null) return accept();
  const yes = { hash: gap.basis, by: authorOf(actor), at: context.at };
  return accept(
    actor.side === "buyer"
      ? { table: "gap", id: op.id, action: "edit", before: { buyer: gap.buyer }, after: { buyer: yes } }
      : {
          table: "gap",
          id: op.id,
          action: "edit",
          before: { provider: gap.provider },
          after: { provider: yes },
        },
  );
}
