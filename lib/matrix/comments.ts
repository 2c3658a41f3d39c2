import type { Content } from "./content.ts";
import type { Matrix } from "./matrix.ts";
import type { Anchor, Comment, Thread } from "./schema/comment.ts";
import type { ActivityId, CommentId, ParticipantId, RoleId, ThreadId } from "./schema/ids.ts";

export interface SaidComment extends Comment {
  readonly id: CommentId;
}

/** A thread with its comments, oldest first. */
export interface Talk extends Thread {
  readonly id: ThreadId;
  readonly comments: readonly SaidComment[];
}

/** Where a thread stands now: a cell that a column shows, a row, the whole matrix, or a row that was removed. */
export type TalkPlace =
  | { readonly kind: "matrix" }
  | { readonly kind: "cell"; readonly activity: ActivityId; readonly role: RoleId }
  /** `role` is named when its column was folded or removed since. */
  | { readonly kind: "row"; readonly activity: ActivityId; readonly role: RoleId | null }
  | { readonly kind: "removed-row"; readonly activity: ActivityId; readonly role: RoleId | null };

function byTime<T extends { readonly id: string; readonly at: string }>(a: T, b: T): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The comments of one thread, oldest first, with those that were taken back. */
export function listComments(matrix: Matrix, thread: ThreadId): readonly SaidComment[] {
  return Object.entries(matrix.tables.comment)
    .filter(([, comment]) => comment.thread === thread)
    .map(([id, comment]) => ({ ...comment, id: id as CommentId }))
    .sort(byTime);
}

/** All threads, oldest first. */
export function listTalks(tables: Pick<Matrix["tables"], "thread" | "comment">): readonly Talk[] {
  const comments = new Map<string, SaidComment[]>();
  for (const [id, comment] of Object.entries(tables.comment)) {
    const said = comments.get(comment.thread) ?? [];
    said.push({ ...comment, id: id as CommentId });
    comments.set(comment.thread, said);
  }
  return Object.entries(tables.thread)
    .map(([id, thread]) => ({
      ...thread,
      id: id as ThreadId,
      comments: (comments.get(id) ?? []).sort(byTime),
    }))
    .sort(byTime);
}

/** Whether every comment of a thread was taken back: nothing is left to answer. */
export function isTakenBack({ comments }: Pick<Talk, "comments">): boolean {
  return comments.every(({ removed }) => removed);
}

/** Whether a thread still waits for an answer. */
export function isOpenTalk(talk: Talk): boolean {
  return talk.resolved === null && !isTakenBack(talk);
}

/** Says where an anchor stands in the content as its columns show it. */
export function createPlacing(content: Content): (anchor: Anchor | null) => TalkPlace {
  const rows = new Set<string>(content.areas.flatMap(({ activities }) => activities.map(({ id }) => id)));
  const columns = new Set<string>(content.roles.map(({ id }) => id));
  return (anchor) => {
    if (anchor === null) return { kind: "matrix" };
    const { activity, role } = anchor;
    if (!rows.has(activity)) return { kind: "removed-row", activity, role };
    return role !== null && columns.has(role)
      ? { kind: "cell", activity, role }
      : { kind: "row", activity, role };
  };
}

/** Comments by others that came after what a reader has seen of a thread; `seen` is the instant of the newest one seen. */
export function countUnread(
  { comments }: Pick<Talk, "comments">,
  reader: ParticipantId,
  seen: string | undefined,
): number {
  return comments.filter(
    ({ by, at, removed }) => !removed && by.participant !== reader && (seen === undefined || at > seen),
  ).length;
}

/** The instant up to which a reader who looks at a thread now has seen it; own comments move it not. */
export function seenUntil({ comments }: Pick<Talk, "comments">, reader: ParticipantId): string | undefined {
  return comments.filter(({ by }) => by.participant !== reader).at(-1)?.at;
}

/** Threads as one reads the matrix: of the whole first, then row by row and column by column, removed rows last. */
export function inReadingOrder(content: Content, talks: readonly Talk[]): readonly Talk[] {
  const rows = content.areas.flatMap(({ activities }) => activities.map(({ id }) => id));
  const rank = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at + 1]));
  const rowRanks = rank(rows);
  const columnRanks = rank(content.roles.map(({ id }) => id));
  const placed = talks.map((talk) => ({
    talk,
    row: talk.anchor === null ? 0 : (rowRanks.get(talk.anchor.activity) ?? rows.length + 1),
    column: (talk.anchor?.role && columnRanks.get(talk.anchor.role)) ?? 0,
  }));
  return placed.sort((a, b) => a.row - b.row || a.column - b.column).map(({ talk }) => talk);
}
