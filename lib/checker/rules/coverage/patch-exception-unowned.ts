import { isCoverageKnown, rowsOfTopic } from "../../coverage-gate.ts";
import { addCatalogueRow } from "../../fixes/add-catalogue-row.ts";
import { findRowAbout, PATCH_EXCEPTION } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "patch-exception-unowned",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  messages: {
    missing:
      "No row says who may postpone a patch, for how long, and what protects the machine until then. Add one under “{area}” and name its owner.",
  },
  replaces: [],
  *check(slice) {
    const [patching] = rowsOfTopic(slice.rows, "patching");
    if (!isCoverageKnown(slice) || !patching || findRowAbout(slice.rows, PATCH_EXCEPTION)) return;
    const { area } = patching;
    yield {
      message: "missing",
      values: { area: area.name },
      ids: [],
      area: area.id,
      about: { rows: area.activities.map(({ name }) => name) },
      fixes: addCatalogueRow(slice, area, "PA-13"),
    };
  },
});
