import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../lib/server/build.mjs";
import { repositoryDir } from "../../lib/server/repository.mjs";

const MODULES = {
  inflate: "lib/server/sheets/inflate.ts",
  book: "lib/document/grid/read-any-file.ts",
  matrix: "lib/document/import/import-book.ts",
  report: "lib/document/import/import-report.ts",
  printedPdf: "lib/document/grid/pdf/testing/print-and-read-pdf.ts",
  printed: "lib/document/import/testing/print-and-read.ts",
};

/** Bundles the importer as the product is bundled, and loads it. */
export async function loadProduct() {
  await bundle(
    repositoryDir,
    Object.entries(MODULES).map(([name, entry]) => ({ name: `bench-import-${name}`, entry })),
  );
  const loaded = Object.keys(MODULES).map(
    (name) => import(pathToFileURL(join(repositoryDir, "dist", `bench-import-${name}.mjs`)).href),
  );
  return Object.assign({}, ...(await Promise.all(loaded)));
}
