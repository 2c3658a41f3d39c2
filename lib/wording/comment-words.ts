import { listComments, type TalkPlace } from "#lib/matrix/comments.ts";
import { getHeader, type Matrix } from "#lib/matrix/matrix.ts";
import type { Anchor } from "#lib/matrix/schema/comment.ts";
import type { Tables, WriteOf } from "#lib/matrix/tables.ts";
import { quoted } from "./line-list.ts";
import { roleInWords } from "./role-in-words.ts";
import { valueInWords } from "./value-in-words.ts";

/** Stands on every print and export of comments. */
export const RECORD_LINE = "Negotiation record, not part of the agreement";

/** Where a comment stands, inside a sentence: “the matrix”, “Close a ticket”, “Service desk” in “Close a ticket”. */
export function anchorInWords({ tables }: Matrix, anchor: Anchor | null): string {
  if (anchor === null) return "the matrix";
  const row = quoted(tables.activity[anchor.activity]?.name ?? anchor.activity);
  if (anchor.role === null) return row;
  return `${quoted(tables.role[anchor.role]?.name ?? anchor.role)} in ${row}`;
}

/** Where a thread stands as a heading, and what became of its row or column since. */
export function talkPlaceInWords(
  matrix: Matrix,
  place: TalkPlace,
): { readonly title: string; readonly since: string | null } {
  if (place.kind === "matrix") return { title: "The matrix as a whole", since: null };
  const { activity, role } = matrix.tables;
  const row = activity[place.activity]?.name ?? place.activity;
  const column = place.role === null ? undefined : role[place.role];
  const title = column ? `${row}: ${roleInWords(column, getHeader(matrix))}` : row;
  if (place.kind === "removed-row") return { title, since: "This row was removed." };
  if (place.kind === "cell" || !column) return { title, since: null };
  return {
    title,
    since: column.removed ? "This column was removed." : "This column is folded into another one.",
  };
}

/** What a write to a thread did; its beginning is told by its first comment. */
export function threadInWords(matrix: Matrix, write: WriteOf<Tables, "thread">): readonly string[] {
  if (write.action === "add") return [];
  const place = anchorInWords(matrix, matrix.tables.thread[write.id]?.anchor ?? null);
  return [`${write.after.resolved ? "resolved" : "reopened"} the comment on ${place}`];
}

/** What a write to a comment did. */
export function commentInWords(matrix: Matrix, write: WriteOf<Tables, "comment">): readonly string[] {
  const { comment, thread } = matrix.tables;
  const id = write.action === "add" ? write.row.thread : comment[write.id]?.thread;
  const place = anchorInWords(matrix, (id && thread[id]?.anchor) ?? null);
  const words = (text: string | undefined) => valueInWords(matrix, "text", text);
  if (write.action === "add") {
    const isFirst = listComments(matrix, write.row.thread)[0]?.id === write.id;
    return [`${isFirst ? "commented on" : "replied on"} ${place}: ${words(write.row.text)}`];
  }
  const { before, after } = write;
  const turned =
    after.removed === undefined
      ? []
      : [`${after.removed ? "took back" : "brought back"} a comment on ${place}`];
  return after.text === undefined
    ? turned
    : [...turned, `changed a comment on ${place} from ${words(before.text)} to ${words(after.text)}`];
}
