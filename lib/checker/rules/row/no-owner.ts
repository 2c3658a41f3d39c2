import { lettersWhenAsked } from "../../about.ts";
import type { Fix } from "../../finding.ts";
import { makeOwner } from "../../fixes/cell-fixes.ts";
import { NO_TIME } from "../../hours/week.ts";
import { weekInWords } from "../../hours/week-words.ts";
import { unownedTime } from "../../owners.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

/** One fix for each of those who do the row: that one owns it too. A third party cannot own. */
function makeDoersOwn(slice: RowSlice): readonly Fix[] {
  const candidates = slice.doers.filter(({ role }) => role.party !== "third");
  return candidates.map((doer) => makeOwner(slice, doer));
}

export const rule = defineRule({
  id: "no-owner",
  group: "row",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "ownerless",
  messages: {
    none: "Nobody owns “{row}”. Name one role that decides, accepts and answers for it.",
    part: "Nobody owns “{row}” from {time}. Name an owner for these hours too.",
  },
  replaces: [],
  check(slice) {
    const { row, owners, isAgreed } = slice;
    const open = isAgreed && owners.length > 0 ? unownedTime(slice) : NO_TIME;
    if (!isAgreed || (owners.length > 0 && open.length === 0)) return NOTHING;
    const place = { ids: [row.id], activity: row.id, about: lettersWhenAsked(slice) };
    if (owners.length > 0)
      return [{ ...place, message: "part", values: { row: row.name, time: weekInWords(open) } }];
    return [{ ...place, message: "none", values: { row: row.name }, fixes: makeDoersOwn(slice) }];
  },
});
