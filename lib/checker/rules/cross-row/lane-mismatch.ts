import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import { lineList, quoted } from "#lib/wording/line-list.ts";
import { areaOfTopic, isCoverageKnown } from "../../coverage-gate.ts";
import { countOwnedByParty } from "../../owned-in-area.ts";
import { defineRule } from "../../rule.ts";
import type { MatrixSlice, RowSlice } from "../../slices.ts";

const LEVERS = ["patching", "backup-review", "microsoft-365"] as const satisfies readonly AreaTopic[];
const FEWEST_ROWS = 3;

const LANE = "security-escalation";

const isInSecurity = ({ isAgreed, area }: RowSlice): boolean => isAgreed && area.topic === LANE;
const isLinkedSecurity = ({ area, row }: RowSlice): boolean =>
  area.topic === LANE && area.scope === "in" && row.scope === "in" && row.dependsOn.length > 0;

/** How many of the agreed rows of a topic a signing party owns. */
function countOwned(slice: MatrixSlice, topic: AreaTopic, party: "buyer" | "provider"): number {
  const owned = countOwnedByParty(slice);
  return slice.areas
    .filter((area) => area.topic === topic)
    .reduce((count, area) => count + owned(area, party), 0);
}

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
    const { header, index } = slice;
    const agreed = index.count(isInSecurity);
    if (agreed < FEWEST_ROWS || countOwned(slice, LANE, "provider") * 2 <= agreed) return;
    if (index.some(isLinkedSecurity)) return;
    const foreign = LEVERS.filter(
      (topic) =>
        countOwned(slice, topic, "buyer") >= FEWEST_ROWS && countOwned(slice, topic, "provider") === 0,
    );
    if (foreign.length === 0) return;
    const areas = foreign.flatMap((topic) => areaOfTopic(slice, topic) ?? []);
    yield {
      message: "lanes",
      values: {
        buyer: header.buyer,
        provider: header.provider,
        areas: lineList(areas.map(({ name }) => quoted(name))),
      },
      ids: [],
      about: { foreign, security: index.where(isInSecurity).map(({ row }) => row.id) },
    };
  },
});
