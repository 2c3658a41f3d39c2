import { lineList } from "#lib/wording/line-list.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "no-agreement-ref",
  group: "record",
  severity: "error",
  stage: "before-signing",
  scope: "record",
  costs: "unsigned",
  messages: {
    open: "The appendix does not say {what}. Fill it in on the export page, so that everybody knows which agreement these rows belong to.",
  },
  replaces: [],
  *check({ terms }) {
    const what = [
      ...(terms.agreementTitle?.trim() ? [] : ["the title of the agreement"]),
      ...(terms.agreementDate === null ? ["the date of the agreement"] : []),
    ];
    if (what.length === 0) return;
    yield {
      message: "open",
      values: { what: lineList(what) },
      ids: [],
      about: { title: terms.agreementTitle, date: terms.agreementDate },
    };
  },
});
