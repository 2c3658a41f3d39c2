import type { Stage } from "#lib/checker/finding.ts";
import type { RuleGroup } from "#lib/checker/rule.ts";

export const GROUP_TITLES: Readonly<Record<RuleGroup, string>> = {
  row: "A row",
  column: "A column",
  wording: "Wording",
  "cross-row": "Rows beside one another",
  coverage: "What an agreement with a provider needs",
  record: "Before and after the signature",
};

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  drafting: "speaks while you write",
  "before-signing": "speaks on the signing page",
  checklist: "an item of the signing page",
  "in-force": "speaks once the matrix is in force",
};
