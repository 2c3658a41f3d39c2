import { lettersOfRow } from "../../about.ts";
import { addCatalogueRow } from "../../fixes/add-catalogue-row.ts";
import { missingNeeds, needsBuyer } from "../../missing-needs.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "provider-duty-needs-buyer-input",
  group: "cross-row",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "uninformed",
  messages: {
    missing:
      "“{row}” needs “{needed}” from {buyer}, and no row asks for it. Add that row, or {provider} can say that it was never told.",
  },
  replaces: [],
  *check(slice) {
    const { buyer, provider } = slice.header;
    for (const { row, needed } of missingNeeds(slice)) {
      if (!needsBuyer(slice, row, needed)) continue;
      yield {
        message: "missing",
        values: { row: row.row.name, needed: needed.name, buyer, provider },
        ids: [row.row.id, needed.id],
        activity: row.row.id,
        about: { needs: [...row.row.dependsOn], missing: needed.id, letters: lettersOfRow(row) },
        fixes: addCatalogueRow(slice, row.area, needed.id),
      };
    }
  },
});
