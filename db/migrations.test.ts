import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createTemporaryFolder } from "./testing/temporary-folder.ts";

const checkout = fileURLToPath(new URL("..", import.meta.url));

it("has a migration for everything that the schema says", { timeout: 60_000 }, () => {
  const copy = createTemporaryFolder();
  cpSync(join(checkout, "drizzle"), copy, { recursive: true });
  const kit = join(checkout, "node_modules", "drizzle-kit", "bin.cjs");
  // drizzle-kit takes no absolute folder, and ends with 0 even when it failed.
  const out = `--out=${relative(checkout, copy)}`;
  const args = [kit, "generate", "--dialect=sqlite", "--schema=./db/schema/*.ts", out];
  const said = execFileSync(process.execPath, args, { cwd: checkout, encoding: "utf8" });
  expect(said, "run npm run db:generate").toContain("No schema changes, nothing to migrate");
});
