import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "signed-not-latest",
  group: "record",
  severity: "error",
  stage: "checklist",
  scope: "record",
  costs: "unsigned",
  messages: {
    differs:
      "This draft differs from edition {number}, which both sides have signed. Sign the draft as the next edition, or take the changes back.",
  },
  replaces: [],
  *check({ record }) {
    const edition = record?.edition;
    if (!record || !edition?.isSigned || edition.contentHash === record.contentHash) return;
    yield {
      message: "differs",
      values: { number: String(edition.number) },
      ids: [],
      about: { signed: edition.contentHash, now: record.contentHash },
    };
  },
});
