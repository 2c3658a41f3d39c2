import type { Matrix } from "../matrix.ts";
import { refuse } from "../refusal.ts";
import { authorOf } from "../rights.ts";
import type { OpId } from "../schema/ids.ts";
import { type OpBody, parseOpBody } from "../schema/op.ts";
import type { Conflict } from "../schema/record.ts";
import { accept, type DecideContext, type Decision } from "./context.ts";
import { refuseBrokenReference } from "./rows.ts";

type DecideBody = (matrix: Matrix, body: OpBody, context: DecideContext, id: OpId) => Decision;

function decideAgain(
  matrix: Matrix,
  op: Conflict["op"],
  context: DecideContext,
  decideBody: DecideBody,
): Decision {
  const body = parseOpBody(op.body);
  const again = refuseBrokenReference(matrix, body) ?? decideBody(matrix, body, context, op.id);
  if (again.ok || again.code !== "conflict") return again;
  return refuse(
    "built-upon",
    "Somebody has changed this since you looked. Both values are still kept: look at what stands now, then choose.",
  );
}

/**
 * Ends a conflict. Choosing the losing value writes it on what the chooser saw, in the same change; “other” says that
 * the chooser has written a third value.
 */
export function decideSettle(
  matrix: Matrix,
  body: Extract<OpBody, { kind: "conflict.settle" }>,
  context: DecideContext,
  decideBody: DecideBody,
): Decision {
  const conflict = matrix.tables.conflict[body.id];
  if (!conflict) return refuse("not-found", "There is no such conflict.");
  if (conflict.settled) {
    // A third value was written by an op of its own; somebody else's choice is not turned over.
    if (body.choice === "other" || body.choice === conflict.settled.choice) return accept();
    return refuse(
      "exists",
      `${conflict.settled.by.name} has settled this already. Write the value that you want; both stay in the history.`,
    );
  }
  const again = body.choice === "losing" ? decideAgain(matrix, conflict.op, context, decideBody) : accept();
  if (!again.ok) return again;
  const settled = { choice: body.choice, by: authorOf(context.actor), at: context.at };
  return accept(...again.writes, {
    table: "conflict",
    id: body.id,
    action: "edit",
    before: { settled: null },
    after: { settled },
  });
}
