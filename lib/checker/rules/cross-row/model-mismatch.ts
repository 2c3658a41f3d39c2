import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const FEWEST_ROWS = 10;

export const rule = defineRule({
  id: "model-mismatch",
  group: "cross-row",
  severity: "note",
  stage: "drafting",
  scope: "matrix",
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
  *check({ rows, header }, most) {
    const { model, buyer, provider } = header;
    const agreed = rows.filter(({ isAgreed, owners }) => isAgreed && owners.length > 0);
    const isUnknown = agreed.some(({ held }) => held.some(({ role }) => role.party === "unknown"));
    if (model === "undecided" || isUnknown || agreed.length < FEWEST_ROWS) return;
    const words = { model: MODEL_WORDS[model].title, buyer, provider };
    const place = { ids: [], about: { model, letters: agreed.map(ownersAndDoers) } };
    if (model !== "fully-managed") {
      const isBuyerBusy = agreed.some(({ doers }) => doers.some(({ role }) => role.party === "buyer"));
      if (!isBuyerBusy) yield { ...place, message: "buyerIdle", values: words };
      return;
    }
    const daily = agreed.filter(({ row }) => row.kind === "act");
    const owned = daily.filter(({ owners }) => owners.some(({ role }) => role.party === "buyer"));
    if (daily.length < FEWEST_ROWS || owned.length * 100 <= most * daily.length) return;
    const percent = String(Math.round((owned.length * 100) / daily.length));
    const values = { ...words, percent, count: String(owned.length), all: String(daily.length) };
    yield { ...place, message: "buyerOwns", values };
  },
});

function ownersAndDoers({ row, owners, doers }: RowSlice) {
  return { row: row.id, owners: owners.map(({ role }) => role.id), doers: doers.map(({ role }) => role.id) };
}
