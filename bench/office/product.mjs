import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../lib/server/build.mjs";
import { repositoryDir } from "../../lib/server/repository.mjs";

const MODULES = {
  example: "lib/catalogue/preset.ts",
  file: "lib/matrix/file.ts",
  content: "lib/matrix/content.ts",
  order: "lib/catalogue/order-keys.ts",
  xlsx: "lib/document/export/xlsx/to-xlsx.ts",
  docx: "lib/document/export/docx/to-docx.ts",
  draft: "lib/document/appendix/draft-edition.ts",
  layout: "lib/document/appendix/layout-appendix.ts",
  inflate: "lib/server/sheets/inflate.ts",
  book: "lib/document/grid/read-book.ts",
  matrix: "lib/document/import/import-book.ts",
};

/** Bundles what is measured as the product is bundled. */
export async function bundleProduct() {
  await bundle(
    repositoryDir,
    Object.entries(MODULES).map(([name, entry]) => ({ name: `bench-office-${name}`, entry })),
  );
}

/** Loads what `bundleProduct` has made. */
export async function loadProduct() {
  const loaded = Object.keys(MODULES).map(
    (name) => import(pathToFileURL(join(repositoryDir, "dist", `bench-office-${name}.mjs`)).href),
  );
  return Object.assign({}, ...(await Promise.all(loaded)));
}
