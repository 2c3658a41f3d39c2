import type { FontBytes } from "#lib/document/pdf/font/typeface.ts";
import type { Verdict } from "#lib/document/verify/verdict.ts";
import { verifyAppendix } from "#lib/document/verify/verify-appendix.ts";

let fonts: Promise<FontBytes> | undefined;

/** Gets the fonts of printed documents, once: the only thing that verifying asks the server for. */
export function loadFonts(): Promise<FontBytes> {
  fonts ??= fetchFonts().catch((error: unknown) => {
    fonts = undefined;
    throw error;
  });
  return fonts;
}

async function fetchFonts(): Promise<FontBytes> {
  const response = await fetchOk("/api/v1/fonts");
  const counts: unknown = await response.json();
  const [plain, strong] = await Promise.all(["plain", "strong"].map((weight) => fetchWeight(weight, counts)));
  return { plain: plain ?? [], strong: strong ?? [] };
}

function fetchWeight(weight: string, counts: unknown): Promise<readonly Uint8Array[]> {
  const count: unknown = typeof counts === "object" && counts !== null ? Reflect.get(counts, weight) : 0;
  return Promise.all(
    Array.from({ length: Number(count) }, async (_, index) => {
      const font = await fetchOk(`/api/v1/fonts?weight=${weight}&index=${index}`);
      return new Uint8Array(await font.arrayBuffer());
    }),
  );
}

async function fetchOk(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

/** Loaded only for a file that has lost its structure; both halves of the reader run in this page. */
async function readPages(bytes: Uint8Array): Promise<readonly string[]> {
  const worker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Reflect.set(globalThis, "pdfjsWorker", worker);
  const reader = await import("#lib/document/verify/read-pages.ts");
  return reader.readPages(bytes);
}

/** Verifies the PDF among the chosen files, with the JSON files among them, in this page. */
export async function verifyFiles(files: readonly File[]): Promise<Verdict> {
  const pdf = files.find(({ name }) => /\.pdf$/i.test(name));
  if (pdf === undefined)
    return { kind: "foreign", reason: "There is no PDF among the files. Choose the appendix itself too." };
  const texts = await Promise.all(
    files.filter(({ name }) => /\.json$/i.test(name)).map((file) => file.text()),
  );
  const find = (format: string) => texts.find((text) => text.includes(`"format":"${format}"`)) ?? null;
  const beside = { matrixJson: find("clearline-matrix"), recordJson: find("clearline-record") };
  const bytes = new Uint8Array(await pdf.arrayBuffer());
  return verifyAppendix(bytes, { fonts: await loadFonts(), readPages, beside });
}
