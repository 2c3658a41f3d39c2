import { layoutAmendment } from "#lib/document/amendment/layout-amendment.ts";
import { toDocx } from "#lib/document/export/docx/to-docx.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { checkMatrix } from "../check-matrix.ts";
import type { CheckedMatrix } from "../services/check-matrix.ts";
import { findingsJob } from "../services/findings-job.ts";
import { packEverything } from "./pack-everything.ts";
import { printAppendix } from "./print-appendix.ts";
import { previewExport, printExport } from "./print-export.ts";
import { layoutAskedPaper, printPaper } from "./print-paper.ts";
import { renderDocument } from "./render-document.ts";
import type { AmendmentJob, RenderResult } from "./render-job.ts";

interface MatrixAt {
  readonly matrix: Matrix;
  readonly at: string;
}

/** What the renderer's thread does: everything about a document that takes more than a few milliseconds. */
export const RENDER_TASKS = {
  render: renderDocument,
  appendix: printAppendix,
  paper: printPaper,
  paperLayout: layoutAskedPaper,
  amendmentInWord: async ({ input }: AmendmentJob): Promise<Uint8Array> => toDocx(layoutAmendment(input)),
  export: printExport,
  preview: previewExport,
  pack: packEverything,
  check: async ({ matrix, at }: MatrixAt): Promise<CheckedMatrix> => checkMatrix(matrix, at),
  findings: async ({
    matrix,
    at,
  }: MatrixAt): Promise<{ readonly today: string; readonly rendered: RenderResult }> => {
    const checked = checkMatrix(matrix, at);
    return { today: checked.today, rendered: await renderDocument(findingsJob(matrix, checked, at)) };
  },
} as const;
