import { v7 } from "uuid";
import type { Anchor } from "#lib/matrix/schema/comment.ts";
import { CommentId, ThreadId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";

/** Asks or remarks something on a cell, a row or, without an anchor, the matrix. */
export function openThreadBody(anchor: Anchor | null, text: string): OpBody {
  return { kind: "thread.open", id: ThreadId.parse(v7()), anchor, comment: CommentId.parse(v7()), text };
}

export function replyBody(thread: ThreadId, text: string): OpBody {
  return { kind: "comment.add", id: CommentId.parse(v7()), thread, text };
}
