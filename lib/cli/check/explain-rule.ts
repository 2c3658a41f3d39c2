import type { AnyRule } from "#lib/checker/rule.ts";
import type { RuleDoc, RuleExample } from "#lib/checker/rule-doc.ts";
import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import { RULES } from "#lib/checker/rules/index.ts";
import { fail, type Outcome } from "../command.ts";
import { nearestIds } from "./nearest-ids.ts";

function drawn({ title, grid, options, finds }: RuleExample, { messages }: AnyRule): readonly string[] {
  const lines = grid.split("\n").map((line) => line.trim());
  const says: Readonly<Record<string, string>> = messages;
  return [
    `  ${title}`,
    ...lines.filter((line) => line !== "").map((line) => `    ${line}`),
    ...(options === undefined ? [] : [`    with ${JSON.stringify(options)}`]),
    finds === null ? "    Nothing is found." : `    Found: ${says[finds] ?? finds}`,
    "",
  ];
}

function explain(rule: AnyRule, { summary, rationale, source, examples }: RuleDoc): string {
  const { id, group, severity, stage, replaces, threshold } = rule;
  const lines = [
    `${id}: ${summary}`,
    "",
    rationale,
    "",
    `Severity   ${severity}`,
    `Stage      ${stage}`,
    `Group      ${group}`,
    `Replaces   ${replaces.length === 0 ? "no other rule" : replaces.join(", ")}`,
    `Threshold  ${threshold ? `${threshold.value} ${threshold.unit}` : "none"}`,
    `Source     ${source}`,
    "",
    "Examples",
    "",
    ...examples.flatMap((example) => drawn(example, rule)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** `check --explain RULE`: what a rule looks for, why, and drawn examples. */
export function explainRule(id: string): Outcome {
  const rule = RULES.find((known) => known.id === id);
  const doc = rule && RULE_DOCS[rule.id];
  if (!rule || !doc) {
    const ids = RULES.map((known) => known.id);
    return fail(`There is no rule “${id}”. Nearest: ${nearestIds(id, ids).join(", ")}.`);
  }
  return { exitCode: 0, out: explain(rule, doc), err: "" };
}
