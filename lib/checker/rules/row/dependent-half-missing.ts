import { addCatalogueRow } from "../../fixes/add-catalogue-row.ts";
import { missingNeeds, needsBuyer } from "../../missing-needs.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "dependent-half-missing",
  group: "row",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "undone",
  messages: {
    missing:
      "“{row}” usually needs “{needed}”, and no row says who does that. Add it, or link the row that covers it.",
  },
  replaces: [],
  *check(slice) {
    for (const { row, needed } of missingNeeds(slice)) {
      if (needsBuyer(slice, row, needed)) continue;
      yield {
        message: "missing",
        values: { row: row.row.name, needed: needed.name },
        ids: [row.row.id, needed.id],
        activity: row.row.id,
        about: { needs: [...row.row.dependsOn], missing: needed.id },
        fixes: addCatalogueRow(slice, row.area, needed.id),
      };
    }
  },
});
