import { content } from "../content.ts";
import { rowHash, termsHash } from "../fingerprint.ts";
import { columnsOf } from "../fold.ts";
import type { Matrix } from "../matrix.ts";
import { refuse } from "../refusal.ts";
import { authorOf } from "../rights.ts";
import { findRow, rolesOf } from "../row.ts";
import type { OpBody } from "../schema/op.ts";
import type { Yes } from "../schema/record.ts";
import type { Write } from "../tables.ts";
import { accept, type DecideContext, type Decision } from "./context.ts";

export type ConfirmOp = Extract<
  OpBody,
  { kind: "row.confirm" | "row.unconfirm" | "terms.confirm" | "terms.unconfirm" }
>;

function confirmationWrite(matrix: Matrix, id: string, context: DecideContext, yes: Yes | null): Write {
  const side = context.actor.side;
  const old = matrix.tables.confirmation[id];
  if (!old) {
    const row = side === "buyer" ? { buyer: yes, provider: null } : { buyer: null, provider: yes };
    return { table: "confirmation", id, action: "add", row };
  }
  return side === "buyer"
    ? { table: "confirmation", id, action: "edit", before: { buyer: old.buyer }, after: { buyer: yes } }
    : {
        table: "confirmation",
        id,
        action: "edit",
        before: { provider: old.provider },
        after: { provider: yes },
      };
}

function currentHash(matrix: Matrix, op: ConfirmOp): string | undefined {
  if (op.kind === "terms.confirm" || op.kind === "terms.unconfirm") return termsHash(content(matrix));
  const columns = columnsOf(matrix);
  const row = findRow(matrix, op.activity, columns);
  return row && rowHash(row, rolesOf(columns));
}

/** One side's yes, bound to the content that it saw; refused when the content has moved on. */
export function decideConfirm(matrix: Matrix, op: ConfirmOp, context: DecideContext): Decision {
  const id = op.kind === "row.confirm" || op.kind === "row.unconfirm" ? op.activity : "terms";
  const held = matrix.tables.confirmation[id]?.[context.actor.side] ?? null;
  if (op.kind === "row.unconfirm" || op.kind === "terms.unconfirm") {
    return held === null ? accept() : accept(confirmationWrite(matrix, id, context, null));
  }
  const hash = currentHash(matrix, op);
  if (hash === undefined) return refuse("removed", "This row was removed; there is nothing to confirm.");
  if (hash !== op.hash) {
    return refuse(
      "stale-hash",
      "This changed while you were reading. Look at it as it stands now, then confirm.",
    );
  }
  if (held?.hash === hash) return accept();
  return accept(
    confirmationWrite(matrix, id, context, { hash, by: authorOf(context.actor), at: context.at }),
  );
}
