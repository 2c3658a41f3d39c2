import { dayInWords } from "#lib/wording/day-in-words.ts";
import { daysBetween } from "../../days-between.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "contact-unconfirmed",
  group: "record",
  severity: "warning",
  stage: "in-force",
  scope: "record",
  costs: "night",
  messages: {
    old: "{name} is called in “{chain}”, and nobody has confirmed the number since {day}. Call it once, and confirm it on the contact sheet.",
  },
  replaces: [],
  threshold: { value: 90, unit: "days since a contact of a call chain was confirmed" },
  *check({ record, chains, today }, most) {
    for (const { id, name: chain, steps } of chains) {
      for (const contact of record?.contacts ?? []) {
        if (!steps.some(({ role, deputy }) => contact.role === role || contact.role === deputy)) continue;
        if (daysBetween(contact.confirmedOn, today) <= most) continue;
        yield {
          message: "old",
          values: { name: contact.name, chain, day: dayInWords(contact.confirmedOn) },
          ids: [id, contact.side, contact.role ?? contact.name],
          role: contact.role,
          about: { name: contact.name, phone: contact.phone, confirmedOn: contact.confirmedOn },
        };
      }
    }
  },
});
