import type { Finding } from "#lib/checker/finding.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";

/** What the checker reports of a matrix on a day. */
export interface CheckedMatrix {
  readonly rulePack: number;
  readonly today: string;
  readonly findings: readonly (Finding & { readonly accepted: boolean })[];
}

/** Checks a matrix as it stands at an instant. */
export type CheckMatrix = (matrix: Matrix, at: string) => CheckedMatrix;

/** Errors that are neither fixed nor accepted: they block making a matrix final. */
export function countBlocking({ findings }: CheckedMatrix): number {
  return findings.filter(({ severity, accepted }) => severity === "error" && !accepted).length;
}
