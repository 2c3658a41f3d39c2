import { strFromU8, unzipSync } from "fflate";
import { readWholePdf } from "./read-whole-pdf.ts";

const startsWith = (bytes: Uint8Array, sign: string): boolean =>
  strFromU8(bytes.subarray(0, sign.length), true) === sign;

/** All text of a file: of an archive that of each file in it, under its name; of a PDF that of each object. */
export async function readWhole(bytes: Uint8Array): Promise<string> {
  if (startsWith(bytes, "%PDF")) return readWholePdf(Buffer.from(bytes));
  if (!startsWith(bytes, "PK")) return strFromU8(bytes);
  const texts: string[] = [];
  for (const [name, part] of Object.entries(unzipSync(bytes)))
    texts.push(`${name}\n${await readWhole(part)}`);
  return texts.join("\n");
}
