/** @type {Readonly<Record<string, string>>} */
const LETTERS = {
  accountable: "A",
  responsible: "R",
  supports: "S",
  verifies: "V",
  consulted: "C",
  informed: "I",
};

/**
 * What a sheet holds in a cell: “A/R”; an empty text where nobody has written.
 * @param {readonly string[]} duties
 */
export function lettersOf(duties) {
  return duties.map((duty) => LETTERS[duty] ?? "").join("/");
}

/**
 * Rows of letters, one column a role.
 * @param {Pick<import("./big-matrix.mjs").Parts, "activities" | "cells">} parts
 * @param {readonly string[]} roles
 */
export function toGrid({ activities, cells }, roles) {
  return Object.keys(activities).map((row) =>
    roles.map((role) => lettersOf(cells[row]?.[role]?.duties ?? [])),
  );
}

/**
 * How many rows have no owner, several, and nobody who does them: what the formulas must find.
 * @param {readonly (readonly string[])[]} grid
 */
export function countFaults(grid) {
  /** @param {readonly string[]} row @param {string} letter */
  const count = (row, letter) => row.filter((cell) => cell.includes(letter)).length;
  return {
    noOwner: grid.filter((row) => count(row, "A") === 0).length,
    severalOwners: grid.filter((row) => count(row, "A") > 1).length,
    nobodyDoesIt: grid.filter((row) => count(row, "R") === 0).length,
  };
}
