import * as z from "zod/mini";

const id = () =>
  z.string().check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "is not an id"),
    // Tables are plain objects: `constructor` would find what every object has.
    z.refine((value) => !(value in {}), "is not an id"),
  );

export const MatrixId = id().brand<"MatrixId">();
export const AreaId = id().brand<"AreaId">();
export const RoleId = id().brand<"RoleId">();
export const ActivityId = id().brand<"ActivityId">();
export const ChainId = id().brand<"ChainId">();
export const GapId = id().brand<"GapId">();
export const ConflictId = id().brand<"ConflictId">();
export const ContactId = id().brand<"ContactId">();
export const ThreadId = id().brand<"ThreadId">();
export const CommentId = id().brand<"CommentId">();
export const ParticipantId = id().brand<"ParticipantId">();
export const RuleId = id().brand<"RuleId">();
export const RoundId = id().brand<"RoundId">();
/** UUIDv7 made by the client: names one op for ever. */
export const OpId = id().brand<"OpId">();

export type MatrixId = z.infer<typeof MatrixId>;
export type AreaId = z.infer<typeof AreaId>;
export type RoleId = z.infer<typeof RoleId>;
export type ActivityId = z.infer<typeof ActivityId>;
export type ChainId = z.infer<typeof ChainId>;
export type GapId = z.infer<typeof GapId>;
export type ConflictId = z.infer<typeof ConflictId>;
export type ContactId = z.infer<typeof ContactId>;
export type ThreadId = z.infer<typeof ThreadId>;
export type CommentId = z.infer<typeof CommentId>;
export type ParticipantId = z.infer<typeof ParticipantId>;
export type RuleId = z.infer<typeof RuleId>;
export type RoundId = z.infer<typeof RoundId>;
export type OpId = z.infer<typeof OpId>;
