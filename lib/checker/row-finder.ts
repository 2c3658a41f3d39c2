import type { Finding } from "./finding.ts";
import type { RowsIndex } from "./rows-index/rows-index.ts";
import type { RowProblem, Rule } from "./rule.ts";
import type { RowSlice } from "./slices.ts";
import { toFinding } from "./to-finding.ts";

export interface RunningInRows {
  readonly rule: Rule<"row">;
  readonly threshold: number;
}

/** Reads rows, each slice once. */
export interface RowFinder {
  readonly isFaulty: (slice: RowSlice) => boolean;
  /** What the rule finds, in printing order; the same list as last time where it is found in the same rows. */
  findings(index: RowsIndex<RowSlice>): readonly Finding[];
}

const findingsOf = (rule: Rule<"row">, problems: readonly RowProblem<string>[]): readonly Finding[] =>
  problems.map((problem) => toFinding(rule, problem));

/** Opens a finder for a rule of one row. */
export function openRowFinder({ rule, threshold }: RunningInRows): RowFinder {
  const known = new WeakMap<RowSlice, readonly Finding[]>();
  const isFaulty = (slice: RowSlice): boolean => {
    const problems = rule.check(slice, threshold);
    if (problems.length === 0) return false;
    known.set(slice, findingsOf(rule, problems));
    return true;
  };
  let last: { readonly rows: readonly RowSlice[]; readonly findings: readonly Finding[] } | null = null;
  return {
    isFaulty,
    findings: (index) => {
      const rows = index.where(isFaulty);
      if (last?.rows !== rows) last = { rows, findings: rows.flatMap((slice) => known.get(slice) ?? []) };
      return last.findings;
    },
  };
}
