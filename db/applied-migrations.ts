import type { Database } from "better-sqlite3";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { DatabaseTooNewError } from "./database-errors.ts";

/** The migrations that a database went through, oldest first; throws when a newer version wrote one of them. */
export function listApplied(sqlite: Database, file: string, migrations: string): readonly MigrationMeta[] {
  const table = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (table === undefined) return [];
  const known = new Map(
    readMigrationFiles({ migrationsFolder: migrations }).map((migration) => [migration.hash, migration]),
  );
  const hashes = sqlite.prepare<[], string>("SELECT hash FROM __drizzle_migrations ORDER BY created_at");
  return hashes
    .pluck()
    .all()
    .map((hash) => {
      const migration = known.get(hash);
      if (!migration) throw new DatabaseTooNewError(file);
      return migration;
    });
}
