import type { Refusal } from "#lib/matrix/refusal.ts";
import { refuse } from "#lib/matrix/refusal.ts";
import { describeIssue } from "#lib/matrix/schema/describe-issue.ts";
import { MatrixParts } from "#lib/matrix/schema/op.ts";
import type { Book } from "../grid/grid.ts";
import { buildParts, type ImportNames, type SheetPlaces } from "./build-parts.ts";
import { type AsksMarks, type ImportWish, type Understanding, understand } from "./understand.ts";

/** A matrix from a file of somebody else's making, ready to fill a new one. */
export interface ImportedMatrix extends Understanding {
  readonly parts: MatrixParts;
  readonly places: SheetPlaces;
}

/**
 * Reads the matrix of a file. What cannot be read is listed, never guessed. Refused when nothing in the file is surely
 * a matrix, above 2,000 activities (or what the wish says) and above 40 roles.
 */
export function importBook(
  book: Book,
  wish: ImportWish = {},
  names: ImportNames = {},
): ImportedMatrix | Refusal | AsksMarks {
  const understood = understand(book, wish);
  if (!understood.ok) return understood;
  const built = buildParts(understood, names);
  const parts = MatrixParts.safeParse(built.parts);
  if (!parts.success) return refuse("invalid", describeIssue(built.parts, parts.error.issues));
  return { ...understood, parts: parts.data, places: built.places };
}
