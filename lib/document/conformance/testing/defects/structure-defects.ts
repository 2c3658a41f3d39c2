import { PDFArray } from "pdf-lib";
import { type Defect, editPage, find, key } from "./defect.ts";

export const STRUCTURE_DEFECTS: readonly Defect[] = [
  { name: "not marked", rule: "marked", plant: ({ catalog }) => catalog.delete(key("MarkInfo")) },
  {
    name: "no structure",
    rule: "structure-root",
    plant: ({ catalog }) => catalog.delete(key("StructTreeRoot")),
  },
  {
    name: "a type of its own",
    rule: "standard-types",
    plant: (file) => find(file, "Div").dict.set(key("S"), key("Box")),
  },
  {
    name: "text outside marks",
    rule: "content-marked",
    plant: (file) => editPage(file, (text) => `${text}\nBT /P0 9 Tf <0001> Tj ET`),
  },
  {
    name: "a rule outside marks",
    rule: "content-marked",
    plant: (file) => editPage(file, (text) => `${text}\n0 0 m 9 9 l S`),
  },
  {
    name: "an artifact inside content",
    rule: "marks-in-place",
    plant: (file) => editPage(file, (text) => text.replace("BDC", "BDC /Artifact BMC EMC")),
  },
  {
    name: "a mark that never ends",
    rule: "marks-in-place",
    plant: (file) => editPage(file, (text) => text.replace(/EMC\n?$/, "")),
  },
  {
    name: "no entry in the parent tree",
    rule: "parent-tree",
    plant: ({ structure, context }) => {
      const list = context.lookup(structure.parents.get(0));
      if (list instanceof PDFArray) list.remove(3);
    },
  },
  {
    name: "a mark that no element claims",
    rule: "parent-tree",
    plant: (file) => find(file, "H1").dict.delete(key("K")),
  },
  {
    name: "a mark that is not there",
    rule: "parent-tree",
    plant: (file) => find(file, "H1").dict.set(key("K"), file.context.obj(999)),
  },
  {
    name: "an element with another parent",
    rule: "parent-links",
    plant: (file) => find(file, "H1").dict.set(key("P"), file.structure.nodes[3]?.ref ?? file.context.obj(0)),
  },
  {
    name: "a heading drawn as a paragraph",
    rule: "mark-types",
    plant: (file) => editPage(file, (text) => text.replace("/H1<<", "/P<<")),
  },
  {
    name: "a heading skipped",
    rule: "heading-order",
    plant: (file) => find(file, "H2").dict.set(key("S"), key("H3")),
  },
  {
    name: "no first heading",
    rule: "heading-order",
    plant: (file) => find(file, "H1").dict.set(key("S"), key("P")),
  },
  {
    name: "a list of paragraphs",
    rule: "lists",
    plant: (file) => find(file, "LI").dict.set(key("S"), key("P")),
  },
  {
    name: "a figure without words",
    rule: "alternatives",
    plant: (file) => find(file, "Div").dict.set(key("S"), key("Figure")),
  },
  {
    name: "a letter without its word",
    rule: "abbreviations",
    plant: (file) => find(file, "Span").dict.delete(key("E")),
  },
];
