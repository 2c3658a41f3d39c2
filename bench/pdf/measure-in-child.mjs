import { drawTable } from "./draw-table.mjs";

/**
 * @typedef {object} Measured
 * @property {number} ms warm: median of the last five prints, or of those after the first where there were fewer
 * @property {number} firstMs cold: the first print of the process, which also compiles and reads fonts
 * @property {number} peakMiB most memory that the process had
 * @property {number} bytes size of the file
 */

/** No further print is begun after this long. */
const ENOUGH_MS = 15_000;
const job = JSON.parse(process.argv[2] ?? "{}");
const { print, close } = await import(new URL(`./systems/${job.system}.mjs`, import.meta.url).href);
const table = drawTable(job.rows, job.seed);
/** @type {number[]} */
const times = [];
let bytes = 0;
const begun = performance.now();
for (let count = 0; count <= job.prints; count += 1) {
  if (count > 0 && performance.now() - begun > ENOUGH_MS) break;
  const start = performance.now();
  const pdf = await print(table, job);
  times.push(performance.now() - start);
  bytes = pdf.length;
  if (new TextDecoder("latin1").decode(pdf.subarray(0, 5)) !== "%PDF-") throw new Error("That is no PDF");
}
await close?.();
const [firstMs = 0, ...others] = times;
const sorted = others.slice(-5).sort((a, b) => a - b);
process.send?.({
  ms: sorted[Math.floor(sorted.length / 2)] ?? firstMs,
  firstMs,
  peakMiB: process.resourceUsage().maxRSS / 1024,
  bytes,
});
process.disconnect?.();
