import { compressStream } from "#lib/server/compress-stream.ts";
import { loadFonts } from "#lib/server/load-fonts.ts";
import type { Block } from "../layout/block.ts";
import type { Attachment, LayoutDocument } from "../layout/document.ts";
import { type Rendered, renderPdf } from "../pdf/render-pdf.ts";

export const FONTS = loadFonts();
export const CREATED_AT = "2026-03-02T09:30:00Z";

/** A document that holds just these blocks. */
export function documentOf(blocks: readonly Block[]): LayoutDocument {
  return {
    metadata: { title: "Test", subject: "", author: "", keywords: [], language: "en" },
    paper: "a4",
    furniture: {
      headerStart: "",
      headerEnd: "",
      headerEndStrong: false,
      footerStart: "",
      pageOf: "{page}/{pages}",
    },
    sections: [{ orientation: "portrait", blocks }],
  };
}

/** Renders and returns the file; throws the refusal's sentence. */
export async function bytesOf(
  document: LayoutDocument,
  attachments: readonly Attachment[] = [],
): Promise<Uint8Array> {
  const rendered = await tryRender(document, attachments);
  if (!rendered.ok) throw new Error(rendered.message);
  return rendered.bytes;
}

export function tryRender(
  document: LayoutDocument,
  attachments: readonly Attachment[] = [],
): Promise<Rendered> {
  return renderPdf(document, { fonts: FONTS, attachments, createdAt: CREATED_AT, compress: compressStream });
}
