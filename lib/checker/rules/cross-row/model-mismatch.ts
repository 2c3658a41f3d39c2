import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const FEWEST_ROWS = 10;

const isOwned = ({ isAgreed, owners }: RowSlice): boolean => isAgreed && owners.length > 0;
const isOwnedByUnknown = (slice: RowSlice): boolean =>
  isOwned(slice) && slice.held.some(({ role }) => role.party === "unknown");
const isDoneByBuyer = (slice: RowSlice): boolean =>
  isOwned(slice) && slice.doers.some(({ role }) => role.party === "buyer");
const isDaily = (slice: RowSlice): boolean => isOwned(slice) && slice.row.kind === "act";
const isDailyOfBuyer = (slice: RowSlice): boolean =>
  isDaily(slice) && slice.owners.some(({ role }) => role.party === "buyer");

export const rule = defineRule({
  id: "model-mismatch",
  group: "cross-row",
  severity: "note",
  stage: "drafting",
  scope: "matrix",
  costs: "misfit",
  messages: {
    buyerOwns:
      "The model is “{model}”, but {buyer} owns {percent} % of the day-to-day rows ({count} of {all}). Choose another model, or let {provider} own more.",
    buyerIdle:
      "The model is “{model}”, but {buyer} does none of the work. Choose another model, or say what {buyer} does.",
  },
  replaces: [],
  threshold: {
    value: 30,
    unit: "percent of the day-to-day rows that the buyer owns in a fully managed model",
  },
  *check({ index, header }, most) {
    const { model, buyer, provider } = header;
    if (model === "undecided" || index.count(isOwned) < FEWEST_ROWS || index.some(isOwnedByUnknown)) return;
    const words = { model: MODEL_WORDS[model].title, buyer, provider };
    const about = () => ({ model, letters: index.where(isOwned).map(ownersAndDoers) });
    if (model !== "fully-managed") {
      if (!index.some(isDoneByBuyer)) yield { message: "buyerIdle", values: words, ids: [], about: about() };
      return;
    }
    const daily = index.count(isDaily);
    const owned = index.count(isDailyOfBuyer);
    if (daily < FEWEST_ROWS || owned * 100 <= most * daily) return;
    const percent = String(Math.round((owned * 100) / daily));
    const values = { ...words, percent, count: String(owned), all: String(daily) };
    yield { message: "buyerOwns", values, ids: [], about: about() };
  },
});

function ownersAndDoers({ row, owners, doers }: RowSlice) {
  return { row: row.id, owners: owners.map(({ role }) => role.id), doers: doers.map(({ role }) => role.id) };
}
