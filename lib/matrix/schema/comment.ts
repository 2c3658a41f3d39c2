import * as z from "zod/mini";
import { ActivityId, RoleId, ThreadId } from "./ids.ts";
import { Author } from "./record.ts";
import { Instant, Paragraph } from "./text.ts";

/** Characters of one comment, as many as any text of several lines. */
export const COMMENT_CHARACTERS = 4000;

export const CommentText = Paragraph.check(z.minLength(1));

/** A cell, or a row where no role is named; by ids, so that it outlives moves, new names and removals. */
export const Anchor = z.strictObject({ activity: ActivityId, role: z.nullable(RoleId) });
export type Anchor = z.infer<typeof Anchor>;

/** A question or remark with what was answered to it. The side that opened it is the one that asks. */
export const Thread = z.strictObject({
  /** `null`: the matrix as a whole. */
  anchor: z.nullable(Anchor),
  by: Author,
  at: Instant,
  resolved: z.nullable(z.strictObject({ by: Author, at: Instant })),
});
export type Thread = z.infer<typeof Thread>;

/** One thing said in a thread, for both sides to read; no part of what is agreed. */
export const Comment = z.strictObject({
  thread: ThreadId,
  text: CommentText,
  by: Author,
  at: Instant,
  /** When its author last wrote it anew. */
  edited: z.nullable(Instant),
  /** Taken back by its author. */
  removed: z.boolean(),
});
export type Comment = z.infer<typeof Comment>;
