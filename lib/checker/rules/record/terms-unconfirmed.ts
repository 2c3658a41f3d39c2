import { SIDES } from "#lib/matrix/schema/header.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "terms-unconfirmed",
  group: "record",
  severity: "warning",
  stage: "checklist",
  scope: "record",
  costs: "unsigned",
  messages: {
    open: "{side} has not confirmed the terms as they stand. Open the terms and confirm them as one.",
  },
  replaces: [],
  *check({ record, header }) {
    for (const side of SIDES) {
      if (!record || record.termsConfirmed[side]) continue;
      yield { message: "open", values: { side: header[side] }, ids: [side], about: { side } };
    }
  },
});
