import { capitalised } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { defineRule } from "../../rule.ts";

const FEWEST_ROWS = 20;

export const rule = defineRule({
  id: "no-empty-cells",
  group: "column",
  severity: "note",
  stage: "drafting",
  scope: "role",
  messages: {
    everywhere:
      "{role} is asked or told about {count} of {all} rows, and does or owns few of them. Leave it where it has something to say, and send it a report for the rest.",
  },
  replaces: [],
  threshold: { value: 95, unit: "percent of the rows in which a role has a part" },
  *check({ role, rows, header }, most) {
    const agreed = rows.filter(({ isAgreed, held }) => isAgreed && held.length > 0);
    if (agreed.length < FEWEST_ROWS) return;
    const holding = agreed.filter(({ held }) => held.some((one) => one.role === role));
    const busy = agreed.filter(({ owners, doers }) => [...owners, ...doers].some((one) => one.role === role));
    // The whole of a party stands in nearly every row by its nature, and so does whoever does the work.
    if (holding.length * 100 <= most * agreed.length || busy.length * 2 > agreed.length) return;
    yield {
      message: "everywhere",
      values: {
        role: capitalised(roleInWords(role, header)),
        count: String(holding.length),
        all: String(agreed.length),
      },
      ids: [role.id],
      role: role.id,
      about: { holding: holding.map(({ row }) => row.id), busy: busy.length },
    };
  },
});
