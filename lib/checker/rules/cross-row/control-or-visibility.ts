import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const FEWEST_ROWS = 10;
const REPORT = /\b(?:reports?|reporting|dashboards?|reviews? (?:meeting|with)|service review)\b/i;

const isDoneByProvider = ({ isAgreed, doers }: RowSlice): boolean =>
  isAgreed && doers.length > 0 && doers.every(({ role }) => role.party === "provider");

const isBuyerAsked = (slice: RowSlice): boolean =>
  isDoneByProvider(slice) &&
  slice.held.some(({ role, cell }) => role.party === "buyer" && cell.duties.includes("consulted"));

const isReport = ({ row }: RowSlice): boolean => REPORT.test(row.name);

export const rule = defineRule({
  id: "control-or-visibility",
  group: "cross-row",
  severity: "note",
  stage: "drafting",
  scope: "matrix",
  costs: "misfit",
  messages: {
    asked:
      "{buyer} must be asked in {count} of the {all} rows that {provider} does, and no row is a report. If {buyer} wants to see rather than to decide, tell it there and add a report.",
  },
  replaces: [],
  threshold: { value: 60, unit: "percent of the provider's rows in which the buyer is asked" },
  *check({ index, header }, most) {
    const done = index.count(isDoneByProvider);
    if (done < FEWEST_ROWS || index.count(isBuyerAsked) * 100 <= most * done) return;
    if (index.some(isReport)) return;
    const asked = index.where(isBuyerAsked);
    const { buyer, provider } = header;
    yield {
      message: "asked",
      values: { buyer, provider, count: String(asked.length), all: String(done) },
      ids: [],
      about: { asked: asked.map(({ row }) => row.id), all: done },
    };
  },
});
