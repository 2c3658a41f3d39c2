import { Inflate } from "fflate";
import { IMPORT_LIMITS } from "../grid/import-limits.ts";
import { stop } from "../grid/refused.ts";
import { crc32 } from "./crc32.ts";
import { readZipDirectory, tooLarge, type ZipEntry } from "./zip-directory.ts";

/** The parts of a packed file; each is unpacked when it is asked for. */
export interface ZipReader {
  readonly names: readonly string[];
  /** The bytes of a part, or `undefined` when there is none of this name. */
  readonly find: (name: string) => Uint8Array | undefined;
}

const STEP = 16 * 1024;

function inflate(data: Uint8Array, entry: ZipEntry, spend: (bytes: number) => void): Uint8Array {
  const whole = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    spend(chunk.length);
    if (length + chunk.length > entry.size)
      stop("invalid", `“${entry.name}” in this file unpacks to more than it says. It is not opened.`);
    whole.set(chunk, length);
    length += chunk.length;
  });
  // In steps, so that what unpacks to far more than it says is stopped before it is all there.
  for (let at = 0; at < data.length; at += STEP)
    stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  return length === entry.size ? whole : whole.subarray(0, length);
}

const isBroken = (error: unknown): boolean => error instanceof Error && "code" in error;

/**
 * Opens a zip. What is unpacked is counted while it unpacks: beyond 50 MB in all, or beyond what an entry says of
 * itself, the reading is refused. A part whose bytes do not have their checksum is refused too.
 */
export function readZip(bytes: Uint8Array): ZipReader {
  const entries = readZipDirectory(bytes);
  let spent = 0;
  const spend = (count: number) => {
    spent += count;
    if (spent > IMPORT_LIMITS.inflated) tooLarge();
  };
  const unpack = (entry: ZipEntry): Uint8Array => {
    const data = bytes.subarray(entry.start, entry.start + entry.packed);
    if (entry.isDeflated) return inflate(data, entry, spend);
    spend(data.length);
    return data;
  };
  return {
    names: [...entries.keys()],
    find: (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      let part: Uint8Array;
      try {
        part = unpack(entry);
      } catch (error) {
        // The library gives its own faults a number.
        if (!isBroken(error)) throw error;
        return stop("invalid", `“${name}” in this file cannot be unpacked. Save the file anew.`);
      }
      if (part.length !== entry.size || crc32(part) !== entry.crc)
        stop("invalid", `“${name}” in this file is damaged. Save the file anew.`);
      return part;
    },
  };
}
