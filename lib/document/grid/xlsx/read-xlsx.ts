import type { ZipReader } from "../../archive/read-zip.ts";
import { buildGrid, newBudget } from "../build-grid.ts";
import type { Book, Grid } from "../grid.ts";
import { stop } from "../refused.ts";
import { readSheet } from "./read-sheet.ts";
import { readWorkbookParts } from "./workbook-parts.ts";

/** Reads the visible sheets of a workbook and says which are hidden. One that is too large is left out with its reason. */
export function readXlsx(zip: ZipReader, workbook: string): Book {
  const parts = readWorkbookParts(zip, workbook);
  const grids: Grid[] = [];
  const skipped: { readonly sheet: string; readonly reason: string }[] = [];
  const budget = newBudget();
  const hidden = parts.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  for (const { name, part, isHidden } of parts.sheets) {
    if (isHidden) continue;
    const bytes = zip.find(part);
    if (!bytes) {
      skipped.push({ sheet: name, reason: "It is not in the file." });
      continue;
    }
    const read = readSheet(bytes, parts);
    if (!read.ok) skipped.push({ sheet: name, reason: read.reason });
    else if (read.cells.length > 0)
      grids.push(buildGrid({ sheet: name, headings: [], firstRow: 1 }, read.cells, budget));
  }
  const first = skipped[0] ?? hidden.map((sheet) => ({ sheet, reason: "It is hidden." }))[0];
  if (grids.length === 0)
    stop(
      "invalid",
      first ? `The sheet “${first.sheet}” is not read. ${first.reason}` : "This workbook is empty.",
    );
  const said = hidden.map((name) => `the sheet “${name}” is hidden and was left out`);
  return { format: "xlsx", grids, prose: [], skipped, said, dialect: null, text: null };
}
