import type { Terms } from "#lib/matrix/schema/terms.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import type { EventState } from "./event.ts";

export interface Answer {
  readonly state: EventState;
  readonly because: readonly string[];
}

const FINE: Answer = { state: "fine", because: [] };

/** Whether the terms allow to act before anybody has decided. */
export function mayAct(
  terms: Pick<Terms, "authoritySteps" | "authorityEnds" | "authorityHours">,
  today: string,
): Answer {
  if (!terms.authoritySteps)
    return {
      state: "broken",
      because: ["The terms give no standing authority: whoever acts does so without permission."],
    };
  if (terms.authorityEnds !== null && terms.authorityEnds < today)
    return {
      state: "broken",
      because: [`The standing authority ended on ${dayInWords(terms.authorityEnds)}.`],
    };
  if (!terms.authorityHours)
    return { state: "weak", because: ["The terms do not say at which hours the standing authority holds."] };
  return { ...FINE, because: ["The standing authority allows it."] };
}

/** Whether the terms say who may spend money at such an hour. */
export function maySpend(
  terms: Pick<Terms, "spendingAtNight" | "spendingCase" | "spendingApprovers">,
  isBusiness: boolean,
): Answer {
  if (isBusiness)
    return terms.spendingCase || terms.spendingApprovers
      ? FINE
      : { state: "weak", because: ["The terms say neither a spending limit nor who approves more."] };
  return terms.spendingAtNight
    ? FINE
    : { state: "weak", because: ["The terms do not say who may spend money outside business hours."] };
}
