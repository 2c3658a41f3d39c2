import { isCoverageKnown } from "../../coverage-gate.ts";
import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import type { OwnText } from "../../texts/own-texts.ts";
import { BINDING_FIELDS, PRINTED_FIELDS, textsIn } from "../../texts/row-texts.ts";

const RESPONSE =
  /\b(?:first|initial) response\b|\bresponse times?\b|\bresponse within\b|\brespond(?:s|ing)? within\b/i;
const FIGURE = /\b\d+ ?(?:min(?:ute)?s?|h|hrs?|hours?|(?:business |working )?days?)\b/i;
const WHO_ANSWERS =
  /\b(?:persons?|people|humans?|engineers?|technicians?|analysts?|agents?|staff|somebody|automatic(?:ally)?|automated|acknowledg\w+|machines?|live)\b/i;

/** Where a response is promised; the owner's act is none. */
const FIELDS = BINDING_FIELDS.filter(({ field }) => field !== "ownerAct");

const isPromise = ({ field, text }: OwnText): boolean => RESPONSE.test(text) && FIELDS.includes(field);

/** A response is promised in a time, and nowhere in the row stands what a response is. */
function isUndefined({ isAgreed, row, ownTexts }: RowSlice): boolean {
  if (!isAgreed || !ownTexts.some(isPromise)) return false;
  const promises = ownTexts.filter(isPromise).map(({ text }) => text);
  const isTimed = typeof row.timeLimit?.amount === "number" || FIGURE.test(promises.join("\n"));
  return isTimed && !WHO_ANSWERS.test(textsIn(PRINTED_FIELDS, row).join("\n"));
}

export const rule = defineRule({
  id: "response-word-undefined",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "late",
  messages: {
    unsaid:
      "A response is promised in a time, and not what counts as one: {rows}. Say that a person answers, or that a machine's acknowledgement is enough, and when the clock starts.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice)) return;
    const found = slice.index.where(isUndefined).map(({ row }) => row);
    if (found.length === 0) return;
    yield {
      message: "unsaid",
      values: { rows: rowsInWords(found.map(({ name }) => name)) },
      ids: [],
      ...aboutRows(found),
    };
  },
});
