import { ACTS } from "../../acts.ts";
import { isSilenceKnown } from "../../coverage-gate.ts";
import { groundOf, missingIn } from "../../missing-act.ts";
import { hasRowAbout } from "../../rows-about.ts";
import { rowsIn } from "../../rows-in.ts";
import { defineRule } from "../../rule.ts";

/** A clause of the parties' own that settles the end. */
const EXIT_CLAUSE =
  /\b(?:exit|end of (?:the|this) (?:contract|agreement)|(?:contract|agreement) ends|on termination|hand(?:s|ed)? back|hand(?:s|ed)? over)\b/i;

export const rule = defineRule({
  id: "contract-exit-missing",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "captive",
  messages: {
    missing:
      "No row says who returns logins, documents, data, domains and licences when the contract ends, and who removes the tools. Add one under “{area}” and name its owner.",
  },
  replaces: [],
  *check(slice) {
    const first = slice.areas.find((area) => rowsIn(slice, area).length > 0);
    if (!first || !isSilenceKnown(slice) || EXIT_CLAUSE.test(slice.terms.furtherClauses ?? "")) return;
    if (!hasRowAbout(slice, ACTS.contractExit)) yield missingIn(slice, groundOf(slice, first), "GR-04");
  },
});
