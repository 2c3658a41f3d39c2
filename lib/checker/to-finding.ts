import { hashJson } from "#lib/matrix/fingerprint.ts";
import type { RuleId } from "#lib/matrix/schema/ids.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import type { Consequence } from "./consequences.ts";
import type { Finding, Severity, Stage } from "./finding.ts";
import type { RowProblem, Rule, Scope } from "./rule.ts";

const NO_ROWS: Finding["rows"] = [];
const NO_FIXES: Finding["fixes"] = [];

/** A message taken apart: text, name, text, name, text. */
const PARTS = new Map<string, readonly string[]>();

function partsOf(message: string): readonly string[] {
  const parts = PARTS.get(message) ?? message.split(/\{(\w+)\}/);
  PARTS.set(message, parts);
  return parts;
}

/** A message with its {placeholders} filled. */
export function fillMessage(message: string, values: Readonly<Record<string, string>>): string {
  let filled = "";
  for (const [at, part] of partsOf(message).entries()) {
    const said = at % 2 === 0 ? part : values[part];
    if (said === undefined) throw new Error(`The message “${message}” has no value for {${part}}`);
    filled += said;
  }
  return capitalised(filled);
}

/** The key of a problem's finding. */
export function keyOf(rule: Pick<Rule<Scope>, "id">, { ids }: Pick<RowProblem<string>, "ids">): string {
  return [rule.id, ...ids].join("/");
}

/**
 * A finding that makes its sentence and hashes its basis when somebody asks for them: of a thousand findings a screen
 * shows twenty. A class and not an object with getters of its own, of which a thousand take a megabyte. A copy by
 * `{...finding}` has neither.
 */
class ProblemFinding implements Finding {
  readonly key: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly stage: Stage;
  readonly costs: Consequence;
  readonly area: Finding["area"];
  readonly activity: Finding["activity"];
  readonly rows: Finding["rows"];
  readonly role: Finding["role"];
  readonly fixes: Finding["fixes"];
  readonly #template: string;
  readonly #problem: RowProblem<string>;

  constructor(rule: Rule<Scope>, problem: RowProblem<string>) {
    const template = rule.messages[problem.message];
    if (template === undefined) throw new Error(`The rule ${rule.id} has no message ${problem.message}`);
    this.key = keyOf(rule, problem);
    // The conformance test holds the ids of rules to their form.
    this.rule = rule.id as RuleId;
    this.severity = problem.severity ?? rule.severity;
    this.stage = rule.stage;
    this.costs = rule.costs;
    this.area = problem.area ?? null;
    this.activity = problem.activity ?? null;
    this.rows = problem.rows ?? NO_ROWS;
    this.role = problem.role ?? null;
    this.fixes = problem.fixes ?? NO_FIXES;
    this.#template = template;
    this.#problem = problem;
  }

  get message(): string {
    return fillMessage(this.#template, this.#problem.values);
  }

  get basis(): string {
    return hashOf(this.#problem.about);
  }
}

/** Hashes of what findings are about, each made once. */
const HASHES = new WeakMap<object, string>();

function hashOf(about: RowProblem<string>["about"]): string {
  if (about === null || (typeof about !== "object" && typeof about !== "function")) return hashJson(about);
  const hash = HASHES.get(about) ?? hashJson(typeof about === "function" ? about() : about);
  HASHES.set(about, hash);
  return hash;
}

/** The finding of a problem. */
export function toFinding(rule: Rule<Scope>, problem: RowProblem<string>): Finding {
  return new ProblemFinding(rule, problem);
}
