import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "precedence-silent",
  group: "record",
  severity: "warning",
  stage: "before-signing",
  scope: "record",
  costs: "unsigned",
  messages: {
    rank: "The terms do not say which text wins when the agreement and this matrix differ. Write the order under “Precedence”, or that the agreement decides it.",
    inside:
      "The terms do not say what wins when letters, parts and sentences of a row differ. Choose one of them in the terms.",
  },
  replaces: [],
  *check({ terms }) {
    if (!terms.precedence?.trim())
      yield { message: "rank", values: {}, ids: ["rank"], about: { precedence: terms.precedence } };
    if (terms.prevails === null)
      yield { message: "inside", values: {}, ids: ["inside"], about: { prevails: null } };
  },
});
