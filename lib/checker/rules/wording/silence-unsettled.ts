import { defineRule, NOTHING } from "../../rule.ts";
import { APPROVAL_ASKED, SILENCE_SETTLED } from "../../texts/approval-words.ts";
import { BINDING_FIELDS, textsIn } from "../../texts/row-texts.ts";
import { isOutside, wordingsInRow } from "../../wording-problems.ts";

const IN_ROW = {
  /** A name asks for no answer. */
  fields: BINDING_FIELDS.filter(({ kind }) => kind !== "name"),
  inNote: "note",
} as const;

export const rule = defineRule({
  id: "silence-unsettled",
  group: "wording",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "argued",
  messages: {
    row: "{place} of “{row}” asks for an answer (“{actual}”), and nothing says what happens without one. Write: {instead}.",
  },
  replaces: [],
  check(slice) {
    const { row } = slice;
    if (isOutside(slice) || row.chain !== null) return NOTHING;
    const open = wordingsInRow(slice, APPROVAL_ASKED, IN_ROW);
    const isSettled =
      open.length > 0 && textsIn(BINDING_FIELDS, row).some((text) => SILENCE_SETTLED.test(text));
    return isSettled ? NOTHING : open;
  },
});
