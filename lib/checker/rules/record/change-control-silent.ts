import { lineList } from "#lib/wording/line-list.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "change-control-silent",
  group: "record",
  severity: "warning",
  stage: "before-signing",
  scope: "record",
  costs: "unsigned",
  messages: {
    open: "The terms do not say {what}. Write it down, or the first change will be argued about twice.",
  },
  replaces: [],
  *check({ terms }) {
    const what = [
      ...(terms.changeProposal?.trim() ? [] : ["how a change of this matrix is proposed"]),
      ...(terms.changeAnswer?.trim() || terms.changeSilence?.trim()
        ? []
        : ["by when a proposal is answered, or what silence means"]),
    ];
    if (what.length === 0) return;
    yield {
      message: "open",
      values: { what: lineList(what) },
      ids: [],
      about: { proposal: terms.changeProposal, answer: terms.changeAnswer, silence: terms.changeSilence },
    };
  },
});
