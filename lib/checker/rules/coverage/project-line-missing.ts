import type { Act } from "../../acts.ts";
import { areaOfTopic, isSilenceKnown } from "../../coverage-gate.ts";
import { hasRowAbout } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";
import { isSaid, weightOfOpenTerm } from "../../terms-said.ts";

const DRAW_THE_LINE: Act = {
  catalogueIds: [],
  words: [
    /\bprojects?\b/i,
    /\b(?:support|daily|requests?|tickets?|out[- ]of[- ]scope)\b/i,
    /\b(?:decides?|judges?|determines?|classif\w+|whether|counts?|treats?)\b/i,
  ],
};

export const rule = defineRule({
  id: "project-line-missing",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "unpriced",
  messages: {
    missing:
      "Nothing says where support ends and a project with its own price begins. Write the test into the terms: hours of work, something new, a third party, a risk.",
  },
  replaces: [],
  *check(slice) {
    const area = areaOfTopic(slice, "projects");
    const isSupported = areaOfTopic(slice, "help-desk") !== undefined;
    if (!area || !isSupported || !isSilenceKnown(slice) || isSaid(slice.terms, "projectTest")) return;
    if (hasRowAbout(slice, DRAW_THE_LINE)) return;
    yield {
      message: "missing",
      severity: weightOfOpenTerm(slice.terms),
      values: {},
      ids: [],
      area: area.id,
      about: { test: "" },
    };
  },
});
