import * as z from "zod/mini";
import { Activity, Area } from "./activity.ts";
import { Header, Party } from "./header.ts";
import { ActivityId, AreaId, ChainId, GapId, RoleId, RuleId } from "./ids.ts";
import { AcceptedGap, RuleSetting } from "./record.ts";
import { Chain, Role, RowCells } from "./role.ts";
import { Terms } from "./terms.ts";
import { Name, Sha256 } from "./text.ts";

/** A `matrix.json` with everything that it leaves out put back: what was agreed, as an edition carries it. */
export const AgreedMatrix = z.strictObject({
  format: z.literal("clearline-matrix"),
  version: z.literal(1),
  header: Header,
  terms: Terms,
  roles: z.array(z.extend(Role, { id: RoleId, folds: z.int() })),
  folded: z.array(z.strictObject({ id: RoleId, name: Name, party: Party })),
  areas: z.array(
    z.extend(Area, {
      id: AreaId,
      activities: z.array(z.extend(Activity, { id: ActivityId, cells: RowCells })),
    }),
  ),
  chains: z.array(z.extend(Chain, { id: ChainId })),
  gaps: z.array(z.extend(AcceptedGap, { id: GapId })),
  settings: z.record(RuleId, RuleSetting),
  edition: z.int().check(z.positive()),
  previous: z.nullable(Sha256),
});
export type AgreedMatrix = z.infer<typeof AgreedMatrix>;
