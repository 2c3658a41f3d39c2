import type { Json } from "#lib/matrix/canonical-json.ts";
import type { ActivityId, AreaId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { Consequence } from "./consequences.ts";
import type { Fix, Severity, Stage } from "./finding.ts";
import type { AreaSlice, MatrixSlice, RecordSlice, RoleSlice, RowSlice, TermsSlice } from "./slices.ts";

export const RULE_GROUPS = ["row", "column", "wording", "cross-row", "coverage", "record"] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

export interface SliceOf {
  readonly row: RowSlice;
  readonly role: RoleSlice;
  readonly area: AreaSlice;
  readonly matrix: MatrixSlice;
  readonly record: RecordSlice;
}

export type Scope = keyof SliceOf;

/** One place where a rule is not kept; the engine makes a finding of it. */
export interface Problem<M extends string> {
  readonly message: M;
  /** Fills the message's {placeholders}. */
  readonly values: Readonly<Record<string, string>>;
  /** With the rule's id, the key of the finding: the ids of what it is about. */
  readonly ids: readonly string[];
  /** What the finding is about: an accepted gap lapses when this changes. */
  readonly about: Json;
  readonly area?: AreaId | null;
  readonly activity?: ActivityId | null;
  /** Where it is about several rows: each of them, in printing order. */
  readonly rows?: readonly ActivityId[];
  readonly role?: RoleId | null;
  /** Where the fault weighs less than the rule's own severity says. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** A problem of one row can put together what it is about when somebody asks: of a thousand findings few are accepted. */
export interface RowProblem<M extends string> extends Omit<Problem<M>, "about"> {
  readonly about: Json | (() => Json);
}

/** What a rule of one row answers where it has no problem: one list for all, as there are very many such rows. */
export const NOTHING: readonly never[] = [];

/**
 * A list for one row, otherwise whatever yields them. There are so many rows that a rule of one row makes nothing on its
 * way to `NOTHING`: what needs a function of its own, such as `map`, stands in another function.
 */
type Problems<S extends Scope, M extends string> = S extends "row"
  ? readonly RowProblem<M>[]
  : Iterable<Problem<M>>;

export interface Threshold {
  readonly value: number;
  /** What is counted: “roles that do a row”, “percent of …”. */
  readonly unit: string;
}

/** One rule: what it looks at, what it says, and how it looks. */
export interface Rule<S extends Scope = Scope, M extends string = string> {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly stage: Stage;
  readonly scope: S;
  /** What the gap costs each side. */
  readonly costs: Consequence;
  readonly messages: Readonly<Record<M, string>>;
  /** Rules that stay silent where this one speaks: one fault, one finding. */
  readonly replaces: readonly string[];
  readonly threshold?: Threshold;
  /** Speaks only where somebody has switched it on. */
  readonly isOffAtFirst?: boolean;
  check(slice: SliceOf[S], threshold: number): Problems<S, M>;
  /** The same for the clauses of the terms, where a rule about words reads them too. */
  checkTerms?(slice: TermsSlice, threshold: number): Iterable<Problem<M>>;
}

export type AnyRule = { readonly [S in Scope]: Rule<S> }[Scope];

/** Says what a rule is, so that messages and problems are held to one another. */
export function defineRule<S extends Scope, M extends string>(rule: Rule<S, M>): Rule<S, M> {
  return rule;
}
