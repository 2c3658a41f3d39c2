import { parseArgs } from "node:util";

/**
 * @typedef {object} Options
 * @property {number} runs
 * @property {number} rows
 * @property {number} whole whole checks in each run, after the warm-up
 * @property {number} edits of each kind in each run, after the warm-up
 * @property {number} seed of the matrix and of the edits
 */

/**
 * @param {string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: "string", default: "5" },
      rows: { type: "string", default: "10000" },
      whole: { type: "string", default: "20" },
      edits: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
    },
  });
  return {
    runs: Number(values.runs),
    rows: Number(values.rows),
    whole: Number(values.whole),
    edits: Number(values.edits),
    seed: Number(values.seed),
  };
}
