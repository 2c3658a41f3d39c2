import { dayInWords } from "#lib/wording/day-in-words.ts";
import { defineRule } from "../../rule.ts";
import { findWording } from "../../texts/find-wording.ts";
import { PLACEHOLDERS } from "../../texts/placeholders.ts";

/** Words that fill a field and say nothing. */
const EMPTY_WORDS =
  /^(?:n\/?a|none|nothing|no reason|nobody|no one|unknown|see above|later|ok(?:ay)?|yes|\W*)\.?$/i;

function saysNothing(text: string): boolean {
  return EMPTY_WORDS.test(text.trim()) || findWording(PLACEHOLDERS, text) !== undefined;
}

export const rule = defineRule({
  id: "waiver-without-reason",
  group: "record",
  severity: "error",
  stage: "checklist",
  scope: "record",
  costs: "unsigned",
  messages: {
    reason: "The reason of the accepted gap “{gap}” is “{said}”. Write why both sides live with it.",
    owner: "The accepted gap “{gap}” names “{said}” as who watches it. Name a role or a person.",
    over: "The day of the accepted gap “{gap}” has passed: {day}. Close it, or accept it again with a new day.",
  },
  replaces: [],
  *check({ gaps, today }) {
    for (const { id, reason, owner, until, sentence } of gaps) {
      const asked = { gap: sentence };
      const one = { ids: [id], about: { reason, owner, until } };
      if (saysNothing(reason)) yield { ...one, message: "reason", values: { ...asked, said: reason } };
      else if (saysNothing(owner)) yield { ...one, message: "owner", values: { ...asked, said: owner } };
      else if (until < today) yield { ...one, message: "over", values: { ...asked, day: dayInWords(until) } };
    }
  },
});
