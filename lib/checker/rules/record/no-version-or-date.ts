import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "no-version-or-date",
  group: "record",
  severity: "error",
  stage: "before-signing",
  scope: "record",
  costs: "unsigned",
  messages: {
    draft:
      "This is a draft: it has no edition number and no day from which it holds. Make it final on the signing page before anybody signs it.",
  },
  replaces: [],
  *check({ record }) {
    if (record === null || record.edition !== null) return;
    yield { message: "draft", values: {}, ids: [], about: { edition: null } };
  },
});
