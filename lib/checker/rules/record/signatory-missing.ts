import { SIDES } from "#lib/matrix/schema/header.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "signatory-missing",
  group: "record",
  severity: "error",
  stage: "before-signing",
  scope: "record",
  costs: "unsigned",
  messages: {
    nobody:
      "Nobody of {side} may sign here. Let {side} make a link with the right to sign, or sign the printed appendix elsewhere and record it.",
  },
  replaces: [],
  *check({ record, header }) {
    for (const side of SIDES) {
      if (!record?.signatories || record.signatories[side] > 0) continue;
      yield { message: "nobody", values: { side: header[side] }, ids: [side], about: { side } };
    }
  },
});
