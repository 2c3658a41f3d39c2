import { defineRule, NOTHING } from "../../rule.ts";
import { partiesOf } from "../../slices.ts";

export const rule = defineRule({
  id: "no-c-no-i",
  group: "row",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "uninformed",
  messages: {
    silent:
      "“{row}” crosses {buyer} and {provider}, and nobody is asked or told. Enter who is consulted or informed.",
  },
  replaces: [],
  isOffAtFirst: true,
  check({ isAgreed, row, held, header }) {
    if (!isAgreed || partiesOf(held).size < 2) return NOTHING;
    if (held.some(({ cell }) => cell.duties.includes("consulted") || cell.duties.includes("informed")))
      return NOTHING;
    return [
      {
        message: "silent",
        values: { row: row.name, buyer: header.buyer, provider: header.provider },
        ids: [row.id],
        activity: row.id,
        about: { held: held.map(({ role }) => role.id) },
      },
    ];
  },
});
