import Papa from "papaparse";
import { unguardText } from "../export/guard-text.ts";
import { buildGrid, newBudget, type RawCell } from "./build-grid.ts";
import type { Book } from "./grid.ts";
import { IMPORT_LIMITS } from "./import-limits.ts";
import { stop } from "./refused.ts";

const DELIMITERS = ["\t", ";", ",", "|"];
const SAMPLED = 200;
/** Two hundred rows of the widest kind are looked at, not more. */
const SAMPLED_SIGNS = 1_000_000;

/** How evenly a separator parts the rows: those with several cells, and of them those with the usual number. */
function evenness(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLED });
  const rows = data.filter((record) => record.some((cell) => cell.trim() !== ""));
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const parted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (parted === 0) return 0;
  return (Math.max(...counts.values()) / parted) * Math.sqrt(parted / rows.length);
}

/** The separator that parts the rows most evenly: cells such as “A, R” hold the others, too. */
function findDelimiter(text: string): string {
  const beginning = text.slice(0, SAMPLED_SIGNS);
  const [first = ","] = DELIMITERS.map((delimiter) => ({ delimiter, even: evenness(beginning, delimiter) }))
    .sort((a, b) => b.even - a.even)
    .map(({ delimiter, even }) => (even === 0 ? "," : delimiter));
  return first;
}

const tooMany = (): never =>
  stop("too-many", `The sheet has more than ${IMPORT_LIMITS.rows} rows. Bring the rows of the matrix alone.`);

/** Where nothing is quoted each line is a row, and too many of them are known before any is taken apart. */
function countRows(text: string): void {
  if (text.includes('"')) return;
  let rows = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    rows += 1;
    if (rows > IMPORT_LIMITS.rows) tooMany();
  }
}

/** Reads a sheet of comma, semicolon, tab or bar separated text; which of them, and its line end, is found out. */
export function readCsv(text: string): Book {
  const plain = text.replace(/^\uFEFF/, "");
  countRows(plain);
  // Excel's own way to name the separator in the first line.
  const told = /^sep=(.)\r?\n/i.exec(plain)?.[1];
  const parsed = Papa.parse<string[]>(told === undefined ? plain : plain.replace(/^.*\r?\n/, "\n"), {
    preview: IMPORT_LIMITS.rows,
    delimiter: told ?? findDelimiter(plain),
  });
  const broken = parsed.errors.find((error) => error.type === "Quotes");
  if (broken)
    stop("invalid", `Row ${(broken.row ?? 0) + 1} of the sheet has a quotation mark that is not closed.`);
  const { truncated, delimiter, linebreak } = parsed.meta;
  if (truncated) tooMany();
  const cells = parsed.data.flatMap((record, row) =>
    record.flatMap((value, column): RawCell[] => {
      if (column >= IMPORT_LIMITS.columns && value.trim() !== "")
        stop(
          "too-many",
          `The sheet has more than ${IMPORT_LIMITS.columns} columns (row ${row + 1}). Bring the columns of the matrix alone.`,
        );
      return value === "" ? [] : [{ text: unguardText(value), row, column }];
    }),
  );
  const grid = buildGrid({ sheet: "Sheet", headings: [], firstRow: 1 }, cells, newBudget());
  return {
    ...{ format: "csv", grids: [grid], prose: [], skipped: [], said: [] },
    dialect: { delimiter, linebreak },
    text: plain,
  };
}
