import { listTalks } from "#lib/matrix/comments.ts";
import { getHeader, type Matrix } from "#lib/matrix/matrix.ts";
import type { Author } from "#lib/matrix/schema/record.ts";
import { RECORD_LINE } from "#lib/wording/comment-words.ts";

/** The comments of both sides for other programs; says of itself that it is no part of the agreement. */
export function commentsJson(matrix: Matrix, at: string) {
  const header = getHeader(matrix);
  const authorOf = ({ name, side }: Author) => ({ name, side, company: header[side] });
  const { activity, role } = matrix.tables;
  return {
    format: "clearline-comments",
    version: 1,
    notice: RECORD_LINE,
    matrix: matrix.id,
    title: header.title,
    revision: matrix.revision,
    at,
    threads: listTalks(matrix.tables).map(({ id, anchor, by, at: openedAt, resolved, comments }) => ({
      id,
      activity: anchor && {
        id: anchor.activity,
        name: activity[anchor.activity]?.name ?? null,
        removed: activity[anchor.activity]?.removed ?? true,
      },
      role: anchor?.role ? { id: anchor.role, name: role[anchor.role]?.name ?? null } : null,
      askedBy: authorOf(by),
      at: openedAt,
      resolved: resolved && { by: authorOf(resolved.by), at: resolved.at },
      comments: comments.map((comment) => ({
        id: comment.id,
        by: authorOf(comment.by),
        at: comment.at,
        edited: comment.edited,
        takenBack: comment.removed,
        text: comment.removed ? null : comment.text,
      })),
    })),
  };
}

export type CommentsJson = ReturnType<typeof commentsJson>;
