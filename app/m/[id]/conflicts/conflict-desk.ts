import type { OpenConflict } from "#lib/matrix/conflicts.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { MatrixSession } from "../matrix-session.tsx";

/** What a conflict needs of the page that it stands on. */
export interface ConflictDesk {
  readonly session: MatrixSession;
  readonly canEdit: boolean;
  /** Sends one gesture and says what it did, or why it was refused. */
  readonly send: (bodies: readonly OpBody[], done: string) => boolean;
  /** Goes to the place in the grid, where the page has one. */
  readonly goTo?: ((open: OpenConflict) => void) | undefined;
  /** Opens the editor of the field that it is about, where the page has one; `undefined` when it has none for it. */
  readonly editorOf?: ((open: OpenConflict) => (() => void) | undefined) | undefined;
}

/** Whether a conflict is about this row, in its letters or its fields. */
export function isAboutRow({ conflict }: OpenConflict, row: string): boolean {
  return conflict.activity === row;
}

/** The page on which a conflict can be seen beside its field, below the matrix's address. */
export function pageOfConflict({ place }: OpenConflict): string | undefined {
  if (place.kind === "cell" || place.table === "activity") return undefined;
  if (place.table === "terms" || place.table === "header" || place.table === "chain") return "/terms";
  return place.table === "contact" ? "/contacts" : undefined;
}
