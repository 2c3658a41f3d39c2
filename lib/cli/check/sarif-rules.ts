import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import { RULES } from "#lib/checker/rules/index.ts";

const DESCRIPTORS = RULES.map(({ id, group, severity, stage, threshold }) => {
  const doc = RULE_DOCS[id];
  if (!doc) throw new Error(`The rule ${id} has no documentation`);
  const { summary, rationale, source } = doc;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${rationale}` },
    help: { text: `${rationale}\n\nSource: ${source}` },
    defaultConfiguration: { level: severity },
    properties: { tags: [group, stage], stage, ...(threshold ? { threshold } : {}) },
  };
});

const INDEX = new Map(RULES.map(({ id }, index) => [id, index]));

/** What SARIF says of each rule of the pack, in the pack's order; where it stands in the product, if its address is known. */
export function sarifRules(origin: string | undefined) {
  return origin === undefined
    ? DESCRIPTORS
    : DESCRIPTORS.map((rule) => ({ ...rule, helpUri: `${origin}/rules/${rule.id}` }));
}

/** The rule of a result: its id, and its place among the rules of the pack where it is one of them. */
export function ruleOfResult(id: string): { readonly ruleId: string; readonly ruleIndex?: number } {
  const index = INDEX.get(id);
  return index === undefined ? { ruleId: id } : { ruleId: id, ruleIndex: index };
}
