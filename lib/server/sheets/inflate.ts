import { inflateRawSync } from "node:zlib";
import type { Inflate } from "#lib/document/archive/read-zip.ts";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/** Unpacks with Node's own library, which stops at the size that an entry says of itself. */
export const inflate: Inflate = (packed, size) => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const code = codeOf(error);
    if (code === "ERR_BUFFER_TOO_LARGE") return "too-much";
    if (code.startsWith("Z_")) return "broken";
    throw error;
  }
};
