import type { FontBytes } from "#lib/document/pdf/font/typeface.ts";
import { loadFonts } from "../load-fonts.ts";

let fonts: FontBytes | undefined;

/** The fonts of this thread, read once: a font's tables are kept as long as its bytes are the same. */
export function keptFonts(): FontBytes {
  fonts ??= loadFonts();
  return fonts;
}
