import { createHash } from "node:crypto";
import { createReadStream, existsSync, realpathSync, rmSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { openForReading } from "#db/open-for-reading.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { toRefusal } from "../database-fault.ts";
import { describeFirst } from "./describe-first.ts";
import { createPrivateFile, placeFile } from "./place-file.ts";
import { isSound, type VerifiedDatabase, verifyDatabase } from "./verify-database.ts";

export interface BackedUp {
  readonly ok: true;
  readonly verified: VerifiedDatabase;
  readonly bytes: number;
  readonly sha256: string;
}

const SERVER_FILES = /^(clearline\.db(-\w+|\.restoring)?|server\.lock.*)$/;

/** Copies a database into a file of its own while it is in use; the file gets its name once the copy is verified. */
export async function backUp(options: {
  readonly database: string;
  readonly out: string;
  readonly overwrite: boolean;
}): Promise<BackedUp | Refusal> {
  const out = resolve(options.out);
  const refusal = refuseOut(options.database, out, options.overwrite);
  if (refusal) return refusal;
  const unfinished = `${out}.unfinished`;
  try {
    createPrivateFile(unfinished);
  } catch (error) {
    return toRefusal(error, `${out} could not be written`);
  }
  try {
    await copy(options.database, unfinished);
    const verified = await verifyDatabase(unfinished);
    if (!isSound(verified)) {
      return refuse(
        "invalid",
        `No backup was written, because the log does not hold. ${describeFirst(verified)}`,
      );
    }
    const { size: bytes } = statSync(unfinished);
    const sha256 = await sha256Of(unfinished);
    placeFile(unfinished, out);
    return { ok: true, verified, bytes, sha256 };
  } catch (error) {
    return toRefusal(error, `${out} could not be written`);
  } finally {
    for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(`${unfinished}${end}`, { force: true });
  }
}

async function copy(database: string, file: string): Promise<void> {
  const source = openForReading(database);
  try {
    await source.copyTo(file);
  } finally {
    source.close();
  }
}

function refuseOut(database: string, out: string, overwrite: boolean): Refusal | undefined {
  const folder = dirname(out);
  if (!existsSync(folder))
    return refuse(
      "not-found",
      `There is no folder ${folder}. Make it, or name another place for the backup.`,
    );
  if (existsSync(out) && statSync(out).isDirectory())
    return refuse(
      "invalid",
      `${out} is a folder. Name a file in it: ${resolve(out, "clearline-backup.db")}.`,
    );
  if (realpathSync(folder) === realpathSync(dirname(database)) && SERVER_FILES.test(basename(out)))
    return refuse("invalid", `${out} belongs to the server itself. Name another file, best on another disk.`);
  if (existsSync(out) && !overwrite)
    return refuse("exists", `${out} is there already. Name another file, or say --overwrite to replace it.`);
  if (existsSync(`${out}.unfinished`))
    return refuse(
      "exists",
      `${out}.unfinished is there: another backup is being written, or one was interrupted. Wait for it or delete that file.`,
    );
  return undefined;
}

/** SHA-256 of a file, as hex. */
async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
