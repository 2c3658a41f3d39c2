import { existsSync, readFileSync } from "node:fs";
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

/** Fonts of many thousand signs, used when their package is installed; the first that has a sign draws it. */
const OPTIONAL = ["JP", "SC", "TC", "KR"].map((name) => ({
  plain: `@expo-google-fonts/noto-sans-${name.toLowerCase()}/400Regular/NotoSans${name}_400Regular.ttf`,
  strong: `@expo-google-fonts/noto-sans-${name.toLowerCase()}/700Bold/NotoSans${name}_700Bold.ttf`,
}));

/** Reads the fonts of printed documents from the installed packages; `from` is a module of the tree they lie in. */
export function loadFonts(from: string = import.meta.url): FontBytes {
  const { resolve } = createRequire(import.meta.url);
  const read = (path: string): Uint8Array => readFileSync(resolve(path));
  const { resolve: resolveOptional } = createRequire(from);
  const readOptional = (path: string): readonly Uint8Array[] => {
    const file = findModule(resolveOptional, path);
    return file === undefined ? [] : [readFileSync(file)];
  };
  return {
    plain: [...FILES.plain.map(read), ...OPTIONAL.flatMap(({ plain }) => readOptional(plain))],
    strong: [...FILES.strong.map(read), ...OPTIONAL.flatMap(({ strong }) => readOptional(strong))],
  };
}

function findModule(resolve: (path: string) => string, path: string): string | undefined {
  try {
    const file = resolve(path);
    return existsSync(file) ? file : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
