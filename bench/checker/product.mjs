import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../../lib/server/build.mjs";
import { repositoryDir } from "../../lib/server/repository.mjs";

const MODULES = {
  checker: "lib/checker/check.ts",
  rules: "lib/checker/rules/index.ts",
  content: "lib/matrix/content.ts",
  file: "lib/matrix/file.ts",
  apply: "lib/matrix/apply.ts",
  preset: "lib/catalogue/preset.ts",
};

/** The pure parts that are measured, bundled as the product is. */
export async function readProduct() {
  await bundle(
    repositoryDir,
    Object.entries(MODULES).map(([name, entry]) => ({ name: `bench-${name}`, entry })),
  );
  const loaded = await Promise.all(
    Object.keys(MODULES).map(async (name) => {
      const file = pathToFileURL(join(repositoryDir, "dist", `bench-${name}.mjs`));
      return await import(file.href);
    }),
  );
  return Object.assign({}, ...loaded);
}
