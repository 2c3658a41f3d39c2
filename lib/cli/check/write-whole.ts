import { randomBytes } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

interface Target {
  readonly file: string;
  /** A pipe or a device is written to, never replaced. */
  readonly isReplaceable: boolean;
  readonly mode: number;
}

const NEW_FILE = 0o666;

const isSystemError = (error: unknown): error is Error & { readonly code: unknown } =>
  error instanceof Error && "code" in error;

async function findTarget(file: string): Promise<Target> {
  try {
    const there = await stat(file);
    if (!there.isFile()) return { file, isReplaceable: false, mode: NEW_FILE };
    return { file: await realpath(file), isReplaceable: true, mode: there.mode & 0o777 };
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return { file, isReplaceable: true, mode: NEW_FILE };
    throw error;
  }
}

async function replace({ file, mode }: Target, bytes: string | Uint8Array): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(beside, bytes, { flag: "wx", mode });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Writes a file under another name beside it and renames it: whoever reads it sees the old file or the whole new one.
 * Gives a sentence when it could not be written; nothing is left behind then. Pipes and devices are written to as they are.
 */
export async function writeWhole(
  path: string,
  file: string,
  bytes: string | Uint8Array,
): Promise<string | undefined> {
  try {
    const target = await findTarget(file);
    if (target.isReplaceable) await replace(target, bytes);
    else await writeFile(target.file, bytes);
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return `${path} could not be written: ${String(error.code)}.`;
  }
}
