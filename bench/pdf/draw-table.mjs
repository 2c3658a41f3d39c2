import { createDice } from "../checker/dice.mjs";

/**
 * @typedef {object} DrawnTable
 * @property {string} title
 * @property {string[]} roles
 * @property {{ name: string, letters: string[] }[]} rows letters by role, such as “A R”; empty where nothing is said
 */

const WORDS =
  "review backup reports open ticket failed job answer calls in business hours install security updates servers network contract renewal notice vendor escalate alert keep record check access rights leaver joiner monthly test restore".split(
    " ",
  );
const CELLS = ["", "", "", "A", "R", "A R", "C", "I"];

/**
 * A matrix of eight roles that a seed decides.
 * @param {number} rows
 * @param {number} seed
 * @returns {DrawnTable}
 */
export function drawTable(rows, seed) {
  const dice = createDice(seed);
  /** @param {readonly string[]} list */
  const pick = (list) => list[dice.number(list.length)] ?? "";
  const roles = ["Buyer", "IT lead", "Front desk", "On call", "Audit", "Patch team", "Carrier", "Vendor"];
  return {
    title: "Who does what",
    roles,
    rows: Array.from({ length: rows }, (_, index) => ({
      name: `${index + 1}  ${Array.from({ length: 4 + dice.number(9) }, () => pick(WORDS)).join(" ")}`,
      letters: roles.map(() => pick(CELLS)),
    })),
  };
}
