import { parseArgs } from "node:util";

/**
 * @typedef {object} Options
 * @property {number} runs
 * @property {number} seconds measured in each run, after the warm-up
 * @property {readonly string[]} systems names of those to measure; empty: all
 * @property {readonly string[]} scenarios names of those to run; empty: all
 * @property {string | undefined} profile where CPU profiles of our server go
 * @property {string} data where servers keep their files: on the disk that shall count
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
      seconds: { type: "string", default: "15" },
      only: { type: "string", default: "" },
      scenario: { type: "string", default: "" },
      profile: { type: "string" },
      data: { type: "string", default: "data/bench" },
    },
  });
  /** @param {string} text */
  const list = (text) => text.split(",").filter((name) => name !== "");
  return {
    runs: Number(values.runs),
    seconds: Number(values.seconds),
    systems: list(values.only),
    scenarios: list(values.scenario),
    profile: values.profile,
    data: values.data,
  };
}
