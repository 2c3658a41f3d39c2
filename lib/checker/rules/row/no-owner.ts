import { lettersOfRow } from "../../about.ts";
import { makeOwner } from "../../fixes/cell-fixes.ts";
import { weekInWords } from "../../hours/week-words.ts";
import { unownedTime } from "../../owners.ts";
import { defineRule } from "../../rule.ts";

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
  *check(slice) {
    if (!slice.isAgreed) return;
    const { row, owners, doers } = slice;
    if (owners.length === 0) {
      const candidates = doers.filter(({ role }) => role.party !== "third");
      yield {
        message: "none",
        values: { row: row.name },
        ids: [row.id],
        activity: row.id,
        about: lettersOfRow(slice),
        fixes: candidates.map((doer) => makeOwner(slice, doer)),
      };
      return;
    }
    const open = unownedTime(slice);
    if (open.length === 0) return;
    yield {
      message: "part",
      values: { row: row.name, time: weekInWords(open) },
      ids: [row.id],
      activity: row.id,
      about: lettersOfRow(slice),
    };
  },
});
