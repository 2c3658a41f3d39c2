import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

/** An open database, as every store gets it. */
export interface Database {
  readonly query: BetterSQLite3Database;
  readonly close: () => void;
}
