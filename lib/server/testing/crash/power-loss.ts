import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Lets a server run so that it is known what of its database is on disk. */
export interface PowerSupply {
  readonly env: Readonly<Record<string, string>>;
  /** Puts into the data folder what a power cut would have left, once the server is dead. */
  readonly cut: () => void;
}

const FILES = ["clearline.db", "clearline.db-wal", "clearline.db-journal"];
const SECTOR = 512;

/** Compiles the library that watches what is synced; `undefined` where there is no compiler or no Linux. */
export function compileWatch(source: string, folder: string): string | undefined {
  const library = join(folder, "fsync-shadow.so");
  if (process.platform !== "linux") return undefined;
  try {
    execFileSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], { stdio: "pipe" });
    return library;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Watches a data folder: `shadow` gets each file as of its last sync. */
export function openPowerSupply(options: {
  readonly library: string;
  readonly data: string;
  readonly shadow: string;
  readonly chance: () => number;
}): PowerSupply {
  const { library, data, shadow, chance } = options;
  mkdirSync(shadow, { recursive: true });

  function cutFile(name: string, keepsSome: boolean): void {
    const [live, synced] = [join(data, name), join(shadow, name)];
    const left = existsSync(synced) ? readFileSync(synced) : undefined;
    const mixed = left && keepsSome && existsSync(live) ? mixSectors(left, readFileSync(live), chance) : left;
    for (const file of [live, synced]) {
      if (mixed) writeFileSync(file, mixed);
      else rmSync(file, { force: true });
    }
  }

  return {
    env: { LD_PRELOAD: library, CRASH_SHADOW: shadow, CRASH_DATA: data },
    cut: () => {
      // A disk may have written on its own what nobody asked it to sync, in any order.
      const keepsSome = chance() < 0.5;
      for (const name of FILES) cutFile(name, keepsSome);
      rmSync(join(data, "clearline.db-shm"), { force: true });
    },
  };
}

/** What a disk may hold after a cut: what was synced, and of what was written since some sectors. */
export function mixSectors(synced: Buffer, live: Buffer, chance: () => number): Buffer {
  const mixed = Buffer.alloc(Math.max(synced.length, live.length));
  synced.copy(mixed);
  for (let at = 0; at < live.length; at += SECTOR) {
    if (chance() < 0.5) live.copy(mixed, at, at, Math.min(at + SECTOR, live.length));
  }
  return mixed;
}
