import { onTestFinished } from "vitest";
import type { Database } from "../database.ts";
import { openDatabase } from "../open-database.ts";

/** A real database, in memory unless a folder is named; closed after the test. */
export function openTestDatabase(folder = ":memory:"): Database {
  const database = openDatabase({ folder });
  onTestFinished(database.close);
  return database;
}
