export const ROWS = 1000;
export const ROLES = 8;

/** @param {number} row */
export const rowId = (row) => `row-${String(row).padStart(4, "0")}`;
/** @param {number} role */
export const roleId = (role) => `role-${role}`;

const LETTERS = ["accountable", "responsible", "consulted", "informed"];

/**
 * The letter that stands in a cell after so many edits of it.
 * @param {number} cell 0 to 7,999
 * @param {number} edits
 */
export function assignmentOf(cell, edits) {
  const start = Math.imul(cell + 1, 2_654_435_761) >>> 13;
  const letter = LETTERS[(start + edits) % LETTERS.length];
  return { duties: [letter], when: "always", notInvolved: false };
}

/**
 * Gives each of some clients cells of its own, one after the other, so that every edit changes something and none clashes.
 * @param {number} clients
 */
export function shareCells(clients) {
  const edits = new Uint32Array(ROWS * ROLES);
  const turns = new Uint32Array(clients);
  const share = Math.floor(edits.length / clients);
  return {
    /** @param {number} client */
    next: (client) => {
      const turn = turns[client] ?? 0;
      turns[client] = turn + 1;
      // 3,001 has no factor in common with any share: neighbours in time lie far apart in the sheet.
      const cell = client + clients * ((turn * 3001) % share);
      edits[cell] = (edits[cell] ?? 0) + 1;
      const row = Math.floor(cell / ROLES);
      return {
        activity: rowId(row),
        role: roleId(cell % ROLES),
        cell: assignmentOf(cell, edits[cell] ?? 0),
      };
    },
  };
}
