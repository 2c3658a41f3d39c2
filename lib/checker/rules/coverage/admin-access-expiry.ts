import { dayInWords } from "#lib/wording/day-in-words.ts";
import { daysBetween } from "../../days-between.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "admin-access-expiry",
  group: "coverage",
  severity: "note",
  stage: "in-force",
  scope: "record",
  costs: "captive",
  messages: {
    none: "{role} in {system} ends on no day. Agree on one: access that ends is access that somebody looks at.",
    near: "{role} in {system} ends on {day}. Decide now whether it is renewed, and by whom.",
    over: "{role} in {system} ended on {day}. Take it from the terms, or write the new day.",
  },
  replaces: [],
  threshold: { value: 30, unit: "days before delegated access ends" },
  *check({ terms, today }, most) {
    for (const { system, role, ends } of terms.delegatedAccess) {
      const one = { ids: [system, role], about: { system, role, ends } };
      const values = { system, role };
      if (ends === null) yield { ...one, message: "none", values };
      else if (ends < today) yield { ...one, message: "over", values: { ...values, day: dayInWords(ends) } };
      else if (daysBetween(today, ends) <= most)
        yield { ...one, message: "near", values: { ...values, day: dayInWords(ends) } };
    }
  },
});
