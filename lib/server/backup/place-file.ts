import { closeSync, existsSync, fsyncSync, openSync, renameSync } from "node:fs";
import { dirname } from "node:path";

/** Creates an empty file that only this user may read: a database holds what two companies negotiate. */
export function createPrivateFile(file: string): void {
  closeSync(openSync(file, "wx", 0o600));
}

/** Puts a finished file into its place, in one step and on disk. */
export function placeFile(finished: string, file: string): void {
  sync(finished, "r+");
  renameSync(finished, file);
  syncFolder(dirname(file));
}

/** Puts the names of a folder's files on disk, where the system can. */
export function syncFolder(folder: string): void {
  if (process.platform !== "win32" && existsSync(folder)) sync(folder, "r");
}

function sync(path: string, flags: "r" | "r+"): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
