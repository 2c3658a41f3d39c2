import { type PDFDict, type PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { bytesOf, dictAt, entry } from "../../model/entries.ts";
import type { PdfModel } from "../../model/pdf-model.ts";
import type { StructureNode } from "../../model/structure-model.ts";

/** One thing that a writer could do wrong, and the rule that must notice. */
export interface Defect {
  readonly name: string;
  readonly rule: string;
  readonly plant: (file: PdfModel, document: PDFDocument) => void;
  /** The head of the file, where the defect is there. */
  readonly head?: string;
}

/** A name as pdf-lib writes it. */
export const key = (name: string): PDFName => PDFName.of(name);

/** The nth element of a type. */
export function find(file: PdfModel, type: string, at = 0): StructureNode {
  const node = file.structure.nodes.filter((candidate) => candidate.type === type)[at];
  if (node === undefined) throw new Error(`The file has no ${type}`);
  return node;
}

export const attributesOf = (node: StructureNode): PDFDict => {
  const found = dictAt(node.dict, "A");
  if (found === undefined) throw new Error("The element has no attributes");
  return found;
};

/** Puts an edited copy in the place of a stream. */
export function replaceStream(
  file: PdfModel,
  dict: PDFDict | undefined,
  name: string,
  edit: (text: string) => string,
) {
  const stream = entry(dict, name);
  if (dict === undefined || !(stream instanceof PDFRawStream)) throw new Error(`There is no stream ${name}`);
  const text = edit(new TextDecoder("latin1").decode(bytesOf(stream)));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const kept = stream.dict.clone(file.context);
  kept.delete(key("Filter"));
  dict.set(key(name), file.context.register(PDFRawStream.of(kept, bytes)));
}

/** Edits the content of the first page. */
export const editPage = (file: PdfModel, edit: (text: string) => string) =>
  replaceStream(file, file.pages[0]?.dict, "Contents", edit);
