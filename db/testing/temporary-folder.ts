import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of its own for one test, gone after it. */
export function createTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "clearline-db-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
