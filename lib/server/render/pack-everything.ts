import { createHash } from "node:crypto";
import { writeZip, type ZipPart } from "#lib/document/archive/write-zip.ts";

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** Packs files with a list of them and of their sums, so that whoever opens the archive can check that it is whole. */
export async function packEverything(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const sums = parts.map(({ name, data }) => `${sha256(data)}  ${name}\n`).join("");
  return writeZip([...parts, { name: "SHA256SUMS.txt", data: sums }]);
}
