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
    meaning: "Performs the work.",
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

export const NOT_INVOLVED = "Not involved, agreed";

/** The names of duties as one phrase: “Responsible and accountable”. */
export function dutyNames(duties: readonly Duty[]): readonly string[] {
  return TOLD_ORDER.filter((duty) => duties.includes(duty)).map((duty) => DUTY_WORDS[duty].name);
}
