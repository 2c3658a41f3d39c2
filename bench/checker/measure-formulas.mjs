import { buildBigMatrix } from "./big-matrix.mjs";
import { createDice } from "./dice.mjs";
import { nextEdit } from "./edits.mjs";
import { openSheet } from "./formulas.mjs";
import { heapMiB } from "./heap.mjs";
import { lettersOf, toGrid } from "./letters.mjs";
import { loadProduct, PRESET } from "./product.mjs";

/**
 * Times the recalculation of three formulas a row after one edit each; texts and names concern no formula.
 * @param {import("./options.mjs").Options} options
 */
export async function measureFormulas({ rows, edits, seed }) {
  const { buildPreset } = await loadProduct();
  const parts = buildBigMatrix(buildPreset(PRESET), { rows, seed });
  const roles = Object.keys(parts.roles).filter((id) => parts.roles[id]?.["foldsInto"] !== null);
  const grid = toGrid(parts, roles);
  const before = heapMiB();
  const start = performance.now();
  const sheet = openSheet(grid);
  const buildMs = performance.now() - start;
  const heap = heapMiB() - before;
  const dice = createDice(seed);
  const size = { rows: grid.length, roles: roles.length };
  const editMs = [];
  const warmUp = 100;
  for (let at = 0; at < warmUp + edits; at += 1) {
    const { row, role, duties } = nextEdit(dice, "cell", size);
    const began = performance.now();
    sheet.write(row, role, lettersOf(duties));
    if (at >= warmUp) editMs.push(performance.now() - began);
  }
  sheet.close();
  return { buildMs, heap, editMs };
}
