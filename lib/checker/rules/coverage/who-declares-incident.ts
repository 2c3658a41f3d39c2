import { ACTS } from "../../acts.ts";
import { areaOfTopic, isCalledFor, isSilenceKnown } from "../../coverage-gate.ts";
import { missingIn } from "../../missing-act.ts";
import { hasRowAbout } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";
import type { MatrixSlice } from "../../slices.ts";
import { isSaid } from "../../terms-said.ts";

function isDeclared(slice: MatrixSlice): boolean {
  return isSaid(slice.terms, "emergencyDeclaredBy") || hasRowAbout(slice, ACTS.declareIncident);
}

function isOutsideCalled(slice: MatrixSlice): boolean {
  return !isCalledFor(slice, "SE-07") || hasRowAbout(slice, ACTS.callOutside);
}

export const rule = defineRule({
  id: "who-declares-incident",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "ownerless",
  messages: {
    declare:
      "No row says who declares an incident. Until somebody does, no clock runs and nobody is called. Add a row under “{area}” and name its owner.",
    call: "No row says who calls the insurer, counsel and customers after an incident. Their time limits run from the first hour. Add a row under “{area}” and name its owner.",
    both: "No row says who declares an incident, nor who then calls the insurer, counsel and customers. Add both rows under “{area}” and name their owners.",
  },
  replaces: [],
  *check(slice) {
    const area = areaOfTopic(slice, "security-escalation");
    if (!area || !isSilenceKnown(slice)) return;
    const [isFirstSaid, isSecondSaid] = [isDeclared(slice), isOutsideCalled(slice)];
    if (isFirstSaid && isSecondSaid) return;
    const message = isFirstSaid ? "call" : isSecondSaid ? "declare" : "both";
    const added = { declare: ["SE-15"], call: ["SE-07"], both: ["SE-15", "SE-07"] }[message];
    const problems = added.map((id) => missingIn(slice, area, id));
    const [problem] = problems;
    if (!problem) return;
    yield { ...problem, message, fixes: problems.length === 1 ? (problem.fixes ?? []) : [] };
  },
});
