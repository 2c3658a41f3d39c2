import type { Side } from "../schema/header.ts";
import type { GivenAnswer, OpenedRow, Saying } from "../schema/round.ts";
import { otherSide } from "./rounds.ts";

/**
 * How two answers to one row stand to each other, danger first: nobody does it, both do it, they are unsure or say
 * different things, or they agree.
 */
export const MATCHES = ["nobody", "both", "unsure", "agreed"] as const;
export type Match = (typeof MATCHES)[number];

/** Who does it as an answer puts it, without “we” and “they”. */
export type Doer = Side | Exclude<Saying, "we" | "they"> | "no-answer";

/** Who does the row as this side's answer puts it. */
export function doerIn(answer: Pick<GivenAnswer, "says"> | null, side: Side): Doer {
  if (answer === null) return "no-answer";
  if (answer.says === "we") return side;
  return answer.says === "they" ? otherSide(side) : answer.says;
}

/** Both answers of a row as doers, and how they match. */
export interface Compared {
  readonly doers: Readonly<Record<Side, Doer>>;
  readonly match: Match;
}

const leavesIt = (doer: Doer, side: Side): boolean => doer === otherSide(side) || doer === "not-needed";

/**
 * Compares the two answers of a row. “Nobody” is each side counting on the other, and also one side counting on the
 * other while the other thinks that it is not needed; two who are not sure agree on nothing.
 */
export function compareAnswers(row: OpenedRow): Compared {
  const buyer = doerIn(row.buyer, "buyer");
  const provider = doerIn(row.provider, "provider");
  const match = (): Match => {
    if (buyer === provider) return buyer === "not-sure" || buyer === "no-answer" ? "unsure" : "agreed";
    if (leavesIt(buyer, "buyer") && leavesIt(provider, "provider")) return "nobody";
    return buyer === "buyer" && provider === "provider" ? "both" : "unsure";
  };
  return { doers: { buyer, provider }, match: match() };
}
