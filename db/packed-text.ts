import { promisify } from "node:util";
import { deflateRaw, deflateRawSync, inflateRawSync } from "node:zlib";
import { customType } from "drizzle-orm/sqlite-core";

/** A text as it is stored: itself, or deflated (RFC 1951, UTF-8) when it is long. */
export type PackedText = string | Uint8Array;

/** In characters. Writing a megabyte to disk would hold the event loop for tens of milliseconds. */
const LONG = 32 * 1024;

/** Packs a text in a worker thread or in a moment in which nobody waits; a short one stays as it is. */
export function packText(text: string): PackedText {
  return text.length < LONG ? text : deflateRawSync(text);
}

const deflate = promisify<string, Buffer>(deflateRaw);

/** Packs a text beside the event loop. */
export async function packTextBeside(text: string): Promise<PackedText> {
  return text.length < LONG ? text : deflate(text);
}

/** The text; empty when what is stored was never packed by us, which no reader of a log takes for an entry. */
function unpackText(stored: PackedText): string {
  if (typeof stored === "string") return stored;
  try {
    return inflateRawSync(stored).toString();
  } catch {
    return "";
  }
}

/** A column of text that may be long; it is read as text and takes text or what `packText` made of it. */
export const packedText = customType<{ data: string; driverData: PackedText }>({
  dataType: () => "text",
  toDriver: (text) => text,
  fromDriver: unpackText,
});
