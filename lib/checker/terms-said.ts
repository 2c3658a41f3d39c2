import type { Terms } from "#lib/matrix/schema/terms.ts";
import type { Severity } from "./finding.ts";

type Clause = {
  readonly [K in keyof Terms]-?: Terms[K] extends string | null ? K : never;
}[keyof Terms];

/** Terms that only the parties can say: in a new matrix all of them are open. */
const OWN_TERMS: readonly Clause[] = [
  "holidayList",
  "emergencyEvents",
  "emergencySystems",
  "emergencyDeclaredBy",
  "emergencyRate",
  "callersAllowed",
  "callersProof",
  "projectTest",
  "projectDispute",
  "projectRate",
  "spendingCase",
  "spendingMonth",
  "spendingApprovers",
  "authoritySystems",
  "authoritySteps",
  "disputeFirstStep",
];

/** Whether one of these clauses of the terms says something. */
export function isSaid(terms: Terms, ...clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => Boolean(terms[clause]?.trim()));
}

/** What an open term weighs: a note until the parties have begun with their terms, a warning from then on. */
export function weightOfOpenTerm(terms: Terms): Severity {
  return isSaid(terms, ...OWN_TERMS) ? "warning" : "note";
}
