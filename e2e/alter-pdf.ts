import { deflateSync, inflateSync } from "node:zlib";

/** Changes one letter of the first page where it stands: the last of its longest text becomes the first of it. */
export function alterPdf(pdf: Buffer): Buffer {
  const altered = Buffer.from(pdf);
  for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("\nstream\n", at)) {
    const start = pdf.indexOf("\n", at + 1) + 1;
    const end = pdf.indexOf("\nendstream", start);
    const text = tryInflate(pdf.subarray(start, end));
    const shown = [...text.matchAll(/\(((?:\\.|[^\\)])+)\) Tj/gs)].map(([, codes = ""]) => codes);
    const longest = shown.reduce((found, codes) => (codes.length > found.length ? codes : found), "");
    if (longest !== "") {
      // Each character is two bytes, of which each may be escaped.
      const bytes = longest.match(/\\.|[^\\]/gs) ?? [];
      const changed = text.replace(
        `(${longest})`,
        () => `(${[...bytes.slice(0, -2), ...bytes.slice(0, 2)].join("")})`,
      );
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
