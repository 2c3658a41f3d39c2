import { amendmentAttachments, layoutAmendment } from "#lib/document/amendment/layout-amendment.ts";
import { layoutCallSheet } from "#lib/document/appendix/layout-call-sheet.ts";
import { printAppendix } from "#lib/document/appendix/print-appendix.ts";
import { layoutComments } from "#lib/document/comments/layout-comments.ts";
import { layoutFindings } from "#lib/document/findings/layout-findings.ts";
import { renderPdf } from "#lib/document/pdf/render-pdf.ts";
import { createSpeller } from "#lib/document/pdf/spell-unprintable.ts";
import { layoutAgenda } from "#lib/document/round/layout-agenda.ts";
import { layoutResult } from "#lib/document/round/layout-result.ts";
import { compressStream } from "../compress-stream.ts";
import { keptFonts } from "./kept-fonts.ts";
import type { RenderJob, RenderResult } from "./render-job.ts";

const ROUND_LAYOUTS = { agenda: layoutAgenda, result: layoutResult } as const;

/** Prints a document with what it carries; the same job gives the same bytes. */
export function renderDocument(job: RenderJob): Promise<RenderResult> {
  const fonts = keptFonts();
  const options = { fonts, createdAt: job.createdAt, compress: compressStream };
  switch (job.kind) {
    case "appendix":
      return printAppendix(job.input, job, options);
    case "amendment": {
      const attachments = amendmentAttachments(job.input, job.beforeJson);
      return renderPdf(layoutAmendment(job.input), { ...options, attachments });
    }
    case "call-sheet":
      return renderPdf(layoutCallSheet(job.input), { ...options, attachments: [] });
    case "findings":
      return renderPdf(layoutFindings(job.input), { ...options, attachments: [] });
    case "comments":
      return renderPdf(layoutComments(job.input, createSpeller(fonts)), { ...options, attachments: [] });
    case "round":
      return renderPdf(ROUND_LAYOUTS[job.paper](job.input, createSpeller(fonts)), {
        ...options,
        attachments: [],
      });
  }
}
