import { IMPORT_LIMITS } from "../grid/import-limits.ts";
import { stop } from "../grid/refused.ts";
import { crc32 } from "./crc32.ts";
import { readZipDirectory, tooLarge, type ZipEntry } from "./zip-directory.ts";

/**
 * Unpacks deflated bytes that are said to become `size` bytes; gives up with `too-much` as soon as they become more, and
 * with `broken` when they are no deflated bytes.
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array | "too-much" | "broken";

/** The parts of a packed file; each is unpacked when it is asked for. */
export interface ZipReader {
  readonly names: readonly string[];
  /** The bytes of a part, or `undefined` when there is none of this name. */
  readonly find: (name: string) => Uint8Array | undefined;
}

function unpack(bytes: Uint8Array, entry: ZipEntry, inflate: Inflate): Uint8Array {
  const { name, start, packed, size, isDeflated } = entry;
  const data = bytes.subarray(start, start + packed);
  const part = isDeflated ? inflate(data, size) : data;
  if (part === "too-much")
    return stop("invalid", `“${name}” in this file unpacks to more than it says. It is not opened.`);
  if (part === "broken")
    return stop("invalid", `“${name}” in this file cannot be unpacked. Save the file anew.`);
  if (part.length !== size || crc32(part) !== entry.crc)
    stop("invalid", `“${name}” in this file is damaged. Save the file anew.`);
  return part;
}

/**
 * Opens a zip. What is unpacked is counted while it unpacks: beyond 50 MB in all, or beyond what an entry says of
 * itself, the reading is refused. A part whose bytes do not have their checksum is refused too.
 */
export function readZip(bytes: Uint8Array, inflate: Inflate): ZipReader {
  const entries = readZipDirectory(bytes);
  let spent = 0;
  return {
    names: [...entries.keys()],
    find: (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      // Asked for twice, a part counts twice.
      spent += entry.size;
      if (spent > IMPORT_LIMITS.inflated) tooLarge();
      return unpack(bytes, entry, inflate);
    },
  };
}
