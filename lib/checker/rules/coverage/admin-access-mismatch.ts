import { areaOfProviderIn, isCoverageKnown } from "../../coverage-gate.ts";
import { defineRule } from "../../rule.ts";
import { weightOfOpenTerm } from "../../terms-said.ts";

const HIGHEST_ROLE =
  /\bglobal admin(?:istrator)?\b|\b(?:domain|enterprise|organi[sz]ation) admin(?:istrator)?\b|\bowner\b/i;

export const rule = defineRule({
  id: "admin-access-mismatch",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "unlocked",
  messages: {
    none: "{provider} works in Microsoft 365, and the terms list no delegated role for it. List each role with the day on which it ends.",
    wide: "{provider} holds “{role}” in {system} with no end. Give it narrower roles, or a day on which this one ends.",
  },
  replaces: [],
  *check(slice) {
    const area = areaOfProviderIn(slice, "microsoft-365");
    if (!area || !isCoverageKnown(slice)) return;
    const { delegatedAccess } = slice.terms;
    const { provider } = slice.header;
    if (delegatedAccess.length === 0) {
      yield {
        message: "none",
        severity: weightOfOpenTerm(slice.terms),
        values: { provider },
        ids: [],
        area: area.id,
        about: { delegatedAccess: [] },
      };
    }
    for (const { system, role, ends } of delegatedAccess) {
      if (ends !== null || !HIGHEST_ROLE.test(role)) continue;
      yield {
        message: "wide",
        values: { provider, role, system },
        ids: [system, role],
        area: area.id,
        about: { system, role, ends },
      };
    }
  },
});
