import type { Anchor } from "#lib/matrix/schema/comment.ts";
import { CommentId, ThreadId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { ClientState } from "../../client/client-state.ts";
import { pick } from "../chance.ts";

/** Something said about a place, or about what was said; `made` names it. */
export function anyComment(
  chance: () => number,
  { view, me }: ClientState,
  place: Anchor,
  made: string,
): OpBody {
  const { thread, comment } = view.tables;
  const threads = Object.keys(thread);
  const mine = Object.keys(comment).filter((id) => comment[id]?.by.participant === me.participant);
  const roll = chance();
  const text = `Said in ${made}`;
  if (threads.length === 0 || roll < 0.3) {
    const id = ThreadId.parse(`t-${made}`);
    const anchor = roll < 0.1 ? null : place;
    return { kind: "thread.open", id, anchor, comment: CommentId.parse(`c-${made}`), text };
  }
  const id = ThreadId.parse(pick(chance, threads));
  if (roll < 0.5) return { kind: "thread.resolve", id };
  if (roll < 0.55) return { kind: "thread.reopen", id };
  if (mine.length === 0 || roll < 0.85)
    return { kind: "comment.add", id: CommentId.parse(`c-${made}`), thread: id, text };
  const fields = chance() < 0.7 ? { text: `${text}, anew` } : { removed: chance() < 0.5 };
  return { kind: "comment.edit", id: CommentId.parse(pick(chance, mine)), fields };
}
