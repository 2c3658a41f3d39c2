import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { FileUri } from "./check-report.ts";

/** The path of a file from a folder, with `/` between its parts on every system. */
export function pathFrom(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}

/** The URI of a file for reports: relative below the folder of the command, else a whole `file:` URI. */
export function toFileUri(directory: string, path: string): FileUri {
  const file = resolve(directory, path);
  const from = pathFrom(directory, file);
  if (from === ".." || from.startsWith("../") || isAbsolute(from)) {
    return { uri: pathToFileURL(file).href, isRelative: false };
  }
  return { uri: from.split("/").map(encodeURIComponent).join("/"), isRelative: true };
}
