import { lineList, possessive } from "#lib/wording/line-list.ts";
import { defineRule, NOTHING, type Problem } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import { isDoneByBoth, missingParts, splitOfRow } from "../../split-parts.ts";

/** A part that only points elsewhere. */
const POINTER =
  /^(?:see|as|same)\b.{0,20}\b(?:above|below|left|right|before|buyer|provider|other|both)\b|^(?:both|shared|jointly|together|ditto|idem|n\/?a|yes|tbc)$/i;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();

/** What is wrong with two parts that are both written. */
function thinParts(slice: RowSlice, fewest: number): readonly Problem<"same" | "thin">[] {
  const { row, header } = slice;
  const [buyer, provider] = [plain(row.splitBuyer ?? ""), plain(row.splitProvider ?? "")];
  const place = { ids: [row.id], activity: row.id, about: splitOfRow(slice) };
  const isThin = (text: string) => POINTER.test(text) || text.split(" ").length < fewest;
  const thin = [...(isThin(buyer) ? [header.buyer] : []), ...(isThin(provider) ? [header.provider] : [])];
  if (thin.length > 0) {
    const parts = `${lineList(thin.map(possessive))} part`;
    return [{ ...place, message: "thin", values: { row: row.name, parts } }];
  }
  return buyer === provider ? [{ ...place, message: "same", values: { row: row.name } }] : NOTHING;
}

export const rule = defineRule({
  id: "shared-split-thin",
  group: "row",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "blurred",
  messages: {
    same: "Both sides do “{row}”, and both parts say the same. Write what each side does that the other does not.",
    thin: "Both sides do “{row}”, and {parts} says too little to tell where it ends. Write what this side does, and up to which point.",
  },
  replaces: [],
  threshold: { value: 3, unit: "words that a part has at least" },
  check: (slice, fewest) =>
    slice.isAgreed && isDoneByBoth(slice) && missingParts(slice).length === 0
      ? thinParts(slice, fewest)
      : NOTHING,
});
