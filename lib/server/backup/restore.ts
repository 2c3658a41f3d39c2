import { randomUUID } from "node:crypto";
import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { beginEpochs } from "#db/begin-epochs.ts";
import { DATABASE_FILE, openDatabase } from "#db/open-database.ts";
import { openForReading } from "#db/open-for-reading.ts";
import { settleDatabase } from "#db/settle-database.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { acquireDataFolderLock } from "../data-folder-lock.ts";
import { toRefusal } from "../database-fault.ts";
import { describeFirst } from "./describe-first.ts";
import { createPrivateFile, placeFile } from "./place-file.ts";
import { type RestoredAccess, restoreAccess } from "./restore-access.ts";
import { clearBeside, keepAside } from "./set-aside.ts";
import { isSound, type VerifiedDatabase, verifyDatabase } from "./verify-database.ts";

export interface Restored {
  readonly ok: true;
  readonly verified: VerifiedDatabase;
  /** Where the database lies that was in use before. */
  readonly kept: string | undefined;
  readonly access: RestoredAccess;
}

const UNFINISHED = `${DATABASE_FILE}.restoring`;

/** Puts a copy in the place of a data folder's database, which is kept; every matrix begins an epoch. */
export async function restore(options: {
  readonly file: string;
  readonly folder: string;
  readonly now: Date;
}): Promise<Restored | Refusal> {
  try {
    const lock = acquireDataFolderLock(options.folder);
    try {
      return await restoreLocked(options);
    } finally {
      removeUnfinished(options.folder);
      lock.release();
    }
  } catch (error) {
    return toRefusal(error, `${options.file} could not be restored, and nothing has changed`);
  }
}

async function restoreLocked({
  file,
  folder,
  now,
}: Parameters<typeof restore>[0]): Promise<Restored | Refusal> {
  const place = join(folder, DATABASE_FILE);
  const unfinished = join(folder, UNFINISHED);
  if (isSameFile(file, place))
    return refuse("invalid", `${file} is the database in use itself. Name a backup.`);
  removeUnfinished(folder);
  createPrivateFile(unfinished);
  await copy(file, unfinished);
  const verified = await verifyDatabase(unfinished);
  if (!isSound(verified))
    return refuse(
      "invalid",
      `${file} was not restored, because its log does not hold. ${describeFirst(verified)}`,
    );
  const kept = keepAside(folder, now);
  const access = bringUpToDate(folder, now);
  settleDatabase(unfinished, "WAL");
  clearBeside(folder);
  placeFile(unfinished, place);
  return { ok: true, verified, kept, access };
}

function isSameFile(file: string, other: string): boolean {
  if (!existsSync(other)) return false;
  const [one, two] = [statSync(file), statSync(other)];
  return one.dev === two.dev && one.ino === two.ino;
}

async function copy(file: string, unfinished: string): Promise<void> {
  const source = openForReading(file);
  try {
    await source.copyTo(unfinished);
  } finally {
    source.close();
  }
}

function bringUpToDate(folder: string, now: Date): RestoredAccess {
  const database = openDatabase({ folder, name: UNFINISHED });
  try {
    beginEpochs(database, randomUUID);
    return restoreAccess(database, join(folder, DATABASE_FILE), now.toISOString());
  } finally {
    database.close();
  }
}

function removeUnfinished(folder: string): void {
  for (const end of ["", "-journal", "-wal", "-shm"])
    rmSync(join(folder, `${UNFINISHED}${end}`), { force: true });
}
