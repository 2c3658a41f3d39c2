import type { PDFDocumentProxy } from "pdfjs-dist";

/** What pdf.js and its worker replace by scripts of their own, many times slower, where they are loaded. */
const NATIVE = { parse: JSON.parse, stringify: JSON.stringify, push: Array.prototype.push };

function keepNative(): void {
  JSON.parse = NATIVE.parse;
  JSON.stringify = NATIVE.stringify;
  Object.defineProperty(Array.prototype, "push", { value: NATIVE.push, enumerable: false });
}

/** Opens any PDF with pdf.js, runs `read` on it and closes it; what the engine itself does stays as fast as it was. */
export async function withPdf<T>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<T>,
  {
    drawsImages = true,
    drawsFonts = false,
  }: { readonly drawsImages?: boolean; readonly drawsFonts?: boolean } = {},
): Promise<T> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  keepNative();
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    isEvalSupported: false,
    // Letters are drawn as shapes: the page's policy lets no font in that it does not have.
    ...(drawsFonts ? { disableFontFace: true } : {}),
    // A picture of more points than this is not unpacked.
    maxImageSize: drawsImages ? -1 : 1,
  });
  try {
    const document = await task.promise;
    keepNative();
    return await read(document);
  } finally {
    keepNative();
    await task.destroy();
  }
}
