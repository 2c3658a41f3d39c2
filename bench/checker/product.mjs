import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../lib/server/build.mjs";
import { repositoryDir } from "../../lib/server/repository.mjs";

/** The pure parts that are measured. */
const MODULES = {
  checker: "lib/checker/check.ts",
  content: "lib/matrix/content.ts",
  file: "lib/matrix/file.ts",
  apply: "lib/matrix/apply.ts",
  preset: "lib/catalogue/preset.ts",
};

/** Bundles them as the product is bundled. */
export async function bundleProduct() {
  const programs = Object.entries(MODULES).map(([name, entry]) => ({ name: `bench-${name}`, entry }));
  await bundle(repositoryDir, programs);
}

/** Loads what `bundleProduct` has made. */
export async function loadProduct() {
  const loaded = Object.keys(MODULES).map(
    (name) => import(pathToFileURL(join(repositoryDir, "dist", `bench-${name}.mjs`)).href),
  );
  return Object.assign({}, ...(await Promise.all(loaded)));
}

/** What the big matrix is made of. */
export const PRESET = {
  model: "front-desk",
  size: "everything",
  columns: "all",
  title: "Ten thousand rows",
  buyer: "Harbour Street Foods",
  provider: "Millbank Managed IT",
  businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
  zone: "Europe/London",
};
