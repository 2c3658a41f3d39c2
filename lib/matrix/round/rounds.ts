import type { Matrix, SideState } from "../matrix.ts";
import { isLiveRow } from "../row.ts";
import type { Side } from "../schema/header.ts";
import { type ActivityId, RoundId } from "../schema/ids.ts";
import type { Round, SideAnswers } from "../schema/round.ts";

export interface KnownRound extends Round {
  readonly id: RoundId;
}

/** Where a round stands: sides still answer, both have submitted, or it was called off. */
export type RoundPhase = "answering" | "opened" | "withdrawn";

export function phaseOf({ opened, withdrawn }: Pick<Round, "opened" | "withdrawn">): RoundPhase {
  if (withdrawn) return "withdrawn";
  return opened === null ? "answering" : "opened";
}

export const otherSide = (side: Side): Side => (side === "buyer" ? "provider" : "buyer");

/** All rounds, oldest first. */
export function listRounds({ tables }: Pick<Matrix, "tables">): readonly KnownRound[] {
  return Object.entries(tables.round)
    .map(([id, round]) => ({ ...round, id: RoundId.parse(id) }))
    .sort((a, b) => a.number - b.number);
}

/** The round that is being answered, if there is one. */
export function findRunning(matrix: Pick<Matrix, "tables">): KnownRound | undefined {
  return listRounds(matrix).findLast((round) => phaseOf(round) === "answering");
}

const NONE: SideAnswers = {};

/** A side's own answers to a round. */
export function answersTo({ tables }: Pick<SideState, "tables">, round: string): SideAnswers {
  return tables.answers[round] ?? NONE;
}

/** The rows of a round that are still there, in its order. */
export function rowsToAnswer(matrix: Matrix, { rows }: Pick<Round, "rows">): readonly ActivityId[] {
  return rows.filter((row) => isLiveRow(matrix, row));
}

/** How many of these rows are answered. */
export function countAnswered(rows: readonly ActivityId[], answers: SideAnswers): number {
  return rows.filter((row) => answers[row]).length;
}
