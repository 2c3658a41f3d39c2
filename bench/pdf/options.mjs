import { parseArgs } from "node:util";

/** In the order of the table; `bare` is what the others are compared with. */
export const SYSTEMS = ["bare", "clearline", "pdf-lib", "pdfkit", "pdfmake", "react-pdf", "chromium"];

/**
 * @typedef {object} Options
 * @property {number} runs
 * @property {number[]} rows sizes of the table
 * @property {number} seed of its texts
 * @property {number} limit seconds after which a system is given up for a size
 * @property {string[]} systems only these; all when empty
 */

/**
 * @param {string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: "string", default: "3" },
      rows: { type: "string", default: "100,1000,10000" },
      seed: { type: "string", default: "1" },
      limit: { type: "string", default: "120" },
      systems: { type: "string", default: "" },
    },
  });
  return {
    runs: Number(values.runs),
    rows: values.rows.split(",").map(Number),
    seed: Number(values.seed),
    limit: Number(values.limit),
    systems: values.systems.split(",").filter((name) => name !== ""),
  };
}
