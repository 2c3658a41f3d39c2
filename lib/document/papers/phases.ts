import type { Matrix } from "#lib/matrix/matrix.ts";
import { PHASES, type Phase } from "#lib/matrix/phase.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";

/** Which phase a matrix is of another one, or of itself. */
export interface PhaseOf {
  readonly phase: Phase;
  /** The matrix that the phases are of, which is one of them itself. */
  readonly isRoot: boolean;
  /** The side that has not opened it to the other one; `null` when both may read it. */
  readonly alone: Side | null;
}

/** A phase, and the matrix that holds then. */
export interface PhaseState extends PhaseOf {
  readonly matrix: Matrix;
}

/** A phase as lists show it. */
export interface PhaseEntry extends PhaseOf {
  readonly matrix: MatrixId;
  readonly title: string;
  readonly side: Side;
  readonly byName: string;
  /** ISO 8601, UTC; empty for the matrix itself. */
  readonly keptAt: string;
  readonly openedAt: string | null;
  /** Whether the reader is in it already. */
  readonly isIn: boolean;
}

/** The phases in the order in which they hold; of two for the same time, the matrix itself and then the older one first. */
export function inPhaseOrder<P extends PhaseOf>(phases: readonly P[]): readonly P[] {
  const rank = ({ phase, isRoot }: P) => PHASES.indexOf(phase) * 2 + (isRoot ? 0 : 1);
  return phases.toSorted((a, b) => rank(a) - rank(b));
}
