import { toDocx } from "#lib/document/export/docx/to-docx.ts";
import { spellDocument } from "#lib/document/layout/spell-document.ts";
import { layoutPaper } from "#lib/document/papers/papers.ts";
import { renderPdf } from "#lib/document/pdf/render-pdf.ts";
import { createSpeller } from "#lib/document/pdf/spell-unprintable.ts";
import { content } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import { checkMatrix } from "../check-matrix.ts";
import { compressStream } from "../compress-stream.ts";
import { keptFonts } from "./kept-fonts.ts";

interface Printed {
  readonly ok: true;
  readonly bytes: Uint8Array;
}

/** How a paper leaves: printed, or as a Word document whose styles a template takes over. */
export type PaperForm = "pdf" | "docx";

interface PaperAsked {
  readonly matrix: Matrix;
  readonly name: string;
  readonly side: Side;
  readonly at: string;
  readonly form: PaperForm;
}

/** Makes and prints a paper of a matrix; `undefined` for a name that none has. */
export async function printPaper({
  matrix,
  name,
  side,
  at,
  form,
}: PaperAsked): Promise<{ readonly today: string; readonly rendered: Printed | Refusal } | undefined> {
  const { findings, today } = checkMatrix(matrix, at);
  const source = { matrix, content: content(matrix), findings, side, today };
  const document = layoutPaper(name, source);
  if (!document) return undefined;
  if (form === "docx") return { today, rendered: { ok: true, bytes: toDocx(document) } };
  const fonts = keptFonts();
  const spelled = spellDocument(document, createSpeller(fonts));
  return {
    today,
    rendered: await renderPdf(spelled, { fonts, createdAt: at, compress: compressStream, attachments: [] }),
  };
}
