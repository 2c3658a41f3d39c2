import type { RenderOptions } from "../pdf/render-pdf.ts";
import { type Rendered, renderPdf } from "../pdf/render-pdf.ts";
import { appendixAttachments } from "./appendix-attachments.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { layoutAppendix } from "./layout-appendix.ts";

/** The two texts that an appendix carries, or that lie beside its plain form. */
export interface AppendixTexts {
  readonly matrixJson: string;
  readonly recordJson: string;
}

/** Prints an appendix with what it carries; the plain form carries nothing. */
export function printAppendix(
  input: AppendixInput,
  { matrixJson, recordJson }: AppendixTexts,
  options: Omit<RenderOptions, "attachments">,
): Promise<Rendered> {
  const attachments = input.plain ? [] : appendixAttachments(matrixJson, recordJson);
  return renderPdf(layoutAppendix(input), { ...options, attachments });
}
