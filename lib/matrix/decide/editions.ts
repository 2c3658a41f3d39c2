import { openPoints } from "../confirmation.ts";
import { content } from "../content.ts";
import { findFinal, findSigned } from "../editions.ts";
import { contentHash, fingerprint } from "../fingerprint.ts";
import type { Matrix } from "../matrix.ts";
import { refuse } from "../refusal.ts";
import { authorOf } from "../rights.ts";
import type { OpBody } from "../schema/op.ts";
import type { Edition } from "../schema/record.ts";
import type { Write } from "../tables.ts";
import { accept, type DecideContext, type Decision } from "./context.ts";

export type EditionOp = Extract<
  OpBody,
  { kind: "edition.freeze" | "edition.reopen" | "edition.sign" | "edition.record" }
>;

function decideFreeze(
  matrix: Matrix,
  op: Extract<EditionOp, { kind: "edition.freeze" }>,
  context: DecideContext,
): Decision {
  if (findFinal(matrix)) return refuse("frozen", "The matrix is final already and waits for signatures.");
  const agreed = content(matrix);
  const hash = contentHash(agreed);
  if (hash !== op.contentHash) {
    return refuse(
      "stale-hash",
      "The matrix changed while you were reading. Look at it as it stands now, then make it final.",
    );
  }
  const signed = findSigned(matrix);
  if (signed?.contentHash === hash) return refuse("exists", `Nothing differs from edition ${signed.number}.`);
  const points = openPoints(matrix, agreed, context.countBlocking());
  if (points.length > 0) return refuse("not-ready", `Not ready to be final. ${points.join(" ")}`);
  const number = (signed?.number ?? 0) + 1;
  const previous = signed?.fingerprint ?? null;
  const row: Edition = {
    number,
    previous,
    fingerprint: fingerprint(agreed, { number, previous }),
    contentHash: hash,
    effectiveFrom: op.effectiveFrom,
    frozen: { by: authorOf(context.actor), at: context.at, revision: matrix.revision },
    buyer: null,
    provider: null,
    elsewhere: null,
    withdrawn: false,
  };
  const id = String(number);
  const old = matrix.tables.edition[id];
  return accept(
    old
      ? { table: "edition", id, action: "edit", before: old, after: row }
      : { table: "edition", id, action: "add", row },
  );
}

function editFinal(final: Edition, after: Partial<Edition>): Write {
  const before: Partial<Edition> = {
    buyer: final.buyer,
    provider: final.provider,
    elsewhere: final.elsewhere,
    withdrawn: final.withdrawn,
  };
  return {
    table: "edition",
    id: String(final.number),
    action: "edit",
    before,
    after: { ...before, ...after },
  };
}

/** From draft to final, back, and to in force: signed here by both sides, or recorded as signed elsewhere. */
export function decideEdition(matrix: Matrix, op: EditionOp, context: DecideContext): Decision {
  if (op.kind === "edition.freeze") return decideFreeze(matrix, op, context);
  const final = findFinal(matrix);
  if (!final) return refuse("not-frozen", "The matrix is a draft. Make it final first.");
  if (op.kind === "edition.reopen") {
    return accept(editFinal(final, { buyer: null, provider: null, withdrawn: true }));
  }
  if (op.fingerprint !== final.fingerprint) {
    return refuse("stale-hash", "This is not the final that stands now. Read it again, then sign.");
  }
  const signedBy = { by: authorOf(context.actor), at: context.at };
  if (op.kind === "edition.record")
    return accept(editFinal(final, { elsewhere: { ...op.elsewhere, ...signedBy } }));
  if (final[context.actor.side] !== null) return refuse("exists", "Your company has signed this already.");
  const signature = { ...op.signature, ...signedBy };
  return accept(
    editFinal(final, context.actor.side === "buyer" ? { buyer: signature } : { provider: signature }),
  );
}
