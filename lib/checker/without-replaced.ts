import type { Finding } from "./finding.ts";
import type { AnyRule } from "./rule.ts";

/** What one rule found; the same list as last time where it found the same. */
export interface FoundByRule {
  readonly rule: Pick<AnyRule, "id" | "replaces">;
  readonly findings: readonly Finding[];
}

type List = readonly Finding[];

const placeOf = ({ area, activity, role }: Finding): string => activity ?? `${area ?? ""}/${role ?? ""}`;

/** The lists that silence each rule. */
function listsOver(found: readonly FoundByRule[]): ReadonlyMap<string, readonly List[]> {
  const over = new Map<string, List[]>();
  for (const { rule, findings } of found) {
    if (findings.length === 0) continue;
    for (const id of rule.replaces) over.set(id, [...(over.get(id) ?? []), findings]);
  }
  return over;
}

function leftOf(findings: List, over: readonly List[]): List {
  const places = new Set(over.flatMap((list) => list.map(placeOf)));
  return findings.filter((finding) => !places.has(placeOf(finding)));
}

interface Known {
  readonly findings: List;
  readonly over: readonly List[];
  readonly left: List;
}

const isKnown = (known: Known | undefined, findings: List, over: readonly List[]): known is Known =>
  known?.findings === findings &&
  known.over.length === over.length &&
  over.every((list, at) => list === known.over[at]);

/** Takes from each rule's findings those that another finding at the same place says better; what stays the same is kept. */
export function openReplacement(): (found: readonly FoundByRule[]) => readonly List[] {
  let last = new Map<string, Known>();
  return (found) => {
    const over = listsOver(found);
    const next = new Map<string, Known>();
    const lists = found.map(({ rule, findings }) => {
      const above = over.get(rule.id);
      if (!above || findings.length === 0) return findings;
      const old = last.get(rule.id);
      const known = isKnown(old, findings, above)
        ? old
        : { findings, over: above, left: leftOf(findings, above) };
      next.set(rule.id, known);
      return known.left;
    });
    last = next;
    return lists;
  };
}
