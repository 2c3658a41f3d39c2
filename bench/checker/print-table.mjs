import { median, percentile } from "../sync/load/statistics.mjs";

/** At most so many milliseconds, by the median. */
export const TARGETS = { whole: 150, edit: 4 };

/**
 * The medians over all runs of each run's median and 95th percentile.
 * @param {readonly (readonly number[])[]} runs
 */
export function summarise(runs) {
  /** @param {number} part */
  const at = (part) => median(runs.map((values) => percentile(Float64Array.from(values).sort(), part)));
  return { p50: at(0.5), p95: at(0.95) };
}

/** @param {readonly (readonly number[])[]} runs */
function inWords(runs) {
  const { p50, p95 } = summarise(runs);
  return `${p50.toFixed(2)} | ${p95.toFixed(2)}`;
}

/**
 * Prints medians over all runs as a Markdown table, and which targets are missed.
 * @param {readonly { clearline: any, formulas: any }[]} results
 */
export function printTable(results) {
  const ours = results.map(({ clearline }) => clearline);
  const theirs = results.map(({ formulas }) => formulas);
  const [first] = ours;
  const edits = ours.map(({ editMs }) => [...editMs.cell, ...editMs.text, ...editMs.name]);
  const whole = ours.map(({ wholeMs }) => wholeMs);
  const rows = [
    ["whole pack, whole check", inWords(whole)],
    ["the same, and every basis hashed", inWords(ours.map(({ withBasisMs }) => withBasisMs))],
    ["whole pack, after one edit", inWords(edits)],
    ["– of a cell", inWords(ours.map(({ editMs }) => editMs.cell))],
    ["– of a note", inWords(ours.map(({ editMs }) => editMs.text))],
    ["– of a name", inWords(ours.map(({ editMs }) => editMs.name))],
    ["the content before it (not part of the check)", inWords(ours.map(({ editMs }) => editMs.content))],
    ["three COUNTIF formulas a row, after one edit of a cell", inWords(theirs.map(({ editMs }) => editMs))],
    ["– their sheet built", inWords(theirs.map(({ buildMs }) => [buildMs]))],
  ];
  console.log(`\n${first.rows} activities × ${first.roles} roles, ${first.findings} findings\n`);
  console.log(["| | p50 ms | p95 ms |", "|---|---|---|"].join("\n"));
  for (const [what, figures] of rows) console.log(`| ${what} | ${figures} |`);
  const heap = median(ours.map((one) => one.heap));
  const theirHeap = median(theirs.map((one) => one.heap));
  console.log(
    `\nHeap: the checker keeps ${heap.toFixed(1)} MiB beside the content, the sheet ${theirHeap.toFixed(1)} MiB.`,
  );
  const missed = [
    ...(summarise(whole).p50 > TARGETS.whole ? [`whole check ≤ ${TARGETS.whole} ms`] : []),
    ...(summarise(edits).p50 > TARGETS.edit ? [`after one edit ≤ ${TARGETS.edit} ms`] : []),
  ];
  console.log(missed.length === 0 ? "All targets are met." : `Missed: ${missed.join("; ")}`);
}
