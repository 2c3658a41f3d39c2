import { findFinal, findSigned } from "#lib/matrix/editions.ts";
import { getHeader, type Matrix } from "#lib/matrix/matrix.ts";
import type { Batch } from "../log-store.ts";

/** What lists of matrices show; a matrix that was never filled has no names yet. */
export function summaryOf(matrix: Matrix): Batch["summary"] {
  if (!matrix.tables.header["matrix"]) return { title: "", buyer: "", provider: "", phase: "draft" };
  const { title, buyer, provider } = getHeader(matrix);
  const phase = findFinal(matrix) ? "final" : findSigned(matrix) ? "signed" : "draft";
  return { title, buyer, provider, phase };
}
