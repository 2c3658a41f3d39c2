import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { compareCells } from "./compare-cells.mjs";
import { COUNTS, readLabels } from "./labels.mjs";
import { loadProduct } from "./product.mjs";

/** Pure functions are measured: no server, no pages. */
export const needsServer = false;

const PRINTED = 1000;
const PRINTED_PDFS = 300;

/**
 * Reads a labelled file; what it has no label for is shown and not judged.
 * @param {any} product
 * @param {string} folder
 * @param {import("./labels.mjs").Label} label
 */
async function readOne(product, folder, { file, sheet, counts }) {
  const started = performance.now();
  const found = await product.readAnyFile(readFileSync(join(folder, file)), { inflate: product.inflate });
  const book = found.ok && found.value.kind === "book" ? found.value.book : undefined;
  const imported = book ? product.importBook(book, sheet === undefined ? {} : { sheet }) : found;
  const report = product.importReport(imported);
  const ms = performance.now() - started;
  const { activities, roles, noAccountable, severalAccountable, noResponsible } = report.summary;
  const read = [activities, roles, noAccountable, severalAccountable, noResponsible];
  const isLabelled = counts.every((count) => count !== null);
  const isRight = isLabelled && counts.every((count, at) => count === read[at]);
  const cells =
    imported.ok && book ? compareCells(imported, book) : { compared: 0, exact: 0, invented: 0, byName: 0 };
  return { file, counts, read, isLabelled, isRight, ms, cells, refused: report.refused };
}

/** @param {any} product */
function printAndReadMany(product) {
  let whole = 0;
  for (let seed = 1; seed <= PRINTED; seed += 1) if (product.printAndRead(seed).isWhole) whole += 1;
  return whole;
}

/** @param {any} product */
async function printAndReadPdfs(product) {
  const counted = { whole: 0, refused: 0, wrong: 0 };
  for (let seed = 1; seed <= PRINTED_PDFS; seed += 1) {
    const found = await product.printAndReadPdf(seed, product.inflate);
    counted[/** @type {keyof typeof counted} */ (typeof found === "string" ? found : "wrong")] += 1;
  }
  return counted;
}

/**
 * Reads every labelled matrix of a folder, and the matrices that the seeded printer makes.
 * @param {string[]} args
 */
export async function run(args) {
  const [folder] = args;
  const product = await loadProduct();
  console.log(`${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.version}`);
  if (folder === undefined) console.log("No folder is named: only printed matrices are read.");
  else {
    const path = resolve(folder);
    /** @type {Awaited<ReturnType<typeof readOne>>[]} */
    const results = [];
    for (const label of readLabels(path)) results.push(await readOne(product, path, label));
    console.log(`file: ${COUNTS.join(" / ")} by hand, as read; ms`);
    for (const { file, counts, read, isLabelled, isRight, ms, refused } of results) {
      const verdict = isLabelled ? (isRight ? "right" : "WRONG") : "not judged";
      console.log(
        `${file}: ${counts.map((count) => count ?? "-").join("/")} ${read.join("/")} ${verdict} ${ms.toFixed(0)} ms${refused === null ? "" : ` refused: ${refused}`}`,
      );
    }
    const judged = results.filter(({ isLabelled }) => isLabelled);
    const sum = (/** @type {"compared" | "exact" | "invented" | "byName"} */ key) =>
      results.reduce((total, { cells }) => total + cells[key], 0);
    console.log(
      `all five counts right: ${judged.filter(({ isRight }) => isRight).length} of ${judged.length}`,
    );
    console.log(
      `cells read exactly: ${sum("exact")} of ${sum("compared")}; read by the name of a party: ${sum("byName")}; letters that do not stand there: ${sum("invented")}`,
    );
  }
  console.log(`printed in random shapes and read back whole: ${printAndReadMany(product)} of ${PRINTED}`);
  const { whole, refused, wrong } = await printAndReadPdfs(product);
  console.log(
    `as PDF without structure, ${PRINTED_PDFS} in random looks: ${whole} whole, ${refused} refused, ${wrong} otherwise`,
  );
}
