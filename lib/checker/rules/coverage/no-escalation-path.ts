import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import { isCoverageKnown } from "../../coverage-gate.ts";
import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const TOPICS: readonly (AreaTopic | null)[] = ["security-escalation", "after-hours"];

/** A row of incidents that promises more than business hours. */
function isUrgent({ isAgreed, area, row }: RowSlice): boolean {
  return isAgreed && TOPICS.includes(area.topic) && row.hours !== null && row.hours.kind !== "business";
}

export const rule = defineRule({
  id: "no-escalation-path",
  group: "coverage",
  severity: "warning",
  stage: "before-signing",
  scope: "matrix",
  costs: "night",
  messages: {
    none: "No call chain stands behind {rows}. Choose one in each row, so that a call nobody takes is not the last.",
    short: "The call chain “{chain}” has no second step. Add who is called when the first does not answer.",
    untimed:
      "The call chain “{chain}” does not say how long each call waits. Write the minutes after which the next step is called.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice)) return;
    const urgent = slice.index.where(isUrgent).map(({ row }) => row);
    const { chains } = slice;
    const loose = urgent.filter(({ chain }) => !chains.some(({ id }) => id === chain));
    if (loose.length > 0) {
      yield {
        message: "none",
        values: { rows: rowsInWords(loose.map(({ name }) => name)) },
        ids: ["none"],
        ...aboutRows(loose),
      };
    }
    for (const { id, name, steps } of chains) {
      if (!urgent.some(({ chain }) => chain === id)) continue;
      const isTimed = steps.slice(0, -1).every(({ waitMinutes }) => waitMinutes !== null);
      if (steps.length > 1 && isTimed) continue;
      yield {
        message: steps.length > 1 ? "untimed" : "short",
        values: { chain: name },
        ids: [id],
        about: { steps: steps.map(({ role, waitMinutes }) => ({ role, waitMinutes })) },
      };
    }
  },
});
