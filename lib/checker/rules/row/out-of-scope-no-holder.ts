import { defineRule, NOTHING } from "../../rule.ts";

export const rule = defineRule({
  id: "out-of-scope-no-holder",
  group: "row",
  severity: "error",
  stage: "drafting",
  scope: "row",
  costs: "undone",
  messages: {
    unnamed:
      "“{row}” is not in this agreement, and nobody is named who handles it. Name them; “handled by nobody, accepted” is an answer too.",
  },
  replaces: [],
  check({ row, area }) {
    if (row.scope !== "out" || area.scope === "out" || row.outHolder?.trim()) return NOTHING;
    return [
      {
        message: "unnamed",
        values: { row: row.name },
        ids: [row.id],
        activity: row.id,
        about: { scope: row.scope, holder: row.outHolder ?? "" },
        fixes: [
          {
            label: "Say that nobody handles it, and that both sides accept this",
            certain: false,
            bodies: [
              { kind: "activity.edit", id: row.id, fields: { outHolder: "Handled by nobody, accepted" } },
            ],
          },
        ],
      },
    ];
  },
});
