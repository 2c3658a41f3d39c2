import { PDFDocument } from "pdf-lib";
import { median } from "../sync/load/statistics.mjs";
import { drawTable } from "./draw-table.mjs";

/**
 * @typedef {object} Measured
 * @property {number} ms warm: median of the last five prints, or of those after the first where there were fewer
 * @property {number} cpuMs the same in time of processor, which other programs disturb less; not that of a browser beside it
 * @property {number} firstMs cold: the first print of the process, which also compiles and reads fonts
 * @property {number} peakMiB most memory that the process had
 * @property {number} bytes size of the file
 * @property {number} pages of the file, as pdf-lib reads it
 */

/** No further print is begun after this long. */
const ENOUGH_MS = 15_000;
const job = JSON.parse(process.argv[2] ?? "{}");
const { print, close } = await import(new URL(`./systems/${job.system}.mjs`, import.meta.url).href);
const table = drawTable(job.rows, job.seed);
/** @type {number[]} */
const times = [];
/** @type {number[]} */
const efforts = [];
/** @type {Uint8Array} */
let pdf = new Uint8Array();
const begun = performance.now();
for (let count = 0; count <= job.prints; count += 1) {
  if (count > 0 && performance.now() - begun > ENOUGH_MS) break;
  const before = process.cpuUsage();
  const start = performance.now();
  pdf = await print(table, job);
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  efforts.push((user + system) / 1000);
  if (new TextDecoder("latin1").decode(pdf.subarray(0, 5)) !== "%PDF-") throw new Error("That is no PDF");
}
await close?.();
/** Of the last five, the first apart. @param {readonly number[]} all */
function warm(all) {
  const last = all.slice(1).slice(-5);
  return last.length === 0 ? (all[0] ?? 0) : median(last);
}

const peakMiB = process.resourceUsage().maxRSS / 1024;
const pages = (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
process.send?.({
  ms: warm(times),
  cpuMs: warm(efforts),
  firstMs: times[0] ?? 0,
  peakMiB,
  bytes: pdf.length,
  pages,
});
process.disconnect?.();
