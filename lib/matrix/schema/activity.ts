import * as z from "zod/mini";
import { isOrderKey } from "../order.ts";
import { Hours } from "./hours.ts";
import { ActivityId, AreaId, ChainId } from "./ids.ts";
import { Line, Name, Paragraph, Sha256 } from "./text.ts";

/** Fractional key: rows sort by it, then by id. */
export const Order = z
  .string()
  .check(z.regex(/^[A-Za-z0-9]{1,100}$/, "is not an order key"), z.refine(isOrderKey, "is not an order key"));

export const CatalogueId = z.string().check(z.maxLength(40));

/** One of the nine areas of the seed article, the ground rules, or none of them. */
export const AREA_TOPICS = [
  "help-desk",
  "patching",
  "backup-review",
  "microsoft-365",
  "security-escalation",
  "vendor-management",
  "projects",
  "strategic-planning",
  "after-hours",
  "ground-rules",
] as const;
export const AreaTopic = z.enum(AREA_TOPICS);
export type AreaTopic = z.infer<typeof AreaTopic>;

export const Area = z.strictObject({
  name: Name,
  topic: z.nullable(AreaTopic),
  /** `out`: the whole area is not in this agreement. */
  scope: z.enum(["in", "out"]),
  order: Order,
  removed: z.boolean(),
});
export type Area = z.infer<typeof Area>;

export const ActivityKind = z.enum(["act", "check", "decision", "notice"]);
export type ActivityKind = z.infer<typeof ActivityKind>;

export const Rhythm = z.enum([
  "each",
  "daily",
  "weekly",
  "monthly",
  "quarterly",
  "half-yearly",
  "yearly",
  "on-change",
]);
export type Rhythm = z.infer<typeof Rhythm>;

export const TimeLimit = z.strictObject({
  amount: z.nullable(z.number().check(z.positive(), z.maximum(100_000))),
  unit: z.enum(["minutes", "hours", "days", "weeks", "months"]),
  clock: z.nullable(z.enum(["business", "around-the-clock"])),
  /** When the clock starts. */
  from: z.nullable(Line),
});
export type TimeLimit = z.infer<typeof TimeLimit>;

export const Charge = z.enum(["in-fee", "rate", "separate-order", "not-provided"]);
export type Charge = z.infer<typeof Charge>;

export const OwnerAct = z.strictObject({
  act: z.enum(["approve", "instruct", "accept"]),
  what: z.nullable(Line),
});
export type OwnerAct = z.infer<typeof OwnerAct>;

/** A quote of a contract text that speaks about this activity. */
export const ContractSource = z.strictObject({
  document: Sha256,
  name: Line,
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  quote: Paragraph,
  stance: z.enum(["supports", "contradicts", "silent"]),
});

export const Activity = z.strictObject({
  catalogueId: z.nullable(CatalogueId),
  area: AreaId,
  order: Order,
  removed: z.boolean(),
  name: Name,
  kind: ActivityKind,
  /** The parties must still decide who owns this row. */
  undecided: z.boolean(),
  scope: z.enum(["in", "out"]),
  /** Who handles it when it is not in this agreement; "nobody, accepted" is an answer. */
  outHolder: z.nullable(Line),
  appliesTo: z.nullable(Paragraph),
  hours: z.nullable(Hours),
  rhythm: z.nullable(Rhythm),
  timeLimit: z.nullable(TimeLimit),
  charge: z.nullable(Charge),
  splitBuyer: z.nullable(Paragraph),
  splitProvider: z.nullable(Paragraph),
  ownerAct: z.nullable(OwnerAct),
  evidence: z.nullable(Paragraph),
  evidenceHolder: z.nullable(z.enum(["buyer", "provider", "both"])),
  evidenceKept: z.nullable(Line),
  chain: z.nullable(ChainId),
  dependsOn: z.array(ActivityId).check(z.maxLength(50)),
  frameworks: z.array(Line).check(z.maxLength(50)),
  clause: z.nullable(Line),
  sources: z.array(ContractSource).check(z.maxLength(50)),
  note: z.nullable(Paragraph),
});
export type Activity = z.infer<typeof Activity>;
