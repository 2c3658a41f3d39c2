import { deflateSync } from "node:zlib";
import { appendixAttachments } from "#lib/document/appendix/appendix-attachments.ts";
import { layoutAppendix } from "#lib/document/appendix/layout-appendix.ts";
import { layoutComments } from "#lib/document/comments/layout-comments.ts";
import { layoutFindings } from "#lib/document/findings/layout-findings.ts";
import type { Attachment, LayoutDocument } from "#lib/document/layout/document.ts";
import type { FontBytes } from "#lib/document/pdf/font/typeface.ts";
import { renderPdf } from "#lib/document/pdf/render-pdf.ts";
import { createSpeller } from "#lib/document/pdf/spell-unprintable.ts";
import { layoutAgenda } from "#lib/document/round/layout-agenda.ts";
import { layoutResult } from "#lib/document/round/layout-result.ts";
import { loadFonts } from "../load-fonts.ts";
import type { RenderJob, RenderResult } from "./render-job.ts";

const ROUND_LAYOUTS = { agenda: layoutAgenda, result: layoutResult } as const;

let fonts: FontBytes | undefined;

function layoutOf(job: RenderJob, fonts: FontBytes): readonly [LayoutDocument, readonly Attachment[]] {
  switch (job.kind) {
    case "appendix":
      return [layoutAppendix(job.input), appendixAttachments(job.matrixJson, job.recordJson)];
    case "findings":
      return [layoutFindings(job.input), []];
    case "comments":
      return [layoutComments(job.input, createSpeller(fonts)), []];
    case "round":
      return [ROUND_LAYOUTS[job.paper](job.input, createSpeller(fonts)), []];
  }
}

/** Prints a document with what it carries; the same job gives the same bytes. */
export function renderDocument(job: RenderJob): Promise<RenderResult> {
  fonts ??= loadFonts();
  const [document, attachments] = layoutOf(job, fonts);
  return renderPdf(document, { fonts, createdAt: job.createdAt, compress: deflateSync, attachments });
}
