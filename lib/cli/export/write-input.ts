import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import type { AppendixInput } from "#lib/document/appendix/appendix-input.ts";
import { recordJson } from "#lib/document/appendix/appendix-record.ts";
import { draftEdition } from "#lib/document/appendix/draft-edition.ts";
import { layoutAppendix } from "#lib/document/appendix/layout-appendix.ts";
import { printAppendix } from "#lib/document/appendix/print-appendix.ts";
import type { ExportFormat } from "#lib/document/export/export-format.ts";
import { writeExport } from "#lib/document/export/write-export.ts";
import { findingsInput } from "#lib/document/findings/findings-input.ts";
import type { Rendered } from "#lib/document/pdf/render-pdf.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import { matrixJson } from "#lib/matrix/fingerprint.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { compressStream } from "#lib/server/compress-stream.ts";
import { loadFonts } from "#lib/server/load-fonts.ts";
import type { Surroundings } from "../command.ts";
import type { Input } from "../read-input.ts";

type Written = { readonly ok: true; readonly bytes: Uint8Array | string } | Refusal;

/** A file holds no confirmations and no signatures: its appendix is a draft, and its record says so. */
function draftOf({ content, editions }: Input, now: Date): AppendixInput {
  const last = editions.reduce<Input["editions"][number] | undefined>(
    (newest, edition) => (newest === undefined || edition.number > newest.number ? edition : newest),
    undefined,
  );
  return {
    ...{ content, edition: draftEdition(content, last), contacts: [], confirmations: {}, log: null },
    printedOn: dayIn(content.terms.zone, now),
    plain: false,
  };
}

/** Prints what a file holds as a draft of the appendix. */
export async function writePdf(file: Input, now: Date): Promise<Rendered> {
  const at = now.toISOString();
  const input = draftOf(file, now);
  const texts = {
    matrixJson: matrixJson(input.content, input.edition),
    recordJson: recordJson(input, { matrix: null, check: null, at }),
  };
  return printAppendix(input, texts, { fonts: loadFonts(), createdAt: at, compress: compressStream });
}

/** Writes what a file holds in a format; the PDF is a draft of the appendix. */
export async function writeInput(
  format: ExportFormat,
  input: Input,
  { now, check, rulePack }: Surroundings,
): Promise<Written> {
  if (format === "pdf") return writePdf(input, now);
  if (format === "json") return { ok: true, bytes: input.fileText };
  const { content } = input;
  const today = dayIn(content.terms.zone, now);
  const bytes = writeExport(format, {
    content,
    findings: () =>
      findingsInput({
        ...{ content, findings: check({ content, today }), known: 0, rulePack, stage: "drafting", today },
        whyOf: (rule) => RULE_DOCS[rule]?.rationale ?? "",
      }),
    appendix: () => layoutAppendix(draftOf(input, now)),
    matrix: "file",
    from: content.terms.agreementDate ?? today,
  });
  return { ok: true, bytes };
}
