import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The counts that were made by hand, in the order in which they are compared. */
export const COUNTS = ["activity_rows", "roles", "rows_no_A", "rows_multi_A", "rows_no_R"];

/**
 * @typedef {{ file: string, sheet: string | undefined, counts: (number | null)[] }} Label
 * A file, the one sheet that its label counts if it names one, and the counts; `null` where there is none.
 */

/**
 * Reads `index.tsv` of a folder of matrices.
 * @param {string} folder
 * @returns {Label[]}
 */
export function readLabels(folder) {
  const index = join(folder, "index.tsv");
  if (!existsSync(index))
    throw new Error(`There is no ${index}: name a folder of matrices with their labels.`);
  const [head = "", ...lines] = readFileSync(index, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (/** @type {string} */ name) => cells[columns.indexOf(name)] ?? "";
    const counts = COUNTS.map((name) => (/^\d+$/.test(cell(name)) ? Number(cell(name)) : null));
    return { file: cell("file"), sheet: /^sheet "([^"]+)"/.exec(cell("ambiguity"))?.[1], counts };
  });
}
