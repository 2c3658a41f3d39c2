import { type PDFDict, PDFString } from "pdf-lib";
import { dictAt } from "../../model/entries.ts";
import type { PdfModel } from "../../model/pdf-model.ts";
import { type Defect, find, key } from "./defect.ts";

const widget = (file: PdfModel): PDFDict => {
  const found = file.pages.flatMap(({ annotations }) => annotations)[0];
  if (found === undefined) throw new Error("The file has no field");
  return found;
};

export const FORM_DEFECTS: readonly Defect[] = [
  {
    name: "a field in no element",
    rule: "field-structure",
    plant: (file) => find(file, "Form").dict.set(key("S"), key("P")),
  },
  {
    name: "a field that leads nowhere",
    rule: "field-structure",
    plant: (file) => widget(file).delete(key("StructParent")),
  },
  {
    name: "text beside a field",
    rule: "field-structure",
    plant: (file) =>
      find(file, "Form").dict.set(
        key("K"),
        file.context.obj([0, find(file, "Form").dict.get(key("K")) ?? 0]),
      ),
  },
  {
    name: "a field without a tooltip",
    rule: "field-tooltip",
    plant: (file) => widget(file).delete(key("TU")),
  },
  {
    name: "a field without appearance",
    rule: "field-appearance",
    plant: (file) => widget(file).delete(key("AP")),
  },
  {
    name: "a hidden field",
    rule: "annotation-flags",
    plant: (file) => widget(file).set(key("F"), file.context.obj(2)),
  },
  {
    name: "a form that asks for appearances",
    rule: "form-still",
    plant: (file) => dictAt(file.catalog, "AcroForm")?.set(key("NeedAppearances"), file.context.obj(true)),
  },
  {
    name: "two fields of one name",
    rule: "form-still",
    plant: (file) => {
      const [first, second] = file.pages.flatMap(({ annotations }) => annotations);
      second?.set(key("T"), first?.get(key("T")) ?? PDFString.of(""));
    },
  },
  {
    name: "keys in another order",
    rule: "tab-order",
    plant: ({ pages }) => {
      for (const { dict } of pages) dict.set(key("Tabs"), key("R"));
    },
  },
  {
    name: "an action at opening",
    rule: "no-actions",
    plant: ({ catalog, context }) => catalog.set(key("OpenAction"), context.obj({ S: "JavaScript" })),
  },
];
