import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { listApplied } from "./applied-migrations.ts";
import type { Database } from "./database.ts";
import { DatabaseUnusableError } from "./database-errors.ts";

export const DATABASE_FILE = "clearline.db";

/** While opening nobody waits for the server. */
const OPENING_MS = 5_000;
/** Waiting stops the whole server: no other writes here but for the blink of an eye, and what fails is sent again. */
const BUSY_MS = 250;
// One level up both from this file and from the bundle in dist.
export const MIGRATIONS = fileURLToPath(new URL("../drizzle", import.meta.url));

/** Where the database lies; `:memory:` keeps it in memory, for tests. */
export interface DatabasePlace {
  readonly folder: string;
  readonly name?: string;
  readonly migrations?: string;
  /** Milliseconds to wait for another program that writes. */
  readonly busyMs?: number;
}

/** Opens the database of a data folder and brings it to this version; throws one sentence when it cannot be used. */
export function openDatabase({
  folder,
  name = DATABASE_FILE,
  migrations = MIGRATIONS,
  busyMs = BUSY_MS,
}: DatabasePlace): Database {
  const file = folder === ":memory:" ? folder : join(folder, name);
  try {
    if (file !== folder && !existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    return openFile(file, migrations, busyMs);
  } catch (error) {
    throw toUnusable(file, error);
  }
}

function openFile(file: string, migrations: string, busyMs: number): Database {
  const sqlite = new Sqlite(file, { timeout: OPENING_MS });
  try {
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("foreign_keys = ON");
    // Otherwise REPLACE would delete rows without asking the append-only triggers.
    sqlite.pragma("recursive_triggers = ON");
    // What is deleted is overwritten: a matrix that is gone must not stand in the file's free pages.
    sqlite.pragma("secure_delete = ON");
    listApplied(sqlite, file, migrations);
    const query = drizzle({ client: sqlite });
    migrate(query, { migrationsFolder: migrations });
    sqlite.pragma(`busy_timeout = ${busyMs}`);
    return { query, close: () => void sqlite.close() };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function toUnusable(file: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  // Drizzle wraps what the driver says.
  const source = error.cause instanceof Error ? error.cause : error;
  if (!("code" in source)) return error;
  const isFileFault =
    /^(E[A-Z]+|SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL|NOTADB|CORRUPT|BUSY|LOCKED|AUTH).*)$/;
  return isFileFault.test(String(source.code)) ? new DatabaseUnusableError(file, source.message) : error;
}
