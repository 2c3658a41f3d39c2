import Papa from "papaparse";
import { buildGrid, newBudget, type RawCell } from "./build-grid.ts";
import type { Book } from "./grid.ts";
import { IMPORT_LIMITS } from "./import-limits.ts";
import { stop } from "./refused.ts";

/** Reads a sheet of comma, semicolon, tab or bar separated text; which of them, and its line end, is found out. */
export function readCsv(text: string): Book {
  const plain = text.replace(/^\uFEFF/, "");
  // Excel's own way to name the separator in the first line.
  const told = /^sep=(.)\r?\n/i.exec(plain)?.[1];
  const parsed = Papa.parse<string[]>(told === undefined ? plain : plain.replace(/^.*\r?\n/, "\n"), {
    delimitersToGuess: [",", ";", "\t", "|"],
    preview: IMPORT_LIMITS.rows,
    ...(told === undefined ? {} : { delimiter: told }),
  });
  const broken = parsed.errors.find((error) => error.type === "Quotes");
  if (broken)
    stop("invalid", `Row ${(broken.row ?? 0) + 1} of the sheet has a quotation mark that is not closed.`);
  const { truncated, delimiter, linebreak } = parsed.meta;
  if (truncated)
    stop(
      "too-many",
      `The sheet has more than ${IMPORT_LIMITS.rows} rows. Bring the rows of the matrix alone.`,
    );
  const cells = parsed.data.flatMap((record, row) =>
    record.flatMap((value, column): RawCell[] => {
      if (column >= IMPORT_LIMITS.columns && value.trim() !== "")
        stop(
          "too-many",
          `The sheet has more than ${IMPORT_LIMITS.columns} columns (row ${row + 1}). Bring the columns of the matrix alone.`,
        );
      return value === "" ? [] : [{ text: value, row, column }];
    }),
  );
  const grid = buildGrid({ sheet: "Sheet", headings: [], firstRow: 1 }, cells, newBudget());
  return {
    ...{ format: "csv", grids: [grid], prose: [], skipped: [] },
    dialect: { delimiter, linebreak },
    text: plain,
  };
}
