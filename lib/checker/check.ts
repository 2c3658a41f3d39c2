import type { Content } from "#lib/matrix/content.ts";
import type { RuleSetting } from "#lib/matrix/schema/record.ts";
import type { Finding, Stage } from "./finding.ts";
import { openGravestFirst } from "./gravest-first.ts";
import type { CheckRecord } from "./record.ts";
import { rememberLast } from "./remember-last.ts";
import { openRowFinder, type RunningInRows } from "./row-finder.ts";
import type { RowsIndex } from "./rows-index/rows-index.ts";
import { type AskedBefore, openWatch, type Watch } from "./rows-index/watch.ts";
import type { AnyRule } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import { type Ask, openSliceFinder } from "./slice-finder.ts";
import { createSlicer, type Sliced, type SliceInput } from "./slicer.ts";
import type { AreaSlice, MatrixSlice, RecordSlice, RoleSlice, RowSlice } from "./slices.ts";
import { type FoundByRule, openReplacement } from "./without-replaced.ts";

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
  readonly watch: Watch<RowSlice>;
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

/** What all slices but those of rows are made of. */
type SliceParts = Sliced & Pick<Content, "chains" | "folded" | "gaps"> & Pick<RecordSlice, "record">;

function sliceAll({ setting, areas, index, chains, folded, gaps, record }: SliceParts): Slices {
  const watch = openWatch(index, ASKED_BEFORE);
  const all = { ...setting, index: watch.index };
  const matrix = { ...all, areas, chains, folded };
  return {
    watch,
    roles: setting.roles.map((role) => ({ ...all, role, areas })),
    areas: areas.map((area) => ({ ...all, area })),
    matrix,
    record: { ...matrix, gaps, record },
  };
}

const isOfRows = (one: Running): one is Running & RunningInRows => one.rule.scope === "row";

/** The slices that a rule looks at beside the rows. */
function asksOf({ rule, threshold }: Running, { roles, areas, matrix, record }: Slices): readonly Ask[] {
  switch (rule.scope) {
    case "row":
      return [];
    case "role":
      return roles.map((slice) => ({ id: slice.role.id, slice, run: () => rule.check(slice, threshold) }));
    case "area":
      return areas.map((slice) => ({ id: slice.area.id, slice, run: () => rule.check(slice, threshold) }));
    case "matrix":
      return [{ id: "", slice: matrix, run: () => rule.check(matrix, threshold) }];
    case "record":
      return [{ id: "", slice: record, run: () => rule.check(record, threshold) }];
  }
}

function asksInTerms({ rule, threshold }: Running, { matrix }: Slices): readonly Ask[] {
  const { checkTerms } = rule;
  return checkTerms ? [{ id: "terms", slice: matrix, run: () => checkTerms(matrix, threshold) }] : [];
}

/** Opens what finds with one rule: in rows, beside them and in the terms. */
function openFinder(one: Running) {
  const { rule } = one;
  const inSlices = openSliceFinder(rule);
  const inRows = isOfRows(one) ? openRowFinder(one) : null;
  return {
    isFaulty: inRows?.isFaulty,
    find: (index: RowsIndex<RowSlice>, slices: Slices): FoundByRule => {
      const asks = [...asksOf(one, slices), ...asksInTerms(one, slices)];
      const beside = inSlices.findings(asks, slices.watch);
      if (!inRows) return { rule, findings: beside };
      const found = inRows.findings(index);
      return { rule, findings: beside.length === 0 ? found : [...found, ...beside] };
    },
  };
}

/** What rules have asked of the rows of any matrix: the rows of the next one are asked all of it in one reading. */
const ASKED_BEFORE: AskedBefore<RowSlice> = {
  listed: new Set(),
  totalled: new Set(),
  grouped: new Set(),
  counted: new Set(),
  shared: new Set(),
};

/** What a checker keeps as long as the same rules run with the same thresholds. */
function openRun(running: readonly Running[]) {
  const slicer = createSlicer();
  const slicesOf = rememberLast(sliceAll);
  const finders = running.map(openFinder);
  const inRows = finders.flatMap(({ isFaulty }) => isFaulty ?? []);
  const withoutReplaced = openReplacement();
  const gravestFirst = openGravestFirst();
  let last: RowsIndex<RowSlice> | null = null;
  return {
    running,
    check: (input: CheckInput): readonly Finding[] => {
      const sliced = slicer.slice(input);
      const { index } = sliced;
      const { chains, folded, gaps } = input.content;
      if (index !== last) index.foresee({ ...ASKED_BEFORE, listed: [...inRows, ...ASKED_BEFORE.listed] });
      last = index;
      const slices = slicesOf({ ...sliced, chains, folded, gaps, record: input.record ?? null });
      return gravestFirst(withoutReplaced(finders.map(({ find }) => find(index, slices))));
    },
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
