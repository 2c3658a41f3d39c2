import { defineRule } from "../../rule.ts";
import { findPointer, knownNames } from "../../texts/pointers.ts";
import { BINDING_FIELDS, sharedTexts } from "../../texts/row-texts.ts";

export const rule = defineRule({
  id: "attachment-missing",
  group: "record",
  severity: "warning",
  stage: "before-signing",
  scope: "record",
  costs: "blurred",
  messages: {
    row: "{place} of “{row}” points to “{what}”, which is not part of this appendix. Attach it, or say in which document it stands.",
    terms:
      "{place} points to “{what}”, which is not part of this appendix. Attach it, or say in which document it stands.",
  },
  replaces: [],
  *check({ index, terms, chains }) {
    const rows = index.rows();
    const known = knownNames(terms, rows);
    for (const { row, isAgreed } of rows) {
      if (!isAgreed) continue;
      for (const { field, place, kind, textIn } of BINDING_FIELDS) {
        const text = kind === "name" ? "" : textIn(row);
        const what = findPointer(text, known);
        if (what === undefined) continue;
        const values = { place, row: row.name, what };
        yield { message: "row", values, ids: [row.id, field], activity: row.id, about: { text } };
      }
    }
    for (const { field, place, text } of sharedTexts({ terms, chains })) {
      const what = field === "agreementTitle" ? undefined : findPointer(text, known);
      if (what === undefined) continue;
      yield { message: "terms", values: { place, what }, ids: ["terms", field], about: { text } };
    }
  },
});
