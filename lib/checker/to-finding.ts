import { hashJson } from "#lib/matrix/fingerprint.ts";
import { RuleId } from "#lib/matrix/schema/ids.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import type { Finding } from "./finding.ts";
import type { Problem, Rule, Scope } from "./rule.ts";

const NO_ROWS: Finding["rows"] = [];

/** A message with its {placeholders} filled. */
export function fillMessage(message: string, values: Readonly<Record<string, string>>): string {
  return capitalised(
    message.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The message “${message}” has no value for {${name}}`);
      return value;
    }),
  );
}

/** The key of a problem's finding. */
export function keyOf(rule: Pick<Rule<Scope>, "id">, { ids }: Problem<string>): string {
  return [rule.id, ...ids].join("/");
}

/** The finding of a problem; its basis is hashed when somebody asks for it. */
export function toFinding(rule: Rule<Scope>, problem: Problem<string>): Finding {
  const message = rule.messages[problem.message];
  if (message === undefined) throw new Error(`The rule ${rule.id} has no message ${problem.message}`);
  let basis: string | null = null;
  return {
    key: keyOf(rule, problem),
    get basis() {
      basis ??= hashJson(problem.about);
      return basis;
    },
    rule: RuleId.parse(rule.id),
    severity: problem.severity ?? rule.severity,
    stage: rule.stage,
    costs: rule.costs,
    area: problem.area ?? null,
    activity: problem.activity ?? null,
    rows: problem.rows ?? NO_ROWS,
    role: problem.role ?? null,
    message: fillMessage(message, problem.values),
    fixes: problem.fixes ?? [],
  };
}
