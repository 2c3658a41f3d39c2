import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { RefuseToStart } from "./refuse-to-start.mjs";

export type DataFolderLock = { readonly release: () => void };

/**
 * Creates the data folder if needed and takes it for this process alone.
 * The lock is the operating system's own on an SQLite file, so a process that is killed leaves none behind.
 */
export function acquireDataFolderLock(dataDir: string): DataFolderLock {
  const database = openLockFile(dataDir);
  try {
    database.pragma("journal_mode = MEMORY");
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (hasCode(error, /^SQLITE_BUSY/)) {
      throw new RefuseToStart(
        `Another Clearline is already using the data folder ${dataDir}; stop it, or set CLEARLINE_DATA_DIR to another folder.`,
      );
    }
    throw toUnwritable(dataDir, error);
  }
  return { release: () => void database.close() };
}

function openLockFile(dataDir: string): Database.Database {
  try {
    createFolder(dataDir);
    return new Database(join(dataDir, "server.lock"), { timeout: 0 });
  } catch (error) {
    throw toUnwritable(dataDir, error);
  }
}

/** Node's own recursive mkdir never returns below /proc. */
function createFolder(path: string): void {
  if (existsSync(path)) return;
  createFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

function toUnwritable(dataDir: string, error: unknown): unknown {
  if (!hasCode(error, /^(E[A-Z]+|SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL).*)$/)) return error;
  return new RefuseToStart(
    `The data folder ${dataDir} cannot be written (${error.message}); make it writable for this user, or set CLEARLINE_DATA_DIR to another folder.`,
  );
}

function hasCode(error: unknown, pattern: RegExp): error is Error & { code: string } {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && pattern.test(error.code)
  );
}
