import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import { lineList, quoted } from "#lib/wording/line-list.ts";
import { isCoverageKnown, rowsOfTopic } from "../../coverage-gate.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const LEVERS = ["patching", "backup-review", "microsoft-365"] as const satisfies readonly AreaTopic[];
const FEWEST_ROWS = 3;

/** How many of the agreed rows each signing party owns. */
function countOwned(rows: readonly RowSlice[], party: "buyer" | "provider"): number {
  return rows.filter(({ isAgreed, owners }) => isAgreed && owners.some(({ role }) => role.party === party))
    .length;
}

const nameOfArea = ({ area }: RowSlice): string => quoted(area.name);

export const rule = defineRule({
  id: "lane-mismatch",
  group: "cross-row",
  severity: "note",
  stage: "drafting",
  scope: "matrix",
  costs: "skimmed",
  messages: {
    lanes:
      "{provider} owns security, and {buyer} owns all of {areas}, on which security rests. Write in the security rows what {provider} needs from there, and what happens when it does not come.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice)) return;
    const { header } = slice;
    const security = rowsOfTopic(slice, "security-escalation");
    const agreed = security.filter(({ isAgreed }) => isAgreed);
    if (agreed.length < FEWEST_ROWS || countOwned(security, "provider") * 2 <= agreed.length) return;
    if (security.some(({ row }) => row.dependsOn.length > 0)) return;
    const foreign = LEVERS.filter((topic) => {
      const lane = rowsOfTopic(slice, topic);
      return countOwned(lane, "buyer") >= FEWEST_ROWS && countOwned(lane, "provider") === 0;
    });
    if (foreign.length === 0) return;
    yield {
      message: "lanes",
      values: {
        buyer: header.buyer,
        provider: header.provider,
        areas: lineList(foreign.flatMap((topic) => rowsOfTopic(slice, topic).slice(0, 1)).map(nameOfArea)),
      },
      ids: [],
      about: { foreign, security: agreed.map(({ row }) => row.id) },
    };
  },
});
