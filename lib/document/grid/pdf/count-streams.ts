import type { Inflate } from "../../archive/read-zip.ts";
import { IMPORT_LIMITS } from "../import-limits.ts";
import { stop } from "../refused.ts";

const LATIN1 = new TextDecoder("latin1");
const STREAM = />>[\s\0]*stream\r?\n/g;
/** How far before a stream its dictionary is looked at. */
const DICTIONARY = 4096;
const ENCRYPTED = /\/Encrypt(?![A-Za-z])/;
/** What unpacks to much of little, and cannot be counted before it is done. */
const UNCOUNTED = /\/(?:LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z])/;
const FLATE = /\/(?:FlateDecode|Fl)(?![A-Za-z])/g;
const TEXTUAL = /\/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx)(?![A-Za-z])/;
const FILTERS = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+)/g;
const FORM = /\/Form(?![A-Za-z])|\/PatternType/;
const DRAWS = /(?:Do|gs|scn|SCN)(?![A-Za-z])/;
const INDIRECT = /\/Filter\s+\d+\s+\d+\s+R/;
/** Two bytes say that it is packed. */
const HEADER = 2;

/** Names may spell any letter as its code. */
const plainNames = (text: string): string =>
  text.includes("#")
    ? text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const twice = (): never =>
  stop(
    "invalid",
    "This PDF is packed in an unusual way, so that its size cannot be known before it is unpacked. Print it to PDF again, and bring that.",
  );

/**
 * Counts what the streams of a PDF unpack to, before any of them is read: above 50 MB in all it is refused. So is what is
 * locked, since nothing of it can be counted, and what is packed more than once. Says whether a form draws anything else.
 */
export function countStreams(bytes: Uint8Array, inflate: Inflate): { readonly drawsWithin: boolean } {
  const text = LATIN1.decode(bytes);
  if (ENCRYPTED.test(plainNames(text)))
    stop(
      "invalid",
      "This PDF is locked, with or without a password. Print it to a new PDF, or bring the sheet that it was made from.",
    );
  let left: number = IMPORT_LIMITS.inflated;
  let drawsWithin = false;
  for (const found of text.matchAll(STREAM)) {
    const start = found.index + found[0].length;
    const before = text.slice(Math.max(0, found.index - DICTIONARY), found.index + 2);
    const dictionary = plainNames(before.slice(Math.max(0, before.lastIndexOf(" obj"))));
    const filters = [...dictionary.matchAll(FILTERS)].map(([, names]) => names).join(" ");
    const flates = filters.match(FLATE)?.length ?? 0;
    if (UNCOUNTED.test(filters) || INDIRECT.test(dictionary) || flates > 1) twice();
    if (flates > 0 && TEXTUAL.test(filters)) twice();
    const unpacked = inflate(bytes.subarray(start + HEADER), left);
    if (unpacked === "too-much")
      stop(
        "too-large",
        `This PDF unpacks to more than ${IMPORT_LIMITS.inflated / 1024 / 1024} MB. Print the pages with the table alone.`,
      );
    if (unpacked !== "broken") left -= unpacked.length;
    if (drawsWithin || !FORM.test(dictionary)) continue;
    const isPacked = flates > 0 && unpacked !== "broken";
    const contents = isPacked ? LATIN1.decode(unpacked) : text.slice(start, text.indexOf("endstream", start));
    drawsWithin = TEXTUAL.test(filters) || DRAWS.test(contents);
  }
  return { drawsWithin };
}
