import Sqlite from "better-sqlite3";

/** Brings all that was written into the database file itself, on disk; what lies beside it then holds nothing. */
export function settleDatabase(file: string, journal: "DELETE" | "WAL"): void {
  const sqlite = new Sqlite(file, { fileMustExist: true });
  try {
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    sqlite.pragma(`journal_mode = ${journal}`);
  } finally {
    sqlite.close();
  }
}
