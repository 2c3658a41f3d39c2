import { isCoverageKnown, rowsOfTopic } from "../../coverage-gate.ts";
import { addCatalogueRow } from "../../fixes/add-catalogue-row.ts";
import { findRowAbout, RESTORE_TEST } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "restore-test-missing",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  messages: {
    missing:
      "Backups are in this agreement, and no row says who tests a restore. A backup nobody has restored is a hope. Add a row under “{area}” and name its owner.",
  },
  replaces: [],
  *check(slice) {
    const [backup] = rowsOfTopic(slice.rows, "backup-review");
    if (!isCoverageKnown(slice) || !backup || findRowAbout(slice.rows, RESTORE_TEST)) return;
    const { area } = backup;
    yield {
      message: "missing",
      values: { area: area.name },
      ids: [],
      area: area.id,
      about: { rows: area.activities.map(({ name }) => name) },
      fixes: addCatalogueRow(slice, area, "BK-04"),
    };
  },
});
