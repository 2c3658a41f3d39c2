import { roleInWords } from "#lib/wording/role-in-words.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "escalation-no-contact",
  group: "coverage",
  severity: "warning",
  stage: "before-signing",
  scope: "record",
  costs: "night",
  messages: {
    phone:
      "Step {step} of “{chain}” calls {role}, and no number for it stands on the contact sheet. Enter one and show it to the other side.",
    deputy:
      "Step {step} of “{chain}” has nobody who stands in for {role}. Name a deputy in the chain, or with a number on the contact sheet.",
  },
  replaces: [],
  *check({ record, roles, folded, chains, header }) {
    if (!record) return;
    const named = [...roles, ...folded];
    const numberOf = (id: string | null) =>
      record.contacts.find(({ role, phone }) => role === id && phone.trim());
    for (const { id, name: chain, steps } of chains) {
      for (const [at, { role, deputy }] of steps.entries()) {
        const known = named.find((one) => one.id === role);
        if (!known) continue;
        const contact = numberOf(role);
        const values = { step: String(at + 1), chain, role: roleInWords(known, header) };
        const one = { values, ids: [id, String(at + 1)], role, about: { chain, role, deputy } };
        if (!contact) yield { ...one, message: "phone" };
        else if (deputy === null && !contact.deputyName?.trim()) yield { ...one, message: "deputy" };
      }
    }
  },
});
