/**
 * @typedef {"cell" | "text" | "name"} EditKind
 * @typedef {object} Edit one cell, one note or one name of one row
 * @property {EditKind} kind
 * @property {number} row
 * @property {number} role
 * @property {string[]} duties what the cell then holds
 * @property {string} text what the note or the name then says
 */

/** @type {readonly EditKind[]} */
export const EDIT_KINDS = ["cell", "text", "name"];

const DUTIES = [
  ["accountable"],
  ["responsible"],
  ["accountable", "responsible"],
  ["consulted"],
  ["informed"],
  [],
];
const TEXTS = [
  "The list is sent on the first working day of each month.",
  "Answer as soon as possible.",
  "Details TBD.",
  "A second engineer reads the plan before the work begins.",
];
const NAMES = [
  "Patch the servers of line",
  "Review backups of store",
  "Approve exceptions to patching in hall",
  "Answer calls about till",
  "Report IT risks to the board of branch",
  "Test the restore of server",
  "Tell the desk of joiners and leavers in shop",
];

/**
 * The next edit that somebody makes, somewhere in the matrix.
 * @param {import("./dice.mjs").Dice} dice
 * @param {EditKind} kind
 * @param {{ readonly rows: number, readonly roles: number }} size
 * @returns {Edit}
 */
export function nextEdit(dice, kind, { rows, roles }) {
  const text = kind === "name" ? `${dice.pick(NAMES)} ${dice.number(1000)}` : dice.pick(TEXTS);
  return { kind, row: dice.number(rows), role: dice.number(roles), duties: dice.pick(DUTIES), text };
}

/**
 * The change that the product applies for an edit.
 * @param {Edit} edit
 * @param {{ readonly rows: readonly string[], readonly roles: readonly string[] }} ids
 * @param {number} revision
 */
export function toChange({ kind, row, role, duties, text }, ids, revision) {
  const id = ids.rows[row];
  const cell = { [ids.roles[role] ?? ""]: { duties, when: "always", notInvolved: false } };
  const write =
    kind === "cell"
      ? { table: "cells", id, action: "edit", before: {}, after: cell }
      : {
          table: "activity",
          id,
          action: "edit",
          before: {},
          after: kind === "name" ? { name: text } : { note: text },
        };
  return {
    id: `edit-${revision}`,
    stream: "shared",
    revision,
    at: "",
    by: {},
    kind: "edit",
    group: null,
    writes: [write],
  };
}
