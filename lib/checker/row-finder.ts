import type { Finding } from "./finding.ts";
import type { RowsIndex } from "./rows-index/rows-index.ts";
import type { Rule } from "./rule.ts";
import type { RowSlice } from "./slices.ts";
import { toFinding } from "./to-finding.ts";

export interface RunningInRows {
  readonly rule: Rule<"row">;
  readonly threshold: number;
}

/** Reads rows, each slice once. */
export interface RowFinder {
  /** What a rule found, in printing order. */
  findings(rule: Rule<"row">, index: RowsIndex<RowSlice>): readonly Finding[];
}

/** Findings of one row, rule by rule. */
type FoundInRow = ReadonlyMap<string, readonly Finding[]>;

/** What a rule found in all rows of which it speaks. */
interface Found {
  readonly rows: readonly RowSlice[];
  readonly findings: readonly Finding[];
}

const NOTHING: FoundInRow = new Map();
const NO_RULES: readonly string[] = [];

function read(slice: RowSlice, running: readonly RunningInRows[]): FoundInRow {
  let found: Map<string, Finding[]> | null = null;
  for (const { rule, threshold } of running) {
    for (const problem of rule.check(slice, threshold)) {
      found ??= new Map();
      const list = found.get(rule.id) ?? [];
      list.push(toFinding(rule, problem));
      found.set(rule.id, list);
    }
  }
  return found ?? NOTHING;
}

/** Opens a finder for the rules of one row that are switched on. */
export function openRowFinder(running: readonly RunningInRows[]): RowFinder {
  const known = new WeakMap<RowSlice, FoundInRow>();
  const foundIn = (slice: RowSlice): FoundInRow => {
    let found = known.get(slice);
    if (!found) {
      found = read(slice, running);
      // Most rows are in order: to read one again when it leaves costs less than to keep all of them.
      if (found.size > 0) known.set(slice, found);
    }
    return found;
  };
  const rulesIn = (slice: RowSlice): readonly string[] => {
    const found = foundIn(slice);
    return found.size === 0 ? NO_RULES : [...found.keys()];
  };
  const last = new Map<string, Found>();
  return {
    findings: ({ id }, index) => {
      const rows = index.group(rulesIn, id);
      const old = last.get(id);
      if (old?.rows === rows) return old.findings;
      const findings = rows.flatMap((slice) => foundIn(slice).get(id) ?? []);
      last.set(id, { rows, findings });
      return findings;
    },
  };
}
