import assert from "node:assert/strict";
import { buildBigMatrix } from "./big-matrix.mjs";
import { createDice } from "./dice.mjs";
import { EDIT_KINDS, nextEdit, toChange } from "./edits.mjs";
import { heapMiB } from "./heap.mjs";
import { loadProduct, PRESET } from "./product.mjs";

const TODAY = "2026-04-20";

/** @param {() => unknown} run in milliseconds */
function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * Times whole checks, and checks after one edit each.
 * @param {import("./options.mjs").Options} options
 */
export async function measureClearline({ rows, whole, edits, seed }) {
  const { buildPreset, matrixOfParts, content, createContentSelector, apply, check, createChecker } =
    await loadProduct();
  // Through JSON, as every matrix comes from a file or over the line: its texts are whole then, and not put together of parts.
  const parts = JSON.parse(JSON.stringify(buildBigMatrix(buildPreset(PRESET), { rows, seed })));
  const filled = matrixOfParts("bench", parts);
  if (!filled.ok) throw new Error(filled.message);
  let matrix = filled.value;
  const select = createContentSelector();
  const start = select(matrix);
  const checkWhole = () => check({ content: start, today: TODAY });
  /** @param {number} times @param {() => unknown} run */
  const repeat = (times, run) => Array.from({ length: times }, () => time(run));

  repeat(10, checkWhole);
  const wholeMs = repeat(whole, checkWhole);
  const withBasisMs = repeat(whole, () => checkWhole().map((/** @type {any} */ { basis }) => basis));

  const before = heapMiB();
  const checker = createChecker();
  const found = checker({ content: start, today: TODAY });
  const heap = heapMiB() - before;

  const dice = createDice(seed);
  const ids = {
    rows: Object.keys(matrix.tables.activity),
    roles: start.roles.map((/** @type {any} */ { id }) => id),
  };
  const size = { rows: ids.rows.length, roles: ids.roles.length };
  /** @type {Record<string, number[]>} */
  const editMs = { cell: [], text: [], name: [], content: [] };
  const warmUp = 100;
  for (let at = 0; at < warmUp + edits * EDIT_KINDS.length; at += 1) {
    const kind = EDIT_KINDS[at % EDIT_KINDS.length] ?? "cell";
    matrix = apply(matrix, toChange(nextEdit(dice, kind, size), ids, matrix.revision + 1));
    let now = start;
    const contentMs = time(() => {
      now = select(matrix);
    });
    let after = found;
    const checkMs = time(() => {
      after = checker({ content: now, today: TODAY });
    });
    if (at % 50 === 0)
      assert.deepEqual(plain(after), plain(check({ content: content(matrix), today: TODAY })));
    if (at < warmUp) continue;
    editMs[kind]?.push(checkMs);
    editMs["content"]?.push(contentMs);
  }
  return { rows: size.rows, roles: size.roles, findings: found.length, heap, wholeMs, withBasisMs, editMs };
}

/** Findings with what they put together when somebody asks. @param {readonly any[]} findings */
const plain = (findings) =>
  findings.map((finding) => ({ ...finding, message: finding.message, basis: finding.basis }));
