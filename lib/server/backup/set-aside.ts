import { copyFileSync, existsSync, linkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DATABASE_FILE } from "#db/open-database.ts";
import { findDatabaseFault } from "../database-fault.ts";
import { syncFolder } from "./place-file.ts";

/** What SQLite keeps beside a database: without it the last commits are missing, and beside another one it destroys. */
const BESIDE = ["-wal", "-journal"];

/**
 * Keeps the database of a data folder under a dated name as well, before anything opens it: SQLite throws away what
 * lies beside a damaged one. Gives the kept file, or nothing when the folder had none. The caller holds the lock.
 */
export function keepAside(folder: string, at: Date): string | undefined {
  const file = join(folder, DATABASE_FILE);
  if (!existsSync(file)) return undefined;
  const day = at.toISOString().slice(0, 19).replaceAll(":", "-");
  const kept = freeName(join(folder, `clearline-before-restore-${day}Z`));
  for (const end of ["", ...BESIDE]) if (existsSync(`${file}${end}`)) keep(`${file}${end}`, `${kept}${end}`);
  syncFolder(folder);
  return kept;
}

/** Leaves nothing beside a database that another one is about to replace. */
export function clearBeside(folder: string): void {
  for (const end of [...BESIDE, "-shm"]) rmSync(join(folder, `${DATABASE_FILE}${end}`), { force: true });
  syncFolder(folder);
}

function freeName(stem: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? `${stem}.db` : `${stem}-${count}.db`;
    if (!existsSync(name)) return name;
  }
}

/** A second name for the same file; where the disk knows no such thing, a copy. */
function keep(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    if (!findDatabaseFault(error)) throw error;
    copyFileSync(file, name);
  }
}
