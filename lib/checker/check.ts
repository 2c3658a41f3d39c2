import type { Content } from "#lib/matrix/content.ts";
import type { RuleSetting } from "#lib/matrix/schema/record.ts";
import type { Finding, Stage } from "./finding.ts";
import { openFindingMemo } from "./finding-memo.ts";
import { openGravestFirst } from "./gravest-first.ts";
import type { CheckRecord } from "./record.ts";
import { openRowFinder, type RunningInRows } from "./row-finder.ts";
import type { AnyRule, Problem } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import { createSlicer, type Sliced, type SliceInput } from "./slicer.ts";
import type { AreaSlice, MatrixSlice, RecordSlice, RoleSlice, RowSlice } from "./slices.ts";
import { toFinding } from "./to-finding.ts";
import { openReplacement } from "./without-replaced.ts";

export interface CheckInput extends SliceInput {
  readonly content: Content;
  /** Day (`YYYY-MM-DD`) in the matrix's zone. */
  readonly today: string;
  /** Rules of this stage speak beside those of drafting. */
  readonly stage?: Stage;
  /** What stands beside the content, where it is known. */
  readonly record?: CheckRecord;
  /** Makes the id of a row that a fix adds; the catalogue's id when left out. */
  readonly newId?: (catalogueId: string) => string;
}

/** Checks contents one after the other. */
export type Checker = (input: CheckInput) => readonly Finding[];

/** A rule that is switched on, with the threshold that holds. */
interface Running {
  readonly rule: AnyRule;
  readonly threshold: number;
}

interface Slices {
  readonly roles: readonly RoleSlice[];
  readonly areas: readonly AreaSlice[];
  readonly matrix: MatrixSlice;
  readonly record: RecordSlice;
}

/** Whether a rule speaks: one that is off at first does once somebody has said why. */
export function isOn(
  { isOffAtFirst = false }: Pick<AnyRule, "isOffAtFirst">,
  setting?: RuleSetting,
): boolean {
  return setting ? !setting.off : !isOffAtFirst;
}

function runningOf(rules: readonly AnyRule[], { content, stage = "drafting" }: CheckInput): Running[] {
  const settings: Readonly<Record<string, RuleSetting>> = content.settings;
  return rules
    .filter((rule) => (rule.stage === "drafting" || rule.stage === stage) && isOn(rule, settings[rule.id]))
    .map((rule) => ({ rule, threshold: settings[rule.id]?.threshold ?? rule.threshold?.value ?? 0 }));
}

function isSameRun(a: readonly Running[], b: readonly Running[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ rule, threshold }, at) => rule === b[at]?.rule && threshold === b[at].threshold)
  );
}

const areaOf = ({ area }: RowSlice): readonly string[] => [area.id];

function sliceAll({ setting, rows, index }: Sliced, { content, record }: CheckInput): Slices {
  const { roles, areas } = content;
  const matrix = { ...setting, content, rows, index };
  return {
    roles: roles.map((role) => ({ ...setting, role, areas, rows, index })),
    areas: areas.map((area) => ({ ...setting, area, rows: index.group(areaOf, area.id), index })),
    matrix,
    record: { ...matrix, record: record ?? null },
  };
}

function* runOn<S>(
  check: (slice: S, threshold: number) => Iterable<Problem<string>>,
  slices: readonly S[],
  threshold: number,
): Generator<Problem<string>> {
  for (const slice of slices) yield* check(slice, threshold);
}

/** The problems of a rule that looks at more than one row. */
function problemsOf({ rule, threshold }: Running, slices: Slices): Iterable<Problem<string>> {
  switch (rule.scope) {
    case "row":
      return [];
    case "role":
      return runOn(rule.check, slices.roles, threshold);
    case "area":
      return runOn(rule.check, slices.areas, threshold);
    case "matrix":
      return rule.check(slices.matrix, threshold);
    case "record":
      return rule.check(slices.record, threshold);
  }
}

const isOfRows = (one: Running): one is Running & RunningInRows => one.rule.scope === "row";

/** What a checker keeps as long as the same rules run with the same thresholds. */
function openRun(running: readonly Running[]) {
  const slicer = createSlicer();
  const finder = openRowFinder(running.filter(isOfRows));
  const memo = openFindingMemo();
  const checkTerms = openTermsMemo(running);
  const withoutReplaced = openReplacement();
  const gravestFirst = openGravestFirst();
  return {
    running,
    check: (input: CheckInput): readonly Finding[] => {
      const sliced = slicer.slice(input);
      const slices = sliceAll(sliced, input);
      const inTerms = checkTerms(slices.matrix);
      const found = running.map((one) => ({
        rule: one.rule,
        findings: joined(
          one.rule.scope === "row"
            ? finder.findings(one.rule, sliced)
            : memo.findings(one.rule, [...problemsOf(one, slices)]),
          inTerms.get(one.rule.id),
        ),
      }));
      memo.turn();
      return gravestFirst(withoutReplaced(found));
    },
  };
}

/** Two lists as one: the first itself where the second is empty. */
function joined(findings: readonly Finding[], more: readonly Finding[] = []): readonly Finding[] {
  return more.length === 0 ? findings : [...findings, ...more];
}

/** Runs the rules on the terms, unless they say the same as last time. */
function openTermsMemo(running: readonly Running[]) {
  let last: MatrixSlice | null = null;
  let found: ReadonlyMap<string, readonly Finding[]> = new Map();
  return (slice: MatrixSlice) => {
    const { terms, header, roles, today, content } = slice;
    const isSame =
      last?.terms === terms &&
      last.header === header &&
      last.roles === roles &&
      last.today === today &&
      last.content.chains === content.chains;
    if (isSame) return found;
    last = slice;
    found = new Map(
      running.map(({ rule, threshold }) => [
        rule.id,
        [...(rule.checkTerms?.(slice, threshold) ?? [])].map((problem) => toFinding(rule, problem)),
      ]),
    );
    return found;
  };
}

/**
 * Opens a checker for contents that follow one another, as edits make them. It finds exactly what `check` finds; rows
 * whose objects are the same as last time are not read again (see `createContentSelector`). An edit of one row costs what
 * that row costs; one of the header, the terms, the roles or the settings costs as much as a first check.
 */
export function createChecker(rules: readonly AnyRule[] = RULES): Checker {
  let run = openRun([]);
  return (input) => {
    const running = runningOf(rules, input);
    if (!isSameRun(running, run.running)) run = openRun(running);
    return run.check(input);
  };
}

/** Runs some rules, each by itself first; findings come with the gravest first, then in the order of rules and rows. */
export function checkWith(rules: readonly AnyRule[], input: CheckInput): readonly Finding[] {
  return createChecker(rules)(input);
}

/** What the rule pack finds in a content on a day. Pure: the same input gives the same findings everywhere. */
export function check(input: CheckInput): readonly Finding[] {
  return checkWith(RULES, input);
}
