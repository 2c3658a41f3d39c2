import { deflateSync } from "node:zlib";
import { layoutAppendix } from "#lib/document/appendix/layout-appendix.ts";
import type { Attachment } from "#lib/document/layout/document.ts";
import { renderPdf } from "#lib/document/pdf/render-pdf.ts";
import { loadFonts } from "../load-fonts.ts";
import type { RenderJob, RenderResult } from "./render-job.ts";

let fonts: ReturnType<typeof loadFonts> | undefined;

function attachment(name: string, description: string, relationship: Attachment["relationship"], text: string): Attachment {
  return { name, description, mediaType: "application/json", relationship, bytes: new TextEncoder().encode(text) };
}

/** Prints an appendix with its two attachments; the same job gives the same bytes. */
export function renderAppendix({ input, matrixJson, recordJson, createdAt }: RenderJob): Promise<RenderResult> {
  fonts ??= loadFonts();
  return renderPdf(layoutAppendix(input), {
    fonts,
    createdAt,
    compress: deflateSync,
    attachments: [
      attachment("matrix.json", "What is agreed, as data; its SHA-256 is the fingerprint.", "Source", matrixJson),
      attachment("record.json", "Who confirmed and signed, and what the check found.", "Supplement", recordJson),
    ],
  });
}
