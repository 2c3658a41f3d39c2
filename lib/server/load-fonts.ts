import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FontBytes } from "#lib/document/pdf/font/typeface.ts";

const FILES = {
  plain: [
    "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
    "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  ],
  strong: [
    "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
    "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
  ],
} as const;

/** Reads the fonts of printed documents from the installed packages. */
export function loadFonts(): FontBytes {
  const { resolve } = createRequire(import.meta.url);
  const read = (path: string): Uint8Array => readFileSync(resolve(path));
  return { plain: FILES.plain.map(read), strong: FILES.strong.map(read) };
}
