import { deflateSync, inflateSync } from "node:zlib";

/** Changes one letter of the first page where it stands: the last of its longest text becomes the first of it. */
export function alterPdf(pdf: Buffer): Buffer {
  const altered = Buffer.from(pdf);
  for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("\nstream\n", at)) {
    const start = pdf.indexOf("\n", at + 1) + 1;
    const end = pdf.indexOf("\nendstream", start);
    const text = tryInflate(pdf.subarray(start, end));
    const shown = [...text.matchAll(/<([0-9a-f]+)> Tj/g)].map(([, hex = ""]) => hex);
    const longest = shown.reduce((found, hex) => (hex.length > found.length ? hex : found), "");
    if (longest !== "") {
      const changed = text.replace(`<${longest}>`, `<${longest.slice(0, -4)}${longest.slice(0, 4)}>`);
      const packed = deflateSync(Buffer.from(changed, "latin1"), { level: 9 });
      if (packed.length > end - start) throw new Error("The altered page has no room in the file");
      altered.fill(0, start, end);
      packed.copy(altered, start);
      return altered;
    }
    at = end;
  }
  throw new Error("The file draws no text");
}

function tryInflate(bytes: Buffer): string {
  return bytes[0] === 0x78 ? inflateSync(bytes).toString("latin1") : "";
}
