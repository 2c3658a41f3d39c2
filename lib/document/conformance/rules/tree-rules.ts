import { PDFArray, PDFName, PDFRef } from "pdf-lib";
import { boolAt, dictAt, nameAt, refAt } from "../model/entries.ts";
import type { PdfModel } from "../model/pdf-model.ts";
import type { StructureNode } from "../model/structure-model.ts";
import type { ConformanceRule } from "../rule.ts";

const STANDARD_TYPES = new Set(
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split(
    " ",
  ),
);

const PARENTS = PDFName.of("StructParents");
const ALT = PDFName.of("Alt");
const ACTUAL = PDFName.of("ActualText");

const nameOf = ({ type, ref }: StructureNode): string => `${type} (object ${ref?.objectNumber ?? "none"})`;

function* checkMarks(model: PdfModel): Generator<string> {
  const { context, structure, pages } = model;
  const pageOf = new Map(pages.map((page) => [context.getObjectRef(page.dict)?.tag, page]));
  const owned = new Map<string, StructureNode>();
  for (const node of structure.nodes) {
    for (const content of node.content) {
      if (content.kind !== "mark") continue;
      const page = pageOf.get(content.page?.tag);
      if (page === undefined || !page.marks.has(content.mark)) {
        yield `${nameOf(node)} claims mark ${content.mark}, which its page does not have`;
      } else owned.set(`${page.index} ${content.mark}`, node);
    }
  }
  for (const page of pages) {
    const key = page.dict.lookup(PARENTS);
    const number = key === undefined ? undefined : Number(key.toString());
    const parents = number === undefined ? undefined : structure.parents.get(number);
    const list = parents === undefined ? undefined : context.lookup(parents);
    for (const [mark] of page.marks) {
      const parent = list instanceof PDFArray && mark < list.size() ? list.get(mark) : undefined;
      const owner = owned.get(`${page.index} ${mark}`);
      if (owner === undefined) yield `mark ${mark} of page ${page.index + 1} is in no element`;
      else if (!(parent instanceof PDFRef) || parent !== owner.ref) {
        yield `the parent tree does not lead from mark ${mark} of page ${page.index + 1} to ${nameOf(owner)}`;
      }
    }
  }
}

function* checkHeadings({ structure }: PdfModel): Generator<string> {
  let last = 0;
  for (const { type } of structure.nodes) {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level === 0) continue;
    if (level > last + 1) yield last === 0 ? `the first heading is ${type}` : `${type} follows H${last}`;
    last = level;
  }
}

export const TREE_RULES: readonly ConformanceRule[] = [
  {
    id: "marked",
    clause: "ISO 14289-1, 7.1",
    requires: "The catalog says that the file is marked, and suspects nothing",
    *check({ catalog }) {
      const info = dictAt(catalog, "MarkInfo");
      if (boolAt(info, "Marked") !== true) yield "MarkInfo does not say that the file is marked";
      if (boolAt(info, "Suspects") === true) yield "MarkInfo says that marks are suspect";
    },
  },
  {
    id: "structure-root",
    clause: "ISO 32000-1, 14.8.4.2",
    requires: "One Document holds the structure",
    *check({ structure }) {
      const types = structure.roots.map(({ type }) => type).join(", ");
      if (types !== "Document")
        yield types === "" ? "there is no structure" : `the structure begins with ${types}`;
    },
  },
  {
    id: "standard-types",
    clause: "ISO 14289-1, 7.1",
    requires: "Every element has a standard type, or one that is mapped to it",
    *check({ structure }) {
      const roles = dictAt(structure.dict, "RoleMap");
      for (const node of structure.nodes) {
        const type = nameAt(roles, node.type) ?? node.type;
        if (!STANDARD_TYPES.has(type)) yield `${nameOf(node)} is of no standard type`;
      }
    },
  },
  {
    id: "content-marked",
    clause: "ISO 14289-1, 7.1",
    requires: "Everything drawn is content of an element or an artifact",
    *check({ pages }) {
      for (const { index, unmarked } of pages) {
        if (unmarked.length > 0)
          yield `page ${index + 1} draws outside marks: ${unmarked.slice(0, 3).join(" ")}`;
      }
    },
  },
  {
    id: "marks-in-place",
    clause: "ISO 14289-1, 7.1",
    requires: "Artifacts and content do not hold each other, and marks are numbered once",
    *check({ pages }) {
      for (const { index, misplaced } of pages)
        for (const what of misplaced) yield `page ${index + 1}: ${what}`;
    },
  },
  {
    id: "parent-tree",
    clause: "ISO 32000-1, 14.7.4.4",
    requires: "Each mark leads to its element and back",
    check: checkMarks,
  },
  {
    id: "parent-links",
    clause: "ISO 32000-1, 14.7.2",
    requires: "Each element names the one above it",
    *check({ structure, catalog }) {
      const root = refAt(catalog, "StructTreeRoot");
      for (const node of structure.nodes) {
        if (refAt(node.dict, "P") !== (node.parent === null ? root : node.parent.ref))
          yield `${nameOf(node)} names another parent`;
      }
    },
  },
  {
    id: "mark-types",
    clause: "ISO 32000-1, 14.6",
    requires: "A mark has the type of its element",
    *check({ structure, pages, context }) {
      const pageOf = new Map(pages.map((page) => [context.getObjectRef(page.dict)?.tag, page]));
      for (const node of structure.nodes) {
        for (const content of node.content) {
          if (content.kind !== "mark") continue;
          const type = pageOf.get(content.page?.tag)?.marks.get(content.mark);
          if (type !== undefined && type !== node.type) yield `${nameOf(node)} is drawn as ${type}`;
        }
      }
    },
  },
  {
    id: "heading-order",
    clause: "ISO 14289-1, 7.4.2",
    requires: "Headings begin with H1 and skip no level",
    check: checkHeadings,
  },
  {
    id: "lists",
    clause: "ISO 14289-1, 7.6",
    requires: "Lists hold items, items a label and a body",
    *check({ structure }) {
      const inside: Readonly<Record<string, readonly string[]>> = {
        L: ["L", "LI", "Caption"],
        LI: ["Lbl", "LBody"],
      };
      const outside: Readonly<Record<string, string>> = { LI: "L", Lbl: "LI", LBody: "LI" };
      for (const node of structure.nodes) {
        const wrong = node.kids.find(({ type }) => inside[node.type]?.includes(type) === false);
        if (wrong) yield `${nameOf(node)} holds ${nameOf(wrong)}`;
        const above = outside[node.type];
        if (above !== undefined && node.parent?.type !== above) yield `${nameOf(node)} stands in no ${above}`;
      }
    },
  },
  {
    id: "alternatives",
    clause: "ISO 14289-1, 7.3",
    requires: "Figures and formulas say in words what they show",
    *check({ structure }) {
      for (const node of structure.nodes) {
        if (!["Figure", "Formula"].includes(node.type)) continue;
        if (!node.dict.has(ALT) && !node.dict.has(ACTUAL)) yield `${nameOf(node)} has no words`;
      }
    },
  },
  {
    id: "abbreviations",
    clause: "ISO 32000-1, 14.9.5",
    requires: "A letter of the matrix says what it stands for",
    *check({ structure }) {
      for (const node of structure.nodes) {
        if (node.type === "Span" && (node.expansion ?? "") === "") yield `${nameOf(node)} has no expansion`;
      }
    },
  },
];
