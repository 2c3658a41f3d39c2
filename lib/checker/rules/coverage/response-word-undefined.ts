import { isCoverageKnown } from "../../coverage-gate.ts";
import { aboutRows, rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import { lookedFor } from "../../texts/find-wording.ts";
import { PRINTED_FIELDS, type TextField, textsIn } from "../../texts/row-texts.ts";

const RESPONSE = lookedFor(
  /\b(?:first|initial) response\b|\bresponse times?\b|\bresponse within\b|\brespond(?:s|ing)? within\b/i,
  "binding",
);
const FIGURE = /\b\d+ ?(?:min(?:ute)?s?|h|hrs?|hours?|(?:business |working )?days?)\b/i;
const WHO_ANSWERS =
  /\b(?:persons?|people|humans?|engineers?|technicians?|analysts?|agents?|staff|somebody|automatic(?:ally)?|automated|acknowledg\w+|machines?|live)\b/i;

type Texts = Pick<RowSlice, "row" | "wordedFields">;

/** Where a response is promised; the owner's act is none. */
const isRead = ({ field, isBinding }: TextField): boolean => isBinding && field !== "ownerAct";

function isPromised({ row, wordedFields }: Texts): boolean {
  for (const field of wordedFields) if (isRead(field) && RESPONSE.test(field.textIn(row))) return true;
  return false;
}

function promisesOf({ row, wordedFields }: Texts): readonly string[] {
  return textsIn(wordedFields.filter(isRead), row).filter((text) => RESPONSE.test(text));
}

/** A response is promised in a time, and nowhere in the row stands what a response is. */
function isUndefined(slice: RowSlice): boolean {
  const { isAgreed, row } = slice;
  if (!isAgreed || !isPromised(slice)) return false;
  const promises = promisesOf(slice);
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
