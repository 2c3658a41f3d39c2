import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file under another name beside it and renames it: whoever reads it sees the old file or the whole new one.
 * Gives a sentence when it could not be written; nothing is left behind then.
 */
export async function writeWhole(
  path: string,
  file: string,
  bytes: string | Uint8Array,
): Promise<string | undefined> {
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    await rename(beside, file);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true });
    if (!(error instanceof Error && "code" in error)) throw error;
    return `${path} could not be written: ${String(error.code)}.`;
  }
}
