import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "open-threads",
  group: "record",
  severity: "warning",
  stage: "before-signing",
  scope: "record",
  costs: "unsigned",
  messages: {
    one: "{comments} without an answer. Resolve each before you sign, so that nobody later says that it was still open.",
  },
  replaces: [],
  *check({ record }) {
    const open = record?.openComments ?? 0;
    if (open === 0) return;
    const comments = open === 1 ? "1 comment is" : `${open} comments are`;
    yield { message: "one", values: { comments }, ids: [], about: { open } };
  },
});
