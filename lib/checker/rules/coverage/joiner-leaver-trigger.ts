import { ACTS } from "../../acts.ts";
import { isSilenceKnown } from "../../coverage-gate.ts";
import { addCatalogueRow } from "../../fixes/add-catalogue-row.ts";
import { groundOf } from "../../missing-act.ts";
import { agreedRowsAbout, hasRowAbout } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";

export const rule = defineRule({
  id: "joiner-leaver-trigger",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "unlocked",
  messages: {
    untold:
      "“{row}” waits for news that nobody has to send: no row says who gives notice of a leaver, and no time limit says from when. Add a row for the notice, owned by {buyer}.",
  },
  replaces: [],
  *check(slice) {
    if (!isSilenceKnown(slice) || hasRowAbout(slice, ACTS.leaverNotice)) return;
    const leavers = agreedRowsAbout(slice, ACTS.leaver);
    const [first] = leavers;
    if (!first || leavers.some(({ row }) => row.timeLimit?.from?.trim())) return;
    yield {
      message: "untold",
      values: { row: first.row.name, buyer: slice.header.buyer },
      ids: [first.row.id],
      activity: first.row.id,
      about: { rows: leavers.map(({ row }) => row.name) },
      fixes: addCatalogueRow(slice, groundOf(slice, first.area), "GR-03"),
    };
  },
});
