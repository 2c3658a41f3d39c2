import { IMPORT_LIMITS } from "../grid/import-limits.ts";
import { stop } from "../grid/refused.ts";

/** An entry of a zip as its directory describes it, and where its data lies. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly start: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const ZIP64 = 0xffffffff;
const ENCRYPTED = 1;
/** The XML of a sheet full of the same cells unpacks to some sixty times its size. */
const MOST_TIMES = 250;
const LARGE = 5 * 1024 * 1024;

const damaged = (what: string): never =>
  stop("invalid", `This packed file is damaged: ${what}. Save it anew from the program that made it.`);

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return damaged("it has no directory");
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry & { readonly next: number } {
  if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY)
    return damaged("its directory breaks off");
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const local = view.getUint32(at + 42, true);
  const nameEnd = at + ENTRY_BYTES + (nameBytes ?? 0);
  const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, nameEnd));
  if (flags & ENCRYPTED) stop("invalid", "This file is locked with a password. Save it without one.");
  if (method !== 0 && method !== 8) damaged(`“${name}” is packed by method ${method}`);
  if (packed === ZIP64 || size === ZIP64 || local === ZIP64)
    stop("too-large", "This packed file is in the form for files above 4 GB; at most 50 MB are read.");
  if (local + LOCAL_BYTES > view.byteLength || view.getUint32(local, true) !== LOCAL)
    damaged(`“${name}” is not where the directory says`);
  const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength) damaged(`“${name}” is longer than the file`);
  return {
    ...{ name, isDeflated: method === 8, packed, size, crc: view.getUint32(at + 16, true), start },
    next: nameEnd + (extra ?? 0) + (comment ?? 0),
  };
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const placed = [...entries].sort((a, b) => a.start - b.start);
  placed.forEach((entry, index) => {
    const next = placed[index + 1];
    if (next && entry.start + entry.packed > next.start)
      damaged(`“${entry.name}” and “${next.name}” share the same bytes`);
  });
}

/**
 * Reads the directory of a zip without unpacking anything. Refused: more than 200 entries, more than 50 MB or 250 times
 * its size by its own account, a password, entries that overlap, archives within, and whatever does not lie where the directory says.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < END_BYTES) damaged("it is too short");
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > IMPORT_LIMITS.entries)
    stop("too-many", `This packed file has ${count} entries; at most ${IMPORT_LIMITS.entries} are read.`);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { next, ...entry } = readEntry(view, bytes, at);
    if (entries.has(entry.name)) damaged(`“${entry.name}” is in it twice`);
    entries.set(entry.name, entry);
    at = next;
  }
  const size = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
  if (size > IMPORT_LIMITS.inflated) tooLarge();
  const bomb = [...entries.values()].find(({ size, packed }) => size > LARGE && size > MOST_TIMES * packed);
  if (bomb)
    stop(
      "too-large",
      `“${bomb.name}” in this file unpacks to more than ${MOST_TIMES} times its size, which no sheet or document does. It is not opened.`,
    );
  const inner = [...entries.keys()].find((name) => /\.(zip|7z|rar|gz|tgz|tar|jar|bz2|xz)$/i.test(name));
  if (inner !== undefined)
    stop("invalid", `This file has another archive in it, “${inner}”. Unpack it first.`);
  refuseOverlaps([...entries.values()]);
  return entries;
}

/** Refuses what unpacks to more than is read. */
export function tooLarge(): never {
  return stop(
    "too-large",
    "This file unpacks to more than 50 MB, which is the most that is read. Save the one sheet alone.",
  );
}
