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

function countWords(text: string): number {
  let count = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count += 1;
  return count;
}

/** What is wrong with two parts that are both written. */
function thinParts(slice: RowSlice, fewest: number): readonly Problem<"same" | "thin">[] {
  const { row, header } = slice;
  const [buyer, provider] = [plain(row.splitBuyer ?? ""), plain(row.splitProvider ?? "")];
  const isThin = (text: string) => POINTER.test(text) || countWords(text) < fewest;
  const thin = [...(isThin(buyer) ? [header.buyer] : []), ...(isThin(provider) ? [header.provider] : [])];
  if (thin.length === 0 && buyer !== provider) return NOTHING;
  const place = { ids: [row.id], activity: row.id, about: splitOfRow(slice) };
  if (thin.length > 0) {
    const parts = `${lineList(thin.map(possessive))} part`;
    return [{ ...place, message: "thin", values: { row: row.name, parts } }];
  }
  return [{ ...place, message: "same", values: { row: row.name } }];
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
