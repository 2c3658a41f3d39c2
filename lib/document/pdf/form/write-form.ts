import { PDFName, PDFRef, PDFString } from "pdf-lib";
import type { Canvas, PlacedField } from "../canvas.ts";
import type { PdfFile } from "../file/pdf-file.ts";
import type { FontFile } from "../font/font-file.ts";
import { writeFormFont } from "./write-form-font.ts";

/** A field with its page and the element that stands for it, as objects. */
export interface OwnedField {
  readonly object: number;
  readonly page: number;
  readonly owner: number;
}

const PRINTED = 4;
const FIELD_SIZE = 9.5;

/**
 * Writes the fields of all pages as one form: empty, each with an appearance and a tooltip, so that a signing program
 * finds where to sign and touches nothing else. `firstKey` is the key of the first field in the parent tree.
 */
export function writeForm(
  file: PdfFile,
  font: FontFile,
  pages: readonly { readonly canvas: Canvas; readonly object: number }[],
): readonly OwnedField[] {
  const placed = pages.flatMap(({ canvas, object }, page) =>
    canvas.fields.map((field) => ({ field, canvas, object, page })),
  );
  if (placed.length === 0) return [];
  const { context } = file;
  const resources = context.obj({ Font: { F0: writeFormFont(file, font) } });
  const owned = placed.map(({ field, canvas, object, page }, index): OwnedField => {
    const widget = {
      ...widgetOf(file, field, canvas),
      P: PDFRef.of(object),
      StructParent: pages.length + index,
    };
    context.assign(PDFRef.of(field.object), context.obj(widget));
    return { object: field.object, page, owner: field.owner.object };
  });
  file.document.catalog.set(
    PDFName.of("AcroForm"),
    context.obj({
      Fields: owned.map(({ object }) => PDFRef.of(object)),
      DR: resources,
      DA: appearance(),
    }),
  );
  return owned;
}

const appearance = (): PDFString => PDFString.of(`/F0 ${FIELD_SIZE} Tf 0.1 0.11 0.13 rg`);

function widgetOf(file: PdfFile, { kind, name, tooltip, box }: PlacedField, canvas: Canvas) {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const width = round(box.width);
  const height = round(box.height);
  const bottom = canvas.height - box.top - box.height;
  const empty = file.stream(new Uint8Array(0), {
    Type: "XObject",
    Subtype: "Form",
    BBox: file.context.obj([0, 0, width, height]),
    Resources: file.context.obj({}),
  });
  return {
    Type: "Annot",
    Subtype: "Widget",
    FT: kind === "signature" ? "Sig" : "Tx",
    T: file.words(name),
    TU: file.words(tooltip),
    F: PRINTED,
    Rect: [box.x, bottom, box.x + box.width, bottom + box.height].map(round),
    AP: { N: empty },
    ...(kind === "text" ? { DA: appearance() } : {}),
  };
}
