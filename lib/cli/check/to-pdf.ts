import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import { findingsInput } from "#lib/document/findings/findings-input.ts";
import { layoutFindings } from "#lib/document/findings/layout-findings.ts";
import { type Rendered, renderPdf } from "#lib/document/pdf/render-pdf.ts";
import { compressStream } from "#lib/server/compress-stream.ts";
import { loadFonts } from "#lib/server/load-fonts.ts";
import type { CheckedFile, CheckReport } from "./check-report.ts";

/** The report of one file to go through in a meeting; what the baseline knows is counted and not listed. */
export function toPdf(file: CheckedFile, { rulePack, stage }: CheckReport, now: Date): Promise<Rendered> {
  const listed = file.findings.filter(({ state }) => state !== "known");
  const input = findingsInput({
    content: file.content,
    findings: listed.map(({ finding }) => finding),
    known: file.findings.length - listed.length,
    rulePack,
    stage,
    today: file.today,
    whyOf: (rule) => RULE_DOCS[rule]?.rationale ?? "",
  });
  const createdAt = now.toISOString();
  return renderPdf(layoutFindings(input), {
    fonts: loadFonts(),
    attachments: [],
    createdAt,
    compress: compressStream,
  });
}
