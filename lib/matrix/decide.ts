import { decideCell } from "./decide/cells.ts";
import { decideComment } from "./decide/comments.ts";
import { decideConfirm } from "./decide/confirm.ts";
import { accept, type DecideContext, type Decision } from "./decide/context.ts";
import { decideEdition } from "./decide/editions.ts";
import { decideFill } from "./decide/fill.ts";
import { decideGap } from "./decide/gaps.ts";
import { refuseGone } from "./decide/gone.ts";
import { refuseOverLimits } from "./decide/limits.ts";
import { refuseLostPlace } from "./decide/places.ts";
import { decideRound } from "./decide/rounds.ts";
import { decideEdit, refuseBrokenReference } from "./decide/rows.ts";
import { decideSettle } from "./decide/settle.ts";
import { decideUndo } from "./decide/undo.ts";
import { findFinal } from "./editions.ts";
import type { Matrix } from "./matrix.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { includesRight, rightFor } from "./rights.ts";
import type { OpId } from "./schema/ids.ts";
import type { OpBody, OpKind } from "./schema/op.ts";
import type { Tables, Write } from "./tables.ts";

const WHILE_FINAL: ReadonlySet<OpKind> = new Set<OpKind>([
  "edition.freeze",
  "edition.reopen",
  "edition.sign",
  "edition.record",
  "contact.set",
  "thread.open",
  "thread.resolve",
  "thread.reopen",
  "comment.add",
  "comment.edit",
  "round.propose",
  "round.tell",
  "round.submit",
  "round.reopen",
  "round.withdraw",
]);

type AddTable = "area" | "role" | "chain";

function decideAdd<K extends AddTable>(matrix: Matrix, table: K, id: string, row: Tables[K]): Decision {
  if (matrix.tables[table][id]) return refuse("exists", `There is a ${table} “${id}” already.`);
  return accept({ table, id, action: "add", row } as Write);
}

function decideBody(matrix: Matrix, body: OpBody, context: DecideContext, id: OpId): Decision {
  const op = { id, body };
  switch (body.kind) {
    case "matrix.fill":
      return decideFill(matrix, body.parts);
    case "header.edit":
      return decideEdit(matrix, op, context, { table: "header", id: "matrix", fields: body.fields });
    case "terms.edit":
      return decideEdit(matrix, op, context, { table: "terms", id: "matrix", fields: body.fields });
    case "area.add":
      return decideAdd(matrix, "area", body.id, body.area);
    case "area.edit":
      return decideEdit(matrix, op, context, { table: "area", id: body.id, fields: body.fields });
    case "role.add":
      return decideAdd(matrix, "role", body.id, body.role);
    case "role.edit":
      return decideEdit(matrix, op, context, { table: "role", id: body.id, fields: body.fields });
    case "chain.add":
      return decideAdd(matrix, "chain", body.id, body.chain);
    case "chain.edit":
      return decideEdit(matrix, op, context, { table: "chain", id: body.id, fields: body.fields });
    case "activity.add":
      return decideActivityAdd(matrix, body);
    case "activity.edit":
      return decideEdit(matrix, op, context, { table: "activity", id: body.id, fields: body.fields });
    case "cell.set":
    case "cell.add":
    case "cell.remove":
      return decideCell(matrix, body, context, id);
    case "setting.edit":
      return matrix.tables.setting[body.rule]
        ? decideEdit(matrix, op, context, { table: "setting", id: body.rule, fields: body.setting })
        : accept({ table: "setting", id: body.rule, action: "add", row: body.setting });
    case "contact.set":
      return decideContact(matrix, op, context, body);
    case "gap.propose":
    case "gap.accept":
    case "gap.withdraw":
      return decideGap(matrix, body, context);
    case "row.confirm":
    case "row.unconfirm":
    case "terms.confirm":
    case "terms.unconfirm":
      return decideConfirm(matrix, body, context);
    case "conflict.settle":
      return decideSettle(matrix, body, context, decideBody);
    case "edition.freeze":
    case "edition.reopen":
    case "edition.sign":
    case "edition.record":
      return decideEdition(matrix, body, context);
    case "thread.open":
    case "thread.resolve":
    case "thread.reopen":
    case "comment.add":
    case "comment.edit":
      return decideComment(matrix, body, context);
    case "round.propose":
    case "round.tell":
    case "round.submit":
    case "round.reopen":
    case "round.withdraw":
    case "round.take":
      return decideRound(matrix, body, context, id, decideBody);
    case "undo":
      return decideUndo(matrix, body, context);
  }
}

function decideActivityAdd(matrix: Matrix, body: Extract<OpBody, { kind: "activity.add" }>): Decision {
  if (matrix.tables.activity[body.id]) return refuse("exists", `There is a row “${body.id}” already.`);
  for (const role of Object.keys(body.cells)) {
    const gone = refuseGone("column", role, matrix.tables.role[role]);
    if (gone) return gone;
  }
  return accept(
    { table: "activity", id: body.id, action: "add", row: body.activity },
    { table: "cells", id: body.id, action: "add", row: body.cells },
  );
}

function decideContact(
  matrix: Matrix,
  op: { readonly id: OpId; readonly body: OpBody },
  context: DecideContext,
  body: Extract<OpBody, { kind: "contact.set" }>,
): Decision {
  const old = matrix.tables.contact[body.id];
  const side = context.actor.side;
  if (body.contact.side !== side || (old && old.side !== side)) {
    return refuse("wrong-side", "Each side keeps its own contact sheet.");
  }
  return old
    ? decideEdit(matrix, op, context, { table: "contact", id: body.id, fields: body.contact })
    : accept({ table: "contact", id: body.id, action: "add", row: body.contact });
}

function refuseBefore(matrix: Matrix, body: OpBody, context: DecideContext): Refusal | undefined {
  const needed = rightFor(body.kind);
  if (!includesRight(context.actor.right, needed)) {
    return refuse(
      "not-allowed",
      `Your link lets you ${context.actor.right}; this needs the right to ${needed}.`,
    );
  }
  if (body.kind !== "matrix.fill" && !matrix.tables.header["matrix"]) {
    return refuse("not-found", "This matrix has no content yet.");
  }
  if (!WHILE_FINAL.has(body.kind) && findFinal(matrix)) {
    return refuse(
      "frozen",
      "The matrix is final and waits for signatures. Take it back to a draft to change it.",
    );
  }
  return refuseBrokenReference(matrix, body);
}

/**
 * Says what an op becomes: writes, a conflict that keeps both values, or a refusal that changes nothing.
 * Pure: who asks, when, and what was touched since come with `context`. It never refuses what only the checker dislikes.
 */
export function decide(
  matrix: Matrix,
  op: { readonly id: OpId; readonly body: OpBody },
  context: DecideContext,
): Decision {
  const refused = refuseBefore(matrix, op.body, context);
  if (refused) return refused;
  const decision = decideBody(matrix, op.body, context, op.id);
  if (!decision.ok && !("writes" in decision)) return decision;
  return refuseOverLimits(matrix, decision.writes) ?? refuseLostPlace(matrix, decision.writes) ?? decision;
}
