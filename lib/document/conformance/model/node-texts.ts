import { createTextReader, type PdfModel } from "./pdf-model.ts";
import type { StructureNode } from "./structure-model.ts";

const WHOLE = new Set(["H1", "H2", "H3", "Lbl", "TH", "TD"]);

/** The texts of a file as its structure tree gives them: one entry an element that holds text. */
export function nodeTexts(model: PdfModel): readonly { readonly type: string; readonly text: string }[] {
  const textOf = createTextReader(model);
  const walk = (node: StructureNode): readonly { readonly type: string; readonly text: string }[] => {
    const isBody = node.type === "LBody" && node.kids.every(({ type }) => type !== "P");
    if (WHOLE.has(node.type) || isBody || node.type === "P") return [{ type: node.type, text: textOf(node) }];
    return node.kids.flatMap(walk);
  };
  return model.structure.roots.flatMap(walk);
}
