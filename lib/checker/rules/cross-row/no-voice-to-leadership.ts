import { isCoverageKnown, rowsOfTopic } from "../../coverage-gate.ts";
import { addCatalogueRow } from "../../fixes/add-catalogue-row.ts";
import { findRowAbout, VOICE_TO_LEADERSHIP } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "no-voice-to-leadership",
  group: "cross-row",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  messages: {
    missing:
      "No row says who explains IT risk and spend to leadership. Add one under “{area}” and name its owner.",
  },
  replaces: [],
  *check(slice) {
    const [planning] = rowsOfTopic(slice.rows, "strategic-planning");
    if (!isCoverageKnown(slice) || !planning || findRowAbout(slice.rows, VOICE_TO_LEADERSHIP)) return;
    const { area } = planning;
    yield {
      message: "missing",
      values: { area: area.name },
      ids: [],
      area: area.id,
      about: { rows: area.activities.map(({ name }) => name) },
      fixes: addCatalogueRow(slice, area, "ST-03"),
    };
  },
});
