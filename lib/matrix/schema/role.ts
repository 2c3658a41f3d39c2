import * as z from "zod/mini";
import { CatalogueId, Order } from "./activity.ts";
import { Party } from "./header.ts";
import { Hours, Zone } from "./hours.ts";
import { RoleId } from "./ids.ts";
import { Line, Name, Paragraph } from "./text.ts";

export const Role = z.strictObject({
  catalogueId: z.nullable(CatalogueId),
  name: Name,
  party: Party,
  order: Order,
  removed: z.boolean(),
  hours: z.nullable(Hours),
  /** Time zone of these hours, when it is not the matrix's. */
  zone: z.nullable(Zone),
  /** The column that this role folds into. */
  foldsInto: z.nullable(RoleId),
  /** Whether the roles that fold into this one stand as columns of their own. */
  open: z.boolean(),
  deputy: z.nullable(Line),
  /** The company behind a role of a third party. */
  organisation: z.nullable(Line),
  /** Hours a week that this role can give. */
  capacity: z.nullable(z.number().check(z.nonnegative(), z.maximum(168 * 100))),
  note: z.nullable(Paragraph),
});
export type Role = z.infer<typeof Role>;

export const DUTIES = [
  "accountable",
  "responsible",
  "supports",
  "verifies",
  "consulted",
  "informed",
] as const;
export const Duty = z.enum(DUTIES);
export type Duty = z.infer<typeof Duty>;

export const WHENS = ["always", "business", "out-of-hours"] as const;
export const When = z.enum(WHENS);
export type When = z.infer<typeof When>;

/** One cell. Blank is `duties: []`; "not involved, agreed" is its own answer and holds no duty. */
export const Assignment = z
  .strictObject({
    duties: z.array(Duty).check(
      z.maxLength(6),
      z.overwrite((duties) => DUTIES.filter((duty) => duties.includes(duty))),
    ),
    when: When,
    notInvolved: z.boolean(),
  })
  .check(
    z.refine((cell) => !cell.notInvolved || cell.duties.length === 0, "says “not involved” and holds a duty"),
  );
export type Assignment = z.infer<typeof Assignment>;

/** The cells of one row, by role. */
export const RowCells = z.record(RoleId, Assignment);
export type RowCells = Readonly<Record<RoleId, Assignment>>;

/** A step of an escalation chain: who is called, and how long the call waits before the next step. */
export const ChainStep = z.strictObject({
  role: RoleId,
  deputy: z.nullable(RoleId),
  waitMinutes: z.nullable(z.int().check(z.positive(), z.maximum(10_080))),
  note: z.nullable(Line),
});

export const Chain = z.strictObject({
  name: Name,
  steps: z.array(ChainStep).check(z.maxLength(20)),
  afterLastStep: z.nullable(Paragraph),
  removed: z.boolean(),
});
export type Chain = z.infer<typeof Chain>;
