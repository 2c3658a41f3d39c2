import { deflateSync } from "node:zlib";
import { spellDocument } from "#lib/document/layout/spell-document.ts";
import { layoutPaper } from "#lib/document/papers/papers.ts";
import { renderPdf } from "#lib/document/pdf/render-pdf.ts";
import { createSpeller } from "#lib/document/pdf/spell-unprintable.ts";
import { content } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import { checkMatrix } from "../check-matrix.ts";
import { loadFonts } from "../load-fonts.ts";
import type { RenderResult } from "./render-job.ts";

interface PaperAsked {
  readonly matrix: Matrix;
  readonly name: string;
  readonly side: Side;
  readonly at: string;
}

/** Makes and prints a paper of a matrix; `undefined` for a name that none has. */
export async function printPaper({
  matrix,
  name,
  side,
  at,
}: PaperAsked): Promise<{ readonly today: string; readonly rendered: RenderResult } | undefined> {
  const { findings, today } = checkMatrix(matrix, at);
  const source = { matrix, content: content(matrix), findings, side, today };
  const document = layoutPaper(name, source);
  if (!document) return undefined;
  const fonts = loadFonts();
  const spelled = spellDocument(document, createSpeller(fonts));
  return {
    today,
    rendered: await renderPdf(spelled, { fonts, createdAt: at, compress: deflateSync, attachments: [] }),
  };
}
