import type { Finding } from "./finding.ts";
import { isSameValue } from "./is-same-value.ts";
import type { StillSo, Watch } from "./rows-index/watch.ts";
import type { Problem, Rule, Scope } from "./rule.ts";
import type { RowSlice } from "./slices.ts";
import { keyOf, toFinding } from "./to-finding.ts";

/** A slice that a rule is to look at. */
export interface Ask {
  /** Tells the slices of a rule apart: the id of a role or of an area. */
  readonly id: string;
  readonly slice: object;
  readonly run: () => Iterable<Problem<string>>;
}

interface Made {
  readonly problem: Problem<string>;
  readonly finding: Finding;
}

/** What a rule found in a slice, and what it had read of the rows. */
interface Answer {
  readonly slice: object;
  readonly reads: readonly StillSo[];
  readonly made: ReadonlyMap<string, Made>;
  readonly findings: readonly Finding[];
}

/** Runs a rule that looks at more than one row. */
export interface SliceFinder {
  /** What the rule found; the same list as last time where it holds the same findings. */
  findings(asks: readonly Ask[], watch: Watch<RowSlice>): readonly Finding[];
}

const NONE: readonly Finding[] = [];

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** Lists as one; one alone stays itself. */
function joined(lists: readonly (readonly Finding[])[]): readonly Finding[] {
  const [first = NONE, second] = lists;
  return second === undefined ? first : NONE.concat(...lists);
}

/** A problem that says the same as last time stays the same finding, and is hashed once. */
function answer(
  rule: Rule<Scope>,
  { slice, run }: Ask,
  watch: Watch<RowSlice>,
  old: Answer | undefined,
): Answer {
  const made = new Map<string, Made>();
  const findings: Finding[] = [];
  const reads = watch.readsOf(() => {
    for (const problem of run()) {
      const key = keyOf(rule, problem);
      const known = old?.made.get(key);
      const one =
        known && isSameValue(known.problem, problem) ? known : { problem, finding: toFinding(rule, problem) };
      made.set(key, one);
      findings.push(one.finding);
    }
  });
  return {
    slice,
    reads,
    made,
    findings: old && isSameList(old.findings, findings) ? old.findings : findings,
  };
}

/** Opens a finder that asks again only where the slice, or an answer that was read of the rows, is another one. */
export function openSliceFinder(rule: Rule<Scope>): SliceFinder {
  let answers: ReadonlyMap<string, Answer> = new Map();
  let last: { readonly parts: readonly (readonly Finding[])[]; readonly all: readonly Finding[] } = {
    parts: [],
    all: NONE,
  };
  return {
    findings: (asks, watch) => {
      const now = new Map<string, Answer>();
      for (const ask of asks) {
        const old = answers.get(ask.id);
        const isStillSo = old?.slice === ask.slice && old.reads.every((read) => read());
        now.set(ask.id, isStillSo ? old : answer(rule, ask, watch, old));
      }
      answers = now;
      const parts = [...now.values()].flatMap(({ findings }) => (findings.length > 0 ? [findings] : []));
      if (!isSameList(last.parts, parts)) last = { parts, all: joined(parts) };
      return last.all;
    },
  };
}
