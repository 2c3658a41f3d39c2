import fc from "fast-check";
import { expect, it } from "vitest";
import { rowHash } from "./fingerprint.ts";
import { columnsOf } from "./fold.ts";
import { restoreRow } from "./restore.ts";
import { findRow, rolesOf } from "./row.ts";
import { anyIntent } from "./testing/arbitraries.ts";
import { activityId } from "./testing/ids.ts";
import { openLog } from "./testing/open-log.ts";
import { drawPlayground } from "./testing/play.ts";
import { toBody } from "./testing/to-body.ts";

it("gives a row back what it said, so that a lapsed confirmation holds again", () => {
  const kinds = new Set(["cell.set", "cell.add", "cell.remove", "activity.edit"]);
  const edits = fc.array(
    anyIntent().filter((intent) => kinds.has(intent.kind)),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(edits, (intents) => {
      const log = openLog(drawPlayground());
      const id = activityId("review-backup-reports");
      const then = findRow(log.start, id);
      for (const intent of intents) log.send(toBody(log.matrix(), intent, []));
      const now = findRow(log.matrix(), id);
      if (!now || !then) return;
      for (const body of restoreRow(now, then)) log.must(body);
      const roles = rolesOf(columnsOf(log.matrix()));
      const restored = findRow(log.matrix(), id);
      expect(restored && rowHash(restored, roles)).toBe(rowHash(then, roles));
    }),
  );
});
