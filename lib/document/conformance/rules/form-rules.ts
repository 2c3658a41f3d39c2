import { type PDFDict, PDFName } from "pdf-lib";
import { asDict, boolAt, dictAt, entry, itemsAt, nameAt, numberAt, textAt } from "../model/entries.ts";
import type { PdfModel } from "../model/pdf-model.ts";
import type { ConformanceRule } from "../rule.ts";

const PRINT = 4;
const UNSEEN = 1 | 2 | 32;

function* widgetsOf({ pages }: PdfModel): Generator<{ readonly dict: PDFDict; readonly page: number }> {
  for (const { annotations, index } of pages) {
    for (const dict of annotations) if (nameAt(dict, "Subtype") === "Widget") yield { dict, page: index + 1 };
  }
}

const nameOf = (dict: PDFDict): string => `the field ${textAt(dict, "T") ?? "without a name"}`;

export const FORM_RULES: readonly ConformanceRule[] = [
  {
    id: "field-structure",
    clause: "ISO 14289-1, 7.18.4",
    requires: "Each field stands in a Form element, which holds nothing else, and leads back to it",
    *check(model) {
      const { structure, context } = model;
      const forms = structure.nodes.filter(({ type }) => type === "Form");
      for (const form of forms) {
        if (form.content.length !== 1 || form.content[0]?.kind !== "object" || form.kids.length > 0)
          yield `a Form (object ${form.ref?.objectNumber}) holds something else than its field`;
      }
      for (const { dict } of widgetsOf(model)) {
        const ref = context.getObjectRef(dict);
        const form = forms.find(({ content }) =>
          content.some((one) => one.kind === "object" && one.object === ref),
        );
        const key = numberAt(dict, "StructParent");
        if (form === undefined) yield `${nameOf(dict)} is in no Form element`;
        else if (key === undefined || structure.parents.get(key) !== form.ref)
          yield `the parent tree does not lead from ${nameOf(dict)} to its element`;
      }
    },
  },
  {
    id: "field-tooltip",
    clause: "ISO 14289-1, 7.18.1",
    requires: "Each field says what goes into it",
    *check(model) {
      for (const { dict } of widgetsOf(model))
        if ((textAt(dict, "TU") ?? "") === "") yield `${nameOf(dict)} says nothing`;
    },
  },
  {
    id: "field-appearance",
    clause: "ISO 19005-3, 6.3.3",
    requires: "Each annotation has one appearance",
    *check({ pages }) {
      for (const { annotations, index } of pages) {
        for (const dict of annotations) {
          const appearance = dictAt(dict, "AP");
          const keys = appearance?.keys().map((key) => key.decodeText()) ?? [];
          if (keys.join() !== "N" || asDict(entry(appearance, "N")) === undefined)
            yield `an annotation of page ${index + 1} has no appearance of its own`;
        }
      }
    },
  },
  {
    id: "annotation-flags",
    clause: "ISO 19005-3, 6.3.2",
    requires: "Annotations print and are not hidden",
    *check({ pages }) {
      for (const { annotations, index } of pages) {
        for (const dict of annotations) {
          const flags = numberAt(dict, "F") ?? 0;
          if ((flags & PRINT) === 0 || (flags & UNSEEN) !== 0)
            yield `an annotation of page ${index + 1} does not print`;
        }
      }
    },
  },
  {
    id: "form-still",
    clause: "ISO 19005-3, 6.4.1",
    requires: "The form has appearances, fields with unique names, and nothing of XFA",
    *check(model) {
      const form = dictAt(model.catalog, "AcroForm");
      if (boolAt(form, "NeedAppearances") === true) yield "the form asks viewers for appearances";
      if (form?.has(PDFName.of("XFA"))) yield "the form holds XFA";
      const fields = new Set(itemsAt(form, "Fields"));
      const names = new Set<string>();
      for (const { dict } of widgetsOf(model)) {
        if (!fields.has(dict)) yield `${nameOf(dict)} is not in the form`;
        const name = textAt(dict, "T") ?? "";
        if (names.has(name)) yield `two fields are called ${name}`;
        names.add(name);
      }
    },
  },
  {
    id: "tab-order",
    clause: "ISO 14289-1, 7.18.3",
    requires: "Keys move through the fields of a page in the order of its structure",
    *check({ pages }) {
      for (const { dict, index, annotations } of pages) {
        if (annotations.length > 0 && nameAt(dict, "Tabs") !== "S")
          yield `page ${index + 1} has another order`;
      }
    },
  },
  {
    id: "no-actions",
    clause: "ISO 19005-3, 6.5",
    requires: "Nothing runs by itself",
    *check(model) {
      for (const key of ["OpenAction", "AA"]) {
        if (asDict(entry(model.catalog, key)) !== undefined) yield `the catalog has ${key}`;
      }
      if (entry(dictAt(model.catalog, "Names"), "JavaScript") !== undefined) yield "there is JavaScript";
      for (const { dict, index, annotations } of model.pages) {
        for (const place of [dict, ...annotations]) {
          if (place.has(PDFName.of("AA")) || place.has(PDFName.of("A")))
            yield `page ${index + 1} has an action`;
        }
      }
    },
  },
];
