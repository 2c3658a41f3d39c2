import { listComments } from "../comments.ts";
import { LIMITS, type Matrix } from "../matrix.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { authorOf } from "../rights.ts";
import type { Comment, Thread } from "../schema/comment.ts";
import type { CommentId, ThreadId } from "../schema/ids.ts";
import type { OpBody } from "../schema/op.ts";
import type { Write } from "../tables.ts";
import { accept, type DecideContext, type Decision } from "./context.ts";

export type CommentOp = Extract<
  OpBody,
  { kind: "thread.open" | "thread.resolve" | "thread.reopen" | "comment.add" | "comment.edit" }
>;
type OpOf<K extends CommentOp["kind"]> = Extract<CommentOp, { kind: K }>;

function refuseFull(matrix: Matrix, id: CommentId): Refusal | undefined {
  if (matrix.tables.comment[id]) return refuse("exists", "This comment is there already.");
  const held = Object.keys(matrix.tables.comment).length;
  return held < LIMITS.comments
    ? undefined
    : refuse("too-many", `The matrix would hold ${held + 1} comments; it can hold ${LIMITS.comments}.`);
}

function addComment(id: CommentId, thread: ThreadId, text: string, context: DecideContext): Write {
  const row: Comment = {
    ...{ thread, text },
    ...{ by: authorOf(context.actor), at: context.at },
    ...{ edited: null, removed: false },
  };
  return { table: "comment", id, action: "add", row };
}

/** A removed row or column takes comments too: what somebody wrote meanwhile is not lost with it. */
function decideOpen(matrix: Matrix, op: OpOf<"thread.open">, context: DecideContext): Decision {
  const { thread, activity, role } = matrix.tables;
  const { anchor } = op;
  if (thread[op.id]) return refuse("exists", "This comment is there already.");
  if (anchor && !activity[anchor.activity])
    return refuse("not-found", `There is no row “${anchor.activity}” in this matrix.`);
  if (anchor && anchor.role !== null && !role[anchor.role])
    return refuse("not-found", `There is no role “${anchor.role}” in this matrix.`);
  const held = Object.keys(thread).length;
  if (held >= LIMITS.threads)
    return refuse(
      "too-many",
      `The matrix would hold ${held + 1} threads of comments; it can hold ${LIMITS.threads}.`,
    );
  const row: Thread = { anchor, by: authorOf(context.actor), at: context.at, resolved: null };
  return (
    refuseFull(matrix, op.comment) ??
    accept(
      { table: "thread", id: op.id, action: "add", row },
      addComment(op.comment, op.id, op.text, context),
    )
  );
}

function toResolved(id: ThreadId, { resolved: before }: Thread, resolved: Thread["resolved"]): Write {
  return { table: "thread", id, action: "edit", before: { resolved: before }, after: { resolved } };
}

/** A reply reopens what was resolved, in the same change. */
function decideReply(matrix: Matrix, op: OpOf<"comment.add">, context: DecideContext): Decision {
  const thread = matrix.tables.thread[op.thread];
  if (!thread) return refuse("not-found", "The thread of this reply is not in this matrix.");
  const count = listComments(matrix, op.thread).length;
  if (count >= LIMITS.commentsInThread)
    return refuse(
      "too-many",
      `This thread would hold ${count + 1} comments; it can hold ${LIMITS.commentsInThread}. Begin a new one.`,
    );
  const added = addComment(op.id, op.thread, op.text, context);
  return (
    refuseFull(matrix, op.id) ??
    (thread.resolved ? accept(added, toResolved(op.thread, thread, null)) : accept(added))
  );
}

/** Who asked says when it is answered, and only after reading what was answered. */
function decideResolve(matrix: Matrix, op: OpOf<"thread.resolve">, context: DecideContext): Decision {
  const thread = matrix.tables.thread[op.id];
  const { actor, at, base } = context;
  if (!thread) return refuse("not-found", "There is no such thread in this matrix.");
  if (thread.by.side !== actor.side)
    return refuse(
      "wrong-side",
      `${thread.by.name} asked this for the other side, so their side resolves it. Write a reply instead.`,
    );
  if (thread.resolved) return accept();
  const texts = listComments(matrix, op.id).map(({ id }) => `comment/${id}/text`);
  const unread = context.touchedSince(texts, base);
  if (unread)
    return refuse(
      "built-upon",
      `${unread.by.name} has written here since. Read it, then resolve the thread.`,
    );
  return accept(toResolved(op.id, thread, { by: authorOf(actor), at }));
}

function decideReopen(matrix: Matrix, op: OpOf<"thread.reopen">): Decision {
  const thread = matrix.tables.thread[op.id];
  if (!thread) return refuse("not-found", "There is no such thread in this matrix.");
  return thread.resolved ? accept(toResolved(op.id, thread, null)) : accept();
}

/** No conflict is kept for a comment: both values would be its author's own, and it would hold up the signing. */
function decideEdit(matrix: Matrix, op: OpOf<"comment.edit">, context: DecideContext): Decision {
  const comment = matrix.tables.comment[op.id];
  if (!comment) return refuse("not-found", "There is no such comment in this matrix.");
  if (comment.by.participant !== context.actor.participant)
    return refuse("not-allowed", `Only ${comment.by.name} can change this comment. Write a reply instead.`);
  const { text = comment.text, removed = comment.removed } = op.fields;
  if (comment.removed && removed)
    return op.fields.text === undefined
      ? accept()
      : refuse("removed", "This comment was taken back. Bring it back first; your text is kept here.");
  const isNew = text !== comment.text;
  const isTurned = removed !== comment.removed;
  if (!isNew && !isTurned) return accept();
  if (context.touchedSince([`comment/${op.id}/text`, `comment/${op.id}/removed`], context.base))
    return refuse(
      "built-upon",
      "You have changed this comment in another window since. Look at it there; this text is kept here.",
    );
  const { edited } = comment;
  return accept({
    table: "comment",
    id: op.id,
    action: "edit",
    before: {
      ...(isNew && { text: comment.text, edited }),
      ...(isTurned && { removed: comment.removed }),
    },
    after: { ...(isNew && { text, edited: context.at }), ...(isTurned && { removed }) },
  });
}

/** Comments are a record beside the content: they wait for nothing, clash with nothing and change nothing that is agreed. */
export function decideComment(matrix: Matrix, op: CommentOp, context: DecideContext): Decision {
  switch (op.kind) {
    case "thread.open":
      return decideOpen(matrix, op, context);
    case "thread.resolve":
      return decideResolve(matrix, op, context);
    case "thread.reopen":
      return decideReopen(matrix, op);
    case "comment.add":
      return decideReply(matrix, op, context);
    case "comment.edit":
      return decideEdit(matrix, op, context);
  }
}
