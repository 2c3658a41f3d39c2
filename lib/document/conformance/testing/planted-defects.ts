import type { PDFDocument } from "pdf-lib";
import { modelOf, type PdfModel } from "../model/pdf-model.ts";
import type { Defect } from "./defects/defect.ts";
import { FILE_DEFECTS } from "./defects/file-defects.ts";
import { FONT_DEFECTS } from "./defects/font-defects.ts";
import { FORM_DEFECTS } from "./defects/form-defects.ts";
import { METADATA_DEFECTS } from "./defects/metadata-defects.ts";
import { STRUCTURE_DEFECTS } from "./defects/structure-defects.ts";
import { TABLE_DEFECTS } from "./defects/table-defects.ts";

/** Every defect that a rule must notice. */
export const DEFECTS: readonly Defect[] = [
  ...STRUCTURE_DEFECTS,
  ...TABLE_DEFECTS,
  ...FONT_DEFECTS,
  ...FORM_DEFECTS,
  ...METADATA_DEFECTS,
  ...FILE_DEFECTS,
];

/** Plants a defect and reads the file as it is then. */
export function planted(document: PDFDocument, head: string, defect: Defect): PdfModel {
  defect.plant(modelOf(document, head), document);
  return modelOf(document, defect.head ?? head);
}
