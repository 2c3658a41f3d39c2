import * as z from "zod/mini";
import { ActivityId } from "./ids.ts";
import { Author } from "./record.ts";
import { Duty } from "./role.ts";
import { Instant, Name, Paragraph } from "./text.ts";

/** In the order of their keys, 1 to 5; said by one side of itself and the other. */
export const SAYINGS = ["we", "they", "split", "not-sure", "not-needed"] as const;
export const Saying = z.enum(SAYINGS);
export type Saying = z.infer<typeof Saying>;

/** Characters of one text of an answer. */
export const ANSWER_CHARACTERS = 1000;

const AnswerText = z.nullable(Paragraph.check(z.minLength(1), z.maxLength(ANSWER_CHARACTERS)));
const Letters = z.array(Duty).check(z.maxLength(6));

/** What one side believes of one row: who does it, and if it likes, with which letters. */
export const Answer = z.strictObject({
  says: Saying,
  /** Of a split: what each side does, as the answering side sees it. */
  ourPart: AnswerText,
  theirPart: AnswerText,
  /** Letters that the answering side would give itself and the other; empty where it leaves them to the rule. */
  ours: Letters,
  theirs: Letters,
  note: AnswerText,
});
export type Answer = z.infer<typeof Answer>;

/** An answer with who gave it last, for their side; both sides see it when the round is opened. */
export const GivenAnswer = z.strictObject({ ...Answer.shape, by: Author, at: Instant });
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** The answers of one side to one round, by row; `null` was taken back. */
export const SideAnswers = z.record(ActivityId, z.nullable(GivenAnswer));
export type SideAnswers = Readonly<Record<ActivityId, GivenAnswer | null>>;

const Mark = z.strictObject({ by: Author, at: Instant });

/** How far one side is, as both may know it. */
export const RoundSide = z.strictObject({
  submitted: z.nullable(Mark),
  /** How many rows it has answered, if it lets the other side know; else `null`. */
  told: z.nullable(z.int().check(z.nonnegative())),
});
export type RoundSide = z.infer<typeof RoundSide>;

/** A round of questions about rows, which each side answers unseen by the other. */
export const Round = z.strictObject({
  number: z.int().check(z.positive()),
  /** What was asked about: “All rows”, “Backup review”. */
  about: Name,
  rows: z.array(ActivityId).check(z.minLength(1), z.maxLength(2000)),
  proposed: Mark,
  buyer: RoundSide,
  provider: RoundSide,
  /** Since both have submitted. */
  opened: z.nullable(Instant),
  /** Called off before it was opened: its answers stay where they are. */
  withdrawn: z.nullable(Mark),
});
export type Round = z.infer<typeof Round>;

/** What both sides had answered to a row when the round was opened. */
export const OpenedRow = z.strictObject({
  buyer: z.nullable(GivenAnswer),
  provider: z.nullable(GivenAnswer),
});
export type OpenedRow = z.infer<typeof OpenedRow>;
export type OpenedRows = Readonly<Record<ActivityId, OpenedRow>>;

/** `agreed`: both had said the same; a side: its answer was taken; `discuss`: left for the meeting. */
export const RoundChoice = z.enum(["agreed", "buyer", "provider", "split", "discuss"]);
export type RoundChoice = z.infer<typeof RoundChoice>;

/** What became of a row of an opened round. */
export const Outcome = z.strictObject({ choice: RoundChoice, by: Author, at: Instant });
export type Outcome = z.infer<typeof Outcome>;
export type Outcomes = Readonly<Record<ActivityId, Outcome | null>>;

/** Both halves of a split, as they go into the row. */
export const Halves = z.strictObject({ buyer: AnswerText, provider: AnswerText });
export type Halves = z.infer<typeof Halves>;
