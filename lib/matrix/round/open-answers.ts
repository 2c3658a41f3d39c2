import type { Matrix } from "../matrix.ts";
import type { ActivityId } from "../schema/ids.ts";
import { type ComparedRow, compareRound, isSettled } from "./opened-round.ts";
import { listRounds, phaseOf } from "./rounds.ts";

/** Rows of opened rounds that nobody has settled since, each as the newest round that asked about it found it. */
export interface OpenAnswers {
  /** Both sides have said who does it, and not the same. */
  readonly clashing: readonly ActivityId[];
  /** A side is not sure, or was silent. */
  readonly unsure: readonly ActivityId[];
}

const isUnsure = ({ doers }: ComparedRow): boolean =>
  [doers.buyer, doers.provider].some((doer) => doer === "not-sure" || doer === "no-answer");

/** What the rounds of a matrix have left open. */
export function openAnswers(matrix: Matrix): OpenAnswers {
  const newest = new Map<ActivityId, ComparedRow>();
  for (const round of listRounds(matrix)) {
    if (phaseOf(round) !== "opened") continue;
    for (const row of compareRound(matrix, round)) newest.set(row.activity, row);
  }
  const open = [...newest.values()].filter((row) => row.match !== "agreed" && !isSettled(row));
  return {
    clashing: open.filter((row) => !isUnsure(row)).map(({ activity }) => activity),
    unsure: open.filter(isUnsure).map(({ activity }) => activity),
  };
}
