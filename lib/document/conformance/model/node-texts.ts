import { createTextReader, type PdfModel } from "./pdf-model.ts";
import type { StructureNode } from "./structure-model.ts";

/** A text of a file, as its structure tree gives it. */
export interface NodeText {
  readonly type: string;
  readonly text: string;
  /** The page on which it begins, from 1; `null` for an empty one. */
  readonly page: number | null;
}

const WHOLE = new Set(["H1", "H2", "H3", "P", "Lbl", "TH", "TD"]);

/** The texts of a file as its structure tree gives them: one entry an element that holds text. */
export function nodeTexts(model: PdfModel): readonly NodeText[] {
  const textOf = createTextReader(model);
  const pageOf = new Map(
    model.pages.map(({ dict, index }) => [model.context.getObjectRef(dict)?.tag, index + 1]),
  );
  const firstPage = (node: StructureNode): number | null => {
    for (const part of node.order) {
      const page =
        "dict" in part ? firstPage(part) : part.kind === "mark" ? pageOf.get(part.page?.tag) : null;
      if (page) return page;
    }
    return null;
  };
  const walk = (node: StructureNode): readonly NodeText[] => {
    const isBody = node.type === "LBody" && node.kids.every(({ type }) => type !== "P");
    if (WHOLE.has(node.type) || isBody)
      return [{ type: node.type, text: textOf(node), page: firstPage(node) }];
    return node.kids.flatMap(walk);
  };
  return model.structure.roots.flatMap(walk);
}
