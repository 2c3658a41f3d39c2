import { letterOf } from "#lib/matrix/duties.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";

export interface DutyWords {
  /** The letter's name as RACI knows it. */
  readonly name: string;
  /** Who holds it, in the product's words. */
  readonly short: string;
  /** Told of one role: “owns it”. */
  readonly one: string;
  /** Told of several roles: “own it”. */
  readonly more: string;
  /** What the letter means, as it prints. */
  readonly meaning: string;
}

export const DUTY_WORDS: Readonly<Record<Duty, DutyWords>> = {
  accountable: {
    name: "Accountable",
    short: "owner",
    one: "owns it",
    more: "own it",
    meaning: "Decides, accepts and answers for the result as the agreement says.",
  },
  responsible: {
    name: "Responsible",
    short: "does it",
    one: "does it",
    more: "do it",
    meaning: "Performs.",
  },
  supports: {
    name: "Supports",
    short: "supports",
    one: "supports it",
    more: "support it",
    meaning: "Performs a named part of the work.",
  },
  verifies: {
    name: "Verifies",
    short: "checks",
    one: "checks it",
    more: "check it",
    meaning: "Checks the result and never performs the work it checks.",
  },
  consulted: {
    name: "Consulted",
    short: "is asked",
    one: "is asked before",
    more: "are asked before",
    meaning: "Is asked before the work is done.",
  },
  informed: {
    name: "Informed",
    short: "is told",
    one: "is told after",
    more: "are told after",
    meaning: "Is told after the work is done.",
  },
};

/** Order in which a sentence tells the duties: who does it comes first. */
export const TOLD_ORDER: readonly Duty[] = [
  "responsible",
  "accountable",
  "supports",
  "verifies",
  "consulted",
  "informed",
];

export const NOT_INVOLVED_WORDS = "Not involved, agreed";

export const NOT_INVOLVED_MEANING =
  "Both sides have agreed that this role has no part in the row. An empty cell says nothing.";

/** Whom a letter binds, as it prints below the definitions. */
export const LETTERS_BIND =
  "A letter binds the party of its role, not a person. Each row has one accountable role, and its party signs: a third party does not sign and is never accountable.";

/** A letter's definition as it prints: “Responsible (R): performs.” */
export function dutyDefinition(duty: Duty): string {
  const { name, meaning } = DUTY_WORDS[duty];
  return `${name} (${letterOf(duty)}): ${meaning.slice(0, 1).toLowerCase()}${meaning.slice(1)}`;
}

/** Duties in the order in which a sentence tells them. */
export function dutiesAsTold(duties: readonly Duty[]): readonly Duty[] {
  return TOLD_ORDER.filter((duty) => duties.includes(duty));
}
