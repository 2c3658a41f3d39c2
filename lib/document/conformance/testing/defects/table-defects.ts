import { PDFString } from "pdf-lib";
import { attributesOf, type Defect, find, key } from "./defect.ts";

export const TABLE_DEFECTS: readonly Defect[] = [
  {
    name: "a row outside its table",
    rule: "table-nesting",
    plant: (file) => find(file, "TBody").dict.set(key("S"), key("Div")),
  },
  {
    name: "a row with a cell too few",
    rule: "table-regular",
    plant: (file) => {
      const row = find(file, "TR", 5);
      row.dict.set(key("K"), file.context.obj(row.kids.slice(1).flatMap(({ ref }) => ref ?? [])));
    },
  },
  {
    name: "a wrong span",
    rule: "table-regular",
    plant: (file) => attributesOf(find(file, "TH", 1)).delete(key("ColSpan")),
  },
  {
    name: "a head without scope",
    rule: "table-scope",
    plant: (file) => attributesOf(find(file, "TH", 4)).delete(key("Scope")),
  },
  {
    name: "a cell without heads",
    rule: "table-headers",
    plant: (file) => attributesOf(find(file, "TD")).delete(key("Headers")),
  },
  {
    name: "a cell that names what is not there",
    rule: "table-headers",
    plant: (file) =>
      attributesOf(find(file, "TD")).set(key("Headers"), file.context.obj([PDFString.of("nowhere")])),
  },
  {
    name: "one id twice",
    rule: "ids",
    plant: (file) => find(file, "TH", 5).dict.set(key("ID"), PDFString.of(find(file, "TH", 4).id ?? "")),
  },
  { name: "no tree of ids", rule: "ids", plant: ({ structure }) => structure.dict?.delete(key("IDTree")) },
];
