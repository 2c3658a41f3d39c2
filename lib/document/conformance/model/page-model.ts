import type { PDFDict } from "pdf-lib";
import { type Operand, type Operation, readOperations } from "./content-tokens.ts";
import { asDict, bytesOf, dictAt, itemsAt } from "./entries.ts";
import { type FontModel, readFont } from "./font-model.ts";

/** Text shown by one operator. */
export interface Shown {
  readonly font: FontModel | undefined;
  readonly codes: readonly number[];
  /** The innermost mark with a number around it. */
  readonly mark: number | null;
  readonly isArtifact: boolean;
}

export interface PageModel {
  readonly dict: PDFDict;
  readonly index: number;
  readonly fonts: ReadonlyMap<string, FontModel>;
  readonly shown: readonly Shown[];
  /** Numbers of all marks, and the types that they are marked with. */
  readonly marks: ReadonlyMap<number, string>;
  /** Drawing operators that stand in no mark. */
  readonly unmarked: readonly string[];
  /** Marks that stand where they must not: an artifact in content, content in an artifact, one number twice. */
  readonly misplaced: readonly string[];
  readonly operators: ReadonlySet<string>;
  readonly annotations: readonly PDFDict[];
}

const DRAWING = new Set(["Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"]);
const TEXT = new Set(["Tj", "TJ", "'", '"']);

interface Open {
  readonly tag: string;
  readonly mark: number | null;
}

/** Reads a page: what it draws, and in which marks. */
export function readPage(dict: PDFDict, index: number, fontOf: (dict: PDFDict) => FontModel): PageModel {
  const resources = dictAt(dict, "Resources");
  const fonts = readFonts(dictAt(resources, "Font"), fontOf);
  const bytes = joined(itemsAt(dict, "Contents").map(bytesOf));
  const marks = new Map<number, string>();
  const page = {
    shown: [] as Shown[],
    unmarked: [] as string[],
    misplaced: [] as string[],
    operators: new Set<string>(),
  };
  const open: Open[] = [];
  let font: FontModel | undefined;
  for (const operation of readOperations(bytes)) {
    const { operator, operands } = operation;
    page.operators.add(operator);
    if (operator === "BMC" || operator === "BDC") begin(operation, open, marks, page.misplaced);
    else if (operator === "EMC") {
      if (open.pop() === undefined) page.misplaced.push("an end without a begin");
    } else if (operator === "Tf") {
      const [name] = operands;
      font = name?.kind === "name" ? fonts.get(name.value) : undefined;
    } else if (DRAWING.has(operator)) {
      const isArtifact = open.some(({ tag }) => tag === "Artifact");
      const mark = open.findLast((one) => one.mark !== null)?.mark ?? null;
      if (!isArtifact && mark === null) page.unmarked.push(operator);
      if (TEXT.has(operator)) page.shown.push({ font, codes: codesOf(operands), mark, isArtifact });
    }
  }
  if (open.length > 0) page.misplaced.push("a mark that never ends");
  const annotations = itemsAt(dict, "Annots")
    .map(asDict)
    .filter((one) => one !== undefined);
  return { dict, index, fonts, marks, annotations, ...page };
}

function readFonts(
  dict: PDFDict | undefined,
  fontOf: (dict: PDFDict) => FontModel,
): ReadonlyMap<string, FontModel> {
  const fonts = new Map<string, FontModel>();
  for (const key of dict?.keys() ?? []) {
    const font = dictAt(dict, key.decodeText());
    if (font !== undefined) fonts.set(key.decodeText(), fontOf(font));
  }
  return fonts;
}

/** Remembers fonts, which pages share. */
export function createFontReader(): (dict: PDFDict) => FontModel {
  const known = new Map<PDFDict, FontModel>();
  return (dict) => {
    const font = known.get(dict) ?? readFont(`F${known.size}`, dict);
    known.set(dict, font);
    return font;
  };
}

function begin({ operands }: Operation, open: Open[], marks: Map<number, string>, misplaced: string[]): void {
  const [tag, properties] = operands;
  const name = tag?.kind === "name" ? tag.value : "";
  const number = properties?.kind === "dictionary" ? properties.entries.get("MCID") : undefined;
  const mark = number?.kind === "number" ? number.value : null;
  const isInArtifact = open.some((one) => one.tag === "Artifact");
  if (name === "Artifact" && open.some((one) => one.mark !== null))
    misplaced.push("an artifact inside content");
  if (mark !== null && isInArtifact) misplaced.push("content inside an artifact");
  if (mark !== null && marks.has(mark)) misplaced.push(`mark ${mark} twice`);
  if (mark !== null) marks.set(mark, name);
  open.push({ tag: name, mark });
}

function codesOf(operands: readonly Operand[]): readonly number[] {
  return operands.flatMap((operand) => {
    if (operand.kind === "array") return codesOf(operand.items);
    if (operand.kind !== "string") return [];
    const codes: number[] = [];
    for (let at = 0; at + 1 < operand.bytes.length; at += 2) {
      codes.push((operand.bytes[at] ?? 0) * 256 + (operand.bytes[at + 1] ?? 0));
    }
    return codes;
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    bytes[at + part.length] = 0x0a;
    at += part.length + 1;
  }
  return bytes;
}
