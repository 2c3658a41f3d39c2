import { type Finding, SEVERITIES, type Severity } from "./finding.ts";

type BySeverity = Readonly<Record<Severity, readonly Finding[]>>;

const NONE: readonly Finding[] = [];

function sort(findings: readonly Finding[]): BySeverity {
  const lists: Readonly<Record<Severity, Finding[]>> = { error: [], warning: [], note: [] };
  for (const finding of findings) lists[finding.severity].push(finding);
  return lists;
}

/** Puts lists together, the gravest findings first; a list that comes again is not sorted again. */
export function openGravestFirst(): (lists: readonly (readonly Finding[])[]) => readonly Finding[] {
  const known = new WeakMap<readonly Finding[], BySeverity>();
  const sorted = (findings: readonly Finding[]): BySeverity => {
    const old = known.get(findings);
    if (old) return old;
    const lists = sort(findings);
    known.set(findings, lists);
    return lists;
  };
  return (lists) => {
    const all = lists.filter((findings) => findings.length > 0).map(sorted);
    const parts = SEVERITIES.flatMap((severity) => all.map((one) => one[severity]));
    return NONE.concat(...parts);
  };
}
