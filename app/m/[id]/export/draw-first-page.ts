const MOST_WIDTH = 1200;

/** Draws the first page of a PDF and gives the number of its pages; both halves of the reader run in this page. */
export async function drawFirstPage(bytes: Uint8Array, canvas: HTMLCanvasElement): Promise<number> {
  const worker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Reflect.set(globalThis, "pdfjsWorker", worker);
  const { withPdf } = await import("#lib/document/verify/open-pdf.ts");
  return withPdf(
    bytes,
    async (document) => {
      const page = await document.getPage(1);
      const { width } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: MOST_WIDTH / width });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await page.render({ canvas, viewport }).promise;
      return document.numPages;
    },
    { drawsFonts: true },
  );
}
