import { strToU8, type Zippable, zipSync } from "fflate";

/** A part of an archive: its name, and its text or bytes. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
}

/** The first day that a zip can name: the same parts give the same bytes, whenever they are packed. */
const EARLIEST = new Date(1980, 0, 1);
const PACKED = /\.(pdf|png|jpe?g|zip|xlsx|docx)$/i;

/** Packs parts in their order; the same parts give the same bytes. What is packed already is stored as it is. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, data } of parts) {
    const level = PACKED.test(name) ? 0 : 6;
    files[name] = [typeof data === "string" ? strToU8(data) : data, { level, mtime: EARLIEST }];
  }
  return zipSync(files);
}
