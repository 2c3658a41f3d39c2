import type { Finding } from "./finding.ts";
import type { Problem, Rule, Scope } from "./rule.ts";
import { keyOf, toFinding } from "./to-finding.ts";

interface Made {
  readonly problem: Problem<string>;
  readonly finding: Finding;
}

/** Whether two plain values say the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    return a.every((one, at) => one === b[at] || isSame(one, b[at]));
  }
  const values: Readonly<Record<string, unknown>> = { ...a };
  const others: Readonly<Record<string, unknown>> = { ...b };
  const names = Object.keys(values);
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => Object.hasOwn(others, name) && isSame(values[name], others[name]))
  );
}

/** Findings of the last turn, so that a problem that stays the same stays the same finding and is hashed once. */
export function openFindingMemo() {
  let before = new Map<string, Made>();
  let now = new Map<string, Made>();
  const lists = new Map<string, readonly Finding[]>();
  const find = (rule: Rule<Scope>, problem: Problem<string>): Finding => {
    const key = keyOf(rule, problem);
    const old = before.get(key);
    const made = old && isSame(old.problem, problem) ? old : { problem, finding: toFinding(rule, problem) };
    now.set(key, made);
    return made.finding;
  };
  return {
    /** The same list as in the last turn where it holds the same findings. */
    findings: (rule: Rule<Scope>, problems: readonly Problem<string>[]): readonly Finding[] => {
      const found = problems.map((problem) => find(rule, problem));
      const old = lists.get(rule.id);
      if (old?.length === found.length && old.every((finding, at) => finding === found[at])) return old;
      lists.set(rule.id, found);
      return found;
    },
    /** Ends a turn: what was not found in it is forgotten. */
    turn: () => {
      before = now;
      now = new Map();
    },
  };
}
