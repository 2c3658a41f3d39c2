import type { ContentActivity } from "#lib/matrix/content.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { holdersInWords } from "../../holders-in-words.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import { type Held, holdersOf, partiesOf, type RowSlice } from "../../slices.ts";

/** What says by when an answer comes, or what happens without one. */
const ANSWER =
  /\b(?:answers?|answered|answering|repl(?:y|ies)|responds?|silen(?:ce|t)|unless|until|if nobody|without waiting|go(?:es)? ahead|beforehand|in advance|afterwards|\d+ (?:minutes?|hours?))\b/i;

/** A limit that runs out while somebody waits for an answer. */
function isUrgent({ timeLimit }: ContentActivity): boolean {
  return timeLimit?.amount != null && (timeLimit.unit === "minutes" || timeLimit.unit === "hours");
}

function isAnswerWritten({ note, splitBuyer, splitProvider, ownerAct }: ContentActivity): boolean {
  return [note, splitBuyer, splitProvider, ownerAct?.what].some((text) => text != null && ANSWER.test(text));
}

/** Roles of another party than those who do the work: who sits together asks across the desk. */
function askedOutside({ held, doers }: RowSlice): readonly Held[] {
  const asked = holdersOf(held, "consulted");
  if (asked.length === 0) return asked;
  const inside = partiesOf(doers);
  return asked.filter(({ role }) => !inside.has(role.party));
}

export const rule = defineRule({
  id: "consult-without-terms",
  group: "row",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "late",
  messages: {
    silent:
      "“{row}” has a limit of {limit}, and {roles} must be asked first: nothing says by when the answer comes, or what happens without one. Write it in the note, such as “no answer within 30 minutes: go ahead, and say so afterwards”.",
  },
  replaces: [],
  check(slice) {
    const { isAgreed, row, doers, header } = slice;
    if (!isAgreed || doers.length === 0 || !isUrgent(row)) return NOTHING;
    const asked = askedOutside(slice);
    if (asked.length === 0 || isAnswerWritten(row)) return NOTHING;
    const { amount, unit } = row.timeLimit ?? { amount: 0, unit: "hours" };
    return [
      {
        message: "silent",
        values: {
          row: row.name,
          limit: countOf(amount ?? 0, unit.slice(0, -1), unit),
          roles: holdersInWords(asked, header),
        },
        ids: [row.id],
        activity: row.id,
        about: { limit: row.timeLimit, asked: asked.map(({ role }) => role.id) },
      },
    ];
  },
});
