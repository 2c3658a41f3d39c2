import { checkConformance } from "../conformance/check-conformance.ts";
import { nodeTexts } from "../conformance/model/node-texts.ts";
import { readPdf } from "../conformance/model/pdf-model.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { documentTexts } from "../verify/document-texts.ts";

/** The first thing that is wrong with a finished file: a breach of a standard, or a text that is not its source. */
export async function findPrintFault(document: LayoutDocument, pdf: Uint8Array): Promise<string | null> {
  const model = await readPdf(pdf);
  const [breach] = checkConformance(model);
  if (breach !== undefined) return `${breach.rule}: ${breach.found}`;
  const expected = documentTexts(document);
  const read = nodeTexts(model);
  for (const [index, { type, place, text }] of expected.entries()) {
    const found = read[index];
    if (found?.type !== type || found.text !== text)
      return `${place}: ${type} “${text}” reads ${found?.type} “${found?.text}”`;
  }
  return read.length === expected.length ? null : `${read.length - expected.length} texts too many`;
}
