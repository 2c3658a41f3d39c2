import * as z from "zod/mini";
import { Activity, Area } from "./activity.ts";
import { Anchor, Comment, CommentText } from "./comment.ts";
import { Contact, Note } from "./contact.ts";
import { Header } from "./header.ts";
import {
  ActivityId,
  AreaId,
  ChainId,
  CommentId,
  ConflictId,
  ContactId,
  GapId,
  OpId,
  RoleId,
  RoundId,
  RuleId,
  ThreadId,
} from "./ids.ts";
import { AcceptedGap, RuleSetting, Signature, SignedElsewhere } from "./record.ts";
import { Assignment, Chain, Duty, Role, RowCells } from "./role.ts";
import { Answer, Halves, Round, RoundChoice } from "./round.ts";
import { Terms } from "./terms.ts";
import { Day, Sha256 } from "./text.ts";

type Shape = Readonly<Record<string, z.ZodMiniType>>;

/** Some fields of a row, at least one; a field that is present has a value. */
function fieldsOf<T extends Shape>(
  schema: z.ZodMiniObject<T>,
): z.ZodMiniType<Partial<z.infer<z.ZodMiniObject<T>>>> {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const [key, field] of Object.entries(schema.shape)) shape[key] = z.exactOptional(undefaulted(field));
  const fields = z
    .strictObject(shape)
    .check(z.refine((value) => Object.keys(value).length > 0, "names no field to change"));
  // The mapped shape is known only here; every field keeps its own schema.
  return fields as unknown as z.ZodMiniType<Partial<z.infer<z.ZodMiniObject<T>>>>;
}

/** What is left out of an edit stays as it is: it is not set to what a new row would have. */
const undefaulted = (field: z.ZodMiniType): z.ZodMiniType | z.core.$ZodType =>
  field instanceof z.ZodMiniDefault ? field.def.innerType : field;

const HeaderFields = fieldsOf(z.omit(Header, { origin: true }));
const CommentFields = fieldsOf(z.pick(Comment, { text: true, removed: true }));
const SignatureText = z.pick(Signature, { name: true, title: true, statement: true });
const ElsewhereText = z.omit(SignedElsewhere, { by: true, at: true });

/** A gap as a file carries it: what was accepted, without who accepted it. */
export const ProposedGap = z.omit(AcceptedGap, { buyer: true, provider: true, removed: true });
export type ProposedGap = z.infer<typeof ProposedGap>;

const FilledTable = {
  header: Header,
  /** A file that was written before a field was there says nothing of it. */
  terms: z.strictObject({ ...Terms.shape, sentenceVerb: z._default(Terms.shape.sentenceVerb, null) }),
  areas: z.record(AreaId, Area),
  roles: z.record(RoleId, Role),
  activities: z.record(ActivityId, Activity),
  cells: z.record(ActivityId, RowCells),
  chains: z.record(ChainId, Chain),
  settings: z.exactOptional(z.record(RuleId, RuleSetting)),
  /** Come back as proposals that nobody has accepted yet. */
  gaps: z.exactOptional(z.record(GapId, ProposedGap)),
};

/** Everything that fills an empty matrix at once: a preset, a file, an example. */
export const MatrixParts = z.strictObject(FilledTable);
export type MatrixParts = z.infer<typeof MatrixParts>;

/** What somebody wants done to the shared state. */
export const OpBody = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("matrix.fill"), parts: MatrixParts }),
  z.strictObject({ kind: z.literal("header.edit"), fields: HeaderFields }),
  z.strictObject({ kind: z.literal("terms.edit"), fields: fieldsOf(Terms) }),
  z.strictObject({ kind: z.literal("area.add"), id: AreaId, area: Area }),
  z.strictObject({ kind: z.literal("area.edit"), id: AreaId, fields: fieldsOf(Area) }),
  z.strictObject({ kind: z.literal("role.add"), id: RoleId, role: Role }),
  z.strictObject({ kind: z.literal("role.edit"), id: RoleId, fields: fieldsOf(Role) }),
  z.strictObject({ kind: z.literal("activity.add"), id: ActivityId, activity: Activity, cells: RowCells }),
  z.strictObject({ kind: z.literal("activity.edit"), id: ActivityId, fields: fieldsOf(Activity) }),
  z.strictObject({ kind: z.literal("chain.add"), id: ChainId, chain: Chain }),
  z.strictObject({ kind: z.literal("chain.edit"), id: ChainId, fields: fieldsOf(Chain) }),
  z.strictObject({ kind: z.literal("cell.set"), activity: ActivityId, role: RoleId, cell: Assignment }),
  z.strictObject({ kind: z.literal("cell.add"), activity: ActivityId, role: RoleId, duty: Duty }),
  z.strictObject({ kind: z.literal("cell.remove"), activity: ActivityId, role: RoleId, duty: Duty }),
  z.strictObject({ kind: z.literal("setting.edit"), rule: RuleId, setting: RuleSetting }),
  z.strictObject({ kind: z.literal("gap.propose"), id: GapId, gap: ProposedGap }),
  z.strictObject({ kind: z.literal("gap.accept"), id: GapId }),
  z.strictObject({ kind: z.literal("gap.withdraw"), id: GapId }),
  z.strictObject({ kind: z.literal("row.confirm"), activity: ActivityId, hash: Sha256 }),
  z.strictObject({ kind: z.literal("row.unconfirm"), activity: ActivityId }),
  z.strictObject({ kind: z.literal("terms.confirm"), hash: Sha256 }),
  z.strictObject({ kind: z.literal("terms.unconfirm") }),
  z.strictObject({
    kind: z.literal("conflict.settle"),
    id: ConflictId,
    choice: z.enum(["losing", "standing", "other"]),
  }),
  z.strictObject({ kind: z.literal("edition.freeze"), contentHash: Sha256, effectiveFrom: Day }),
  z.strictObject({ kind: z.literal("edition.reopen") }),
  z.strictObject({ kind: z.literal("edition.sign"), fingerprint: Sha256, signature: SignatureText }),
  z.strictObject({ kind: z.literal("edition.record"), fingerprint: Sha256, elsewhere: ElsewhereText }),
  z.strictObject({ kind: z.literal("contact.set"), id: ContactId, contact: Contact }),
  z.strictObject({
    kind: z.literal("thread.open"),
    id: ThreadId,
    anchor: z.nullable(Anchor),
    /** What it begins with. */
    comment: CommentId,
    text: CommentText,
  }),
  z.strictObject({ kind: z.literal("thread.resolve"), id: ThreadId }),
  z.strictObject({ kind: z.literal("thread.reopen"), id: ThreadId }),
  z.strictObject({ kind: z.literal("comment.add"), id: CommentId, thread: ThreadId, text: CommentText }),
  z.strictObject({ kind: z.literal("comment.edit"), id: CommentId, fields: CommentFields }),
  z.strictObject({
    kind: z.literal("round.propose"),
    id: RoundId,
    ...z.pick(Round, { about: true, rows: true }).shape,
  }),
  /** Lets the other side know how many rows are answered, or no longer. */
  z.strictObject({ kind: z.literal("round.tell"), id: RoundId, tells: z.boolean() }),
  z.strictObject({ kind: z.literal("round.submit"), id: RoundId }),
  z.strictObject({ kind: z.literal("round.reopen"), id: RoundId }),
  z.strictObject({ kind: z.literal("round.withdraw"), id: RoundId }),
  z.strictObject({
    kind: z.literal("round.take"),
    id: RoundId,
    activity: ActivityId,
    choice: RoundChoice,
    /** Of a split, where the halves are not to be those that were answered. */
    halves: z.nullable(Halves),
  }),
  z.strictObject({ kind: z.literal("undo"), of: OpId, force: z.boolean() }),
]);
export type OpBody = z.infer<typeof OpBody>;
export type OpKind = OpBody["kind"];

/** What somebody wants done to their own side's private state. */
export const SideOpBody = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("contact.set"), id: ContactId, contact: Contact }),
  z.strictObject({
    kind: z.literal("note.set"),
    /** `null`: the matrix as a whole. */
    activity: z.nullable(ActivityId),
    /** Of a cell; left out for the row. */
    role: z.exactOptional(RoleId),
    note: Note,
  }),
  z.strictObject({
    kind: z.literal("answer.set"),
    round: RoundId,
    activity: ActivityId,
    /** `null` takes it back. */
    answer: z.nullable(Answer),
  }),
]);
export type SideOpBody = z.infer<typeof SideOpBody>;

/** The revision the author saw, or the id of the author's own earlier op. */
export const Base = z.union([z.int().check(z.nonnegative()), OpId]);
export type Base = z.infer<typeof Base>;

const envelope = { id: OpId, base: Base, group: z.nullable(OpId) };

/** One op as sent: an id for ever, a stream, a base and a body. */
export const Op = z.discriminatedUnion("stream", [
  z.strictObject({ ...envelope, stream: z.literal("shared"), body: OpBody }),
  z.strictObject({ ...envelope, stream: z.literal("buyer"), body: SideOpBody }),
  z.strictObject({ ...envelope, stream: z.literal("provider"), body: SideOpBody }),
]);
export type Op = z.infer<typeof Op>;
export type SharedOp = Extract<Op, { stream: "shared" }>;

/** Reads an op's body; throws for what is none. */
export function parseOpBody(value: unknown): OpBody {
  return OpBody.parse(value);
}
