import { HyperFormula } from "hyperformula";
import { countFaults } from "./letters.mjs";

/** The name of a column: A, B, … Z. @param {number} at below 26 */
const columnName = (at) => String.fromCharCode(65 + at);

/**
 * The three structural checks of a RACI sheet behind each row: no A, several A, no R.
 * @param {number} row from 1
 * @param {number} columns of letters
 */
export function formulasOf(row, columns) {
  const range = `A${row}:${columnName(columns - 1)}${row}`;
  return [`=COUNTIF(${range},"*A*")=0`, `=COUNTIF(${range},"*A*")>1`, `=COUNTIF(${range},"*R*")=0`];
}

/**
 * Opens a sheet of letters with the three formulas a row; throws when it does not count what plain code counts.
 * @param {readonly (readonly string[])[]} grid
 */
export function openSheet(grid) {
  const columns = grid[0]?.length ?? 0;
  const cells = grid.map((row, at) => [...row, ...formulasOf(at + 1, columns)]);
  const sheet = HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3" });
  /** @param {number} formula */
  const countTrue = (formula) =>
    grid.reduce(
      (sum, _row, row) =>
        sum + (sheet.getCellValue({ sheet: 0, row, col: columns + formula }) === true ? 1 : 0),
      0,
    );
  const found = { noOwner: countTrue(0), severalOwners: countTrue(1), nobodyDoesIt: countTrue(2) };
  const wanted = countFaults(grid);
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`The formulas count ${JSON.stringify(found)}, and there are ${JSON.stringify(wanted)}`);
  return {
    /**
     * Writes a cell and recalculates what depends on it.
     * @param {number} row @param {number} col @param {string} letters
     */
    write: (row, col, letters) => sheet.setCellContents({ sheet: 0, row, col }, letters),
    close: () => sheet.destroy(),
  };
}
