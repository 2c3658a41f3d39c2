import type { Actor } from "#lib/matrix/rights.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";

/** Somebody who showed who they are in a matrix; only `enter` makes one. */
export interface Entered {
  readonly matrix: MatrixId;
  readonly actor: Actor;
}
