import { lineList, quoted } from "#lib/wording/line-list.ts";
import { defineRule } from "../../rule.ts";
import { partiesOf, type RowSlice } from "../../slices.ts";

const TIER =
  /\b(?:tier|level|line)[ -]?([123])\b|\bL([123])\b|\b(first|second|third)[ -](?:line|level|tier)\b/i;
const NUMBER_OF: Readonly<Record<string, string>> = { first: "1", second: "2", third: "3" };

/** What tells one tier from the next: a time, a count, a list, a condition. */
const TEST =
  /\b(?:if|when|once|after|within|unless|until|minutes?|hours?|listed|list of|needs|returns?|back to)\b/i;

function tierOf({ row }: RowSlice): string | undefined {
  const [, digit, letter, word] = TIER.exec(row.name) ?? [];
  return digit ?? letter ?? (word && NUMBER_OF[word.toLowerCase()]);
}

function isTestWritten({ row }: RowSlice): boolean {
  const texts = [row.appliesTo, row.splitBuyer, row.splitProvider, row.note, row.timeLimit?.from];
  return row.timeLimit !== null || texts.some((text) => text != null && TEST.test(text));
}

const isTiered = (slice: RowSlice): boolean =>
  slice.isAgreed && slice.area.topic === "help-desk" && tierOf(slice) !== undefined;

export const rule = defineRule({
  id: "split-at-a-tier",
  group: "cross-row",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "blurred",
  messages: {
    untold:
      "{rows} are done by different sides, and nothing says what makes a call one or the other. Write the test (a time, a list, a kind of access) and how a call comes back.",
  },
  replaces: [],
  *check({ index }) {
    const tiered = index.where(isTiered);
    const sides = new Set(tiered.flatMap(({ doers }) => [...partiesOf(doers)]));
    const tiers = new Set(tiered.map(tierOf));
    const isSplit = sides.has("buyer") && sides.has("provider") && tiers.size > 1;
    const [first] = tiered;
    if (!isSplit || !first || tiered.some(isTestWritten)) return;
    yield {
      message: "untold",
      values: { rows: lineList(tiered.map(({ row }) => quoted(row.name))) },
      ids: [],
      area: first.area.id,
      activity: first.row.id,
      about: tiered.map(({ row, doers }) => ({
        row: row.id,
        name: row.name,
        doers: doers.map(({ role }) => role.party),
      })),
    };
  },
});
