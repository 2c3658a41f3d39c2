import type { Terms } from "#lib/matrix/schema/terms.ts";
import { lineList } from "#lib/wording/line-list.ts";
import { areaOfTopic, isCoverageKnown } from "../../coverage-gate.ts";
import { defineRule } from "../../rule.ts";
import { isSaid, weightOfOpenTerm } from "../../terms-said.ts";

/** What the terms leave open of the nights, in words. */
function openTerms(terms: Terms): readonly string[] {
  const asked: readonly (readonly [isSaid: boolean, words: string])[] = [
    [terms.businessHours.length > 0, "when business hours end"],
    [isSaid(terms, "holidayList") || terms.holidays.length > 0, "which days are holidays"],
    [isSaid(terms, "callersAllowed"), "who may call"],
    [isSaid(terms, "emergencyEvents"), "what counts as an emergency"],
    [isSaid(terms, "emergencyRate"), "what a call costs"],
  ];
  return asked.filter(([said]) => !said).map(([, words]) => words);
}

export const rule = defineRule({
  id: "after-hours-terms-open",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "night",
  messages: {
    open: "Work outside business hours is in this agreement, and the terms do not say {open}. Agree on it now; at night each side reads it its own way.",
  },
  replaces: [],
  *check(slice) {
    const area = areaOfTopic(slice, "after-hours");
    const open = openTerms(slice.terms);
    if (!area || open.length === 0 || !isCoverageKnown(slice)) return;
    yield {
      message: "open",
      severity: weightOfOpenTerm(slice.terms),
      values: { open: lineList(open) },
      ids: [],
      area: area.id,
      about: { open: [...open] },
    };
  },
});
