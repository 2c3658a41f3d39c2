import * as z from "zod/mini";
import { Side } from "./header.ts";
import { ActivityId, OpId, ParticipantId, RoleId, RuleId } from "./ids.ts";
import { Day, Instant, Line, Name, Paragraph, Sha256 } from "./text.ts";

export const Author = z.strictObject({ participant: ParticipantId, side: Side, name: Name });
export type Author = z.infer<typeof Author>;

/** One side's yes to a content hash. */
export const Yes = z.strictObject({ hash: Sha256, by: Author, at: Instant });
export type Yes = z.infer<typeof Yes>;

/** Confirmations of one row, or of the terms under the id `terms`. */
export const Confirmation = z.strictObject({ buyer: z.nullable(Yes), provider: z.nullable(Yes) });
export type Confirmation = z.infer<typeof Confirmation>;

/** A finding that the sides live with; in force when both have said yes. */
export const AcceptedGap = z.strictObject({
  /** The finding's key: rule and ids. */
  key: z.string().check(z.minLength(1), z.maxLength(400)),
  /** Hash of what the finding is about; the acceptance lapses when it changes. */
  basis: Sha256,
  rule: RuleId,
  activity: z.nullable(ActivityId),
  role: z.nullable(RoleId),
  /** Neutral sentence as printed: "… is not provided until …". */
  sentence: Paragraph.check(z.minLength(1)),
  reason: Paragraph.check(z.minLength(1)),
  owner: Name,
  until: Day,
  buyer: z.nullable(Yes),
  provider: z.nullable(Yes),
  removed: z.boolean(),
});
export type AcceptedGap = z.infer<typeof AcceptedGap>;

/** A rule switched off (with a reason) or given another threshold, for this matrix. */
export const RuleSetting = z.strictObject({
  off: z.boolean(),
  reason: z.nullable(Paragraph),
  threshold: z.nullable(z.number().check(z.nonnegative(), z.maximum(1_000_000))),
});
export type RuleSetting = z.infer<typeof RuleSetting>;

/** Two values for one field, kept side by side; changes no content. */
export const Conflict = z.strictObject({
  activity: z.nullable(ActivityId),
  /** Table, id and field that both wrote; several stand with spaces between them. */
  field: z.string().check(z.maxLength(4000)),
  /** The part of the op that came too late: using it means to send that part again on the fresh base. */
  op: z.strictObject({ id: OpId, body: z.unknown() }),
  losing: z.strictObject({ value: z.unknown(), by: Author, at: Instant }),
  standing: z.strictObject({ value: z.unknown(), by: z.nullable(Author), at: z.nullable(Instant) }),
  settled: z.nullable(
    z.strictObject({ choice: z.enum(["losing", "standing", "other"]), by: Author, at: Instant }),
  ),
});
export type Conflict = z.infer<typeof Conflict>;

export const Signature = z.strictObject({
  name: Name,
  title: Name,
  statement: Paragraph.check(z.minLength(1)),
  by: Author,
  at: Instant,
});
export type Signature = z.infer<typeof Signature>;

export const SignedElsewhere = z.strictObject({
  day: Day,
  buyerName: Name,
  providerName: Name,
  file: Sha256,
  fileName: Line,
  by: Author,
  at: Instant,
});

/** A frozen state of the content; in force once signed here by both, or recorded as signed elsewhere. */
export const Edition = z.strictObject({
  number: z.int().check(z.positive()),
  fingerprint: Sha256,
  previous: z.nullable(Sha256),
  /** Hash of the content alone, to tell whether a draft differs. */
  contentHash: Sha256,
  effectiveFrom: Day,
  frozen: z.strictObject({ by: Author, at: Instant, revision: z.int() }),
  buyer: z.nullable(Signature),
  provider: z.nullable(Signature),
  elsewhere: z.nullable(SignedElsewhere),
  /** Taken back to a draft before both had signed. */
  withdrawn: z.boolean(),
});
export type Edition = z.infer<typeof Edition>;
