import type { Content } from "#lib/matrix/content.ts";
import { hashJson } from "#lib/matrix/fingerprint.ts";
import { RuleId } from "#lib/matrix/schema/ids.ts";
import type { RuleSetting } from "#lib/matrix/schema/record.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { type Finding, SEVERITIES, type Stage } from "./finding.ts";
import { createCalendar } from "./hours/calendar.ts";
import type { AnyRule, Problem, Rule, Scope } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import {
  type AreaSlice,
  type MatrixSlice,
  type RoleSlice,
  type RowSlice,
  type Setting,
  sliceRows,
} from "./slices.ts";

export interface CheckInput {
  readonly content: Content;
  /** Day (`YYYY-MM-DD`) in the matrix's zone. */
  readonly today: string;
  /** Rules of this stage speak beside those of drafting. */
  readonly stage?: Stage;
  /** Makes the id of a row that a fix adds; the catalogue's id when left out. */
  readonly newId?: (catalogueId: string) => string;
}

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

function toFinding(rule: Rule<Scope>, problem: Problem<string>): Finding {
  const message = rule.messages[problem.message];
  if (message === undefined) throw new Error(`The rule ${rule.id} has no message ${problem.message}`);
  return {
    key: [rule.id, ...problem.ids].join("/"),
    basis: hashJson(problem.about),
    rule: RuleId.parse(rule.id),
    severity: problem.severity ?? rule.severity,
    stage: rule.stage,
    area: problem.area ?? null,
    activity: problem.activity ?? null,
    role: problem.role ?? null,
    message: fillMessage(message, problem.values),
    fixes: problem.fixes ?? [],
  };
}

function* runOn<S>(
  check: (slice: S, threshold: number) => Iterable<Problem<string>>,
  slices: readonly S[],
  threshold: number,
): Generator<Problem<string>> {
  for (const slice of slices) yield* check(slice, threshold);
}

interface Slices {
  readonly rows: readonly RowSlice[];
  readonly roles: readonly RoleSlice[];
  readonly areas: readonly AreaSlice[];
  readonly matrix: MatrixSlice;
}

function sliceAll({ content, today, newId }: CheckInput): Slices {
  const { header, terms, roles } = content;
  const setting: Setting = {
    header,
    terms,
    roles,
    calendar: createCalendar(terms, today),
    today,
    newId: newId ?? ((catalogueId) => catalogueId),
  };
  const rows = sliceRows(content, setting);
  return {
    rows,
    roles: roles.map((role) => ({ ...setting, role, rows })),
    areas: content.areas.map((area) => ({
      ...setting,
      area,
      rows: rows.filter((slice) => slice.area === area),
    })),
    matrix: { ...setting, content, rows },
  };
}

function problemsOf(rule: AnyRule, slices: Slices, threshold: number): Iterable<Problem<string>> {
  switch (rule.scope) {
    case "row":
      return runOn(rule.check, slices.rows, threshold);
    case "role":
      return runOn(rule.check, slices.roles, threshold);
    case "area":
      return runOn(rule.check, slices.areas, threshold);
    case "matrix":
      return rule.check(slices.matrix, threshold);
    case "record":
      return rule.check(slices.matrix, threshold);
  }
}

function findingsOf(rule: AnyRule, slices: Slices, setting: RuleSetting | undefined): Finding[] {
  if (setting?.off) return [];
  const threshold = setting?.threshold ?? rule.threshold?.value ?? 0;
  const problems = [
    ...problemsOf(rule, slices, threshold),
    ...(rule.checkTerms?.(slices.matrix, threshold) ?? []),
  ];
  return problems.map((problem) => toFinding(rule, problem));
}

const placeOf = ({ area, activity, role }: Finding): string => activity ?? `${area ?? ""}/${role ?? ""}`;

/** Leaves out what another finding at the same place says better. */
function withoutReplaced(findings: readonly Finding[], rules: readonly AnyRule[]): Finding[] {
  const replacing = new Map(
    rules.filter((rule) => rule.replaces.length > 0).map((rule) => [rule.id, rule.replaces]),
  );
  const said = new Set(
    findings.flatMap((finding) =>
      (replacing.get(finding.rule) ?? []).map((id) => `${id} ${placeOf(finding)}`),
    ),
  );
  return said.size === 0
    ? [...findings]
    : findings.filter((finding) => !said.has(`${finding.rule} ${placeOf(finding)}`));
}

/** Runs some rules, each by itself first; findings come with the gravest first, then in the order of rules and rows. */
export function checkWith(rules: readonly AnyRule[], input: CheckInput): readonly Finding[] {
  const { content, stage = "drafting" } = input;
  const settings: Readonly<Record<string, RuleSetting>> = content.settings;
  const slices = sliceAll(input);
  const running = rules.filter((rule) => rule.stage === "drafting" || rule.stage === stage);
  const found = running.flatMap((rule) => findingsOf(rule, slices, settings[rule.id]));
  return withoutReplaced(found, running).sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

/** What the rule pack finds in a content on a day. Pure: the same input gives the same findings everywhere. */
export function check(input: CheckInput): readonly Finding[] {
  return checkWith(RULES, input);
}
