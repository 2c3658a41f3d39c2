import { existsSync } from "node:fs";
import { join } from "node:path";
import { DATABASE_FILE } from "#db/open-database.ts";
import { parseEnvironment, type ServerEnvironment } from "#lib/server/environment.ts";
import type { Surroundings } from "./command.ts";

export type FoundDataFolder =
  | { readonly ok: true; readonly environment: ServerEnvironment; readonly database: string }
  | { readonly ok: false; readonly message: string };

/** The data folder that a server with this environment uses, once it holds a database. */
export function findDataFolder(variables: Surroundings["variables"], directory: string): FoundDataFolder {
  const read = parseEnvironment(variables, directory);
  if (!read.ok) return read;
  const { dataDir } = read.environment;
  const database = join(dataDir, DATABASE_FILE);
  if (existsSync(database)) return { ok: true, environment: read.environment, database };
  const message = `There is no Clearline database in ${dataDir}. Set CLEARLINE_DATA_DIR to the server's folder.`;
  return { ok: false, message };
}
