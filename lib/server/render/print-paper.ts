import { toDocx } from "#lib/document/export/docx/to-docx.ts";
import type { LayoutDocument } from "#lib/document/layout/document.ts";
import { spellDocument } from "#lib/document/layout/spell-document.ts";
import { layoutPaper } from "#lib/document/papers/papers.ts";
import type { PhaseState } from "#lib/document/papers/phases.ts";
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

/** A paper as it is asked for. */
export interface PaperAsked {
  readonly matrix: Matrix;
  /** What the paper about phases is about; none for all others. */
  readonly phases: readonly PhaseState[];
  readonly name: string;
  readonly side: Side;
  readonly at: string;
}

/** Makes a paper of a matrix to be shown; `undefined` for a name that none has. */
export async function layoutAskedPaper(asked: PaperAsked): Promise<LayoutDocument | undefined> {
  return makePaper(asked).document;
}

function makePaper({ matrix, phases, name, side, at }: PaperAsked) {
  const { findings, today } = checkMatrix(matrix, at);
  const source = { matrix, content: content(matrix), findings, side, today, phases };
  return { today, document: layoutPaper(name, source) };
}

/** Makes and prints a paper of a matrix; `undefined` for a name that none has. */
export async function printPaper(
  asked: PaperAsked & { readonly form: PaperForm },
): Promise<{ readonly today: string; readonly rendered: Printed | Refusal } | undefined> {
  const { at, form } = asked;
  const { today, document } = makePaper(asked);
  if (!document) return undefined;
  if (form === "docx") return { today, rendered: { ok: true, bytes: toDocx(document) } };
  const fonts = keptFonts();
  const spelled = spellDocument(document, createSpeller(fonts));
  return {
    today,
    rendered: await renderPdf(spelled, { fonts, createdAt: at, compress: compressStream, attachments: [] }),
  };
}
