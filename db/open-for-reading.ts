import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { MigrationMeta } from "drizzle-orm/migrator";
import { listApplied } from "./applied-migrations.ts";
import type { Database } from "./database.ts";
import { DatabaseUnreadableError } from "./database-errors.ts";
import { MIGRATIONS } from "./open-database.ts";
import { settleDatabase } from "./settle-database.ts";

/** A database of this or an earlier version, opened to be read only; all reads see one moment. */
export interface ReadDatabase extends Database {
  /** What SQLite and the schema say is damaged, one sentence each. */
  readonly listDamage: () => readonly string[];
  /** Copies what is read, page by page, into a file that another program may not be writing. */
  readonly copyTo: (file: string) => Promise<void>;
}

const BUSY_MS = 5_000;
const PAGES_AT_ONCE = 4_000;
const MOST_FAULTS = 20;

/** Opens a database file without changing it, also while a server writes in it; throws one sentence when it cannot. */
export function openForReading(file: string): ReadDatabase {
  try {
    return openFile(file);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || !/^SQLITE_/.test(String(error.code))) throw error;
    throw new DatabaseUnreadableError(file, error.message);
  }
}

function openFile(file: string): ReadDatabase {
  const sqlite = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    sqlite.exec("BEGIN");
    refuseStranger(sqlite, file);
    const applied = listApplied(sqlite, file, MIGRATIONS);
    return {
      query: drizzle({ client: sqlite }),
      close: () => void sqlite.close(),
      listDamage: () => listDamage(sqlite, applied),
      copyTo: async (target) => {
        await sqlite.backup(target, { progress: () => PAGES_AT_ONCE });
        settleDatabase(target, "DELETE");
      },
    };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function refuseStranger(sqlite: Sqlite.Database, file: string): void {
  const hasLog = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'change'").get();
  if (!hasLog)
    throw new DatabaseUnreadableError(file, "it is a database of another program, or an empty file");
}

function listDamage(sqlite: Sqlite.Database, applied: readonly MigrationMeta[]): readonly string[] {
  const pages = sqlite.prepare<[], string>(`PRAGMA integrity_check(${MOST_FAULTS})`).pluck().all();
  const strays = sqlite.prepare<[], { table: string; parent: string }>("PRAGMA foreign_key_check").all();
  const isTrigger = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = ?");
  return [
    ...pages.filter((said) => said !== "ok").map((said) => `SQLite found damage: ${said}.`),
    ...strays
      .slice(0, MOST_FAULTS)
      .map(({ table, parent }) => `A row of ${table} belongs to no row of ${parent}.`),
    ...listTriggers(applied)
      .filter((name) => !isTrigger.get(name))
      .map((name) => `The trigger ${name}, which keeps what was written from being changed, is gone.`),
  ];
}

function listTriggers(applied: readonly MigrationMeta[]): readonly string[] {
  const names = new Set<string>();
  for (const statement of applied.flatMap(({ sql }) => sql)) {
    const [, verb, name] = /^\s*(CREATE|DROP) TRIGGER `(\w+)`/.exec(statement) ?? [];
    if (name !== undefined && verb === "CREATE") names.add(name);
    else if (name !== undefined) names.delete(name);
  }
  return [...names];
}
