import type { Matrix } from "./matrix.ts";
import type { Edition } from "./schema/record.ts";

/** Signed here by both sides, or recorded as signed elsewhere. */
export function isComplete(edition: Edition): boolean {
  return edition.elsewhere !== null || (edition.buyer !== null && edition.provider !== null);
}

/** All editions that stand, oldest first; withdrawn ones are left out. */
export function listEditions(matrix: Matrix): readonly Edition[] {
  return Object.values(matrix.tables.edition)
    .filter((edition) => !edition.withdrawn)
    .sort((a, b) => a.number - b.number);
}

/** The edition that is frozen and waits for signatures. */
export function findFinal(matrix: Matrix): Edition | undefined {
  return listEditions(matrix).find((edition) => !isComplete(edition));
}

/** The newest edition that both sides have signed, whatever day it takes effect. */
export function findSigned(matrix: Matrix): Edition | undefined {
  return listEditions(matrix).filter(isComplete).at(-1);
}

/** The edition in force on a day (`YYYY-MM-DD` in the matrix's zone). */
export function findInForce(matrix: Matrix, today: string): Edition | undefined {
  return listEditions(matrix)
    .filter((edition) => isComplete(edition) && edition.effectiveFrom <= today)
    .at(-1);
}
