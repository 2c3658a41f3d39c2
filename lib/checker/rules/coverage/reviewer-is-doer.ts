import { roleInWords } from "#lib/wording/role-in-words.ts";
import { lettersOfRow } from "../../about.ts";
import type { Act } from "../../acts.ts";
import { isCoverageKnown } from "../../coverage-gate.ts";
import { agreedRowsAbout } from "../../rows-about.ts";
import { defineRule } from "../../rule.ts";
import { partiesOf, type RowSlice } from "../../slices.ts";

interface Pair {
  readonly run: Act;
  readonly review: Act;
}

const PAIRS: readonly Pair[] = [
  {
    run: {
      catalogueIds: ["BK-02"],
      words: [/^(?:run|perform|operate|execute|carry out|manage)\b/i, /\bback(?:up|ups| up)\b/i],
    },
    review: {
      catalogueIds: ["BK-03"],
      words: [/^(?:review|check|verify|audit)\b/i, /\bback(?:up|ups| up)\b/i],
    },
  },
  {
    run: {
      catalogueIds: ["PA-03", "PA-04"],
      words: [/^(?:install|deploy|apply|roll out)\b/i, /\b(?:patch(?:es)?|updates?)\b/i],
    },
    review: {
      catalogueIds: ["PA-12"],
      words: [/^(?:review|check|verify|audit|compare)\b/i, /\bpatch(?:es|ing)?\b/i],
    },
  },
];

/** Whether somebody of another party owns, does or checks a row of these doers. */
function isSeenByOthers({ held, doers }: RowSlice): boolean {
  const own = partiesOf(doers);
  return held.some(
    ({ role, cell }) =>
      !own.has(role.party) &&
      cell.duties.some((duty) => duty === "accountable" || duty === "responsible" || duty === "verifies"),
  );
}

/** The first of these rows that each role does. */
function firstByDoer(rows: readonly RowSlice[]): ReadonlyMap<string, RowSlice> {
  const first = new Map<string, RowSlice>();
  for (const slice of rows)
    for (const { role } of slice.doers) if (!first.has(role.id)) first.set(role.id, slice);
  return first;
}

export const rule = defineRule({
  id: "reviewer-is-doer",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "matrix",
  costs: "unproven",
  messages: {
    same: "{role} does “{run}” and “{review}”, and nobody of the other side looks at it. Let the other side check the review, or own it.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice)) return;
    for (const { run, review } of PAIRS) {
      const runs = firstByDoer(agreedRowsAbout(slice, run));
      for (const reviewed of agreedRowsAbout(slice, review)) {
        const [doer, second] = reviewed.doers;
        const same = doer && runs.get(doer.role.id);
        if (!doer || second || !same || isSeenByOthers(reviewed)) continue;
        yield {
          message: "same",
          values: {
            role: roleInWords(doer.role, slice.header),
            run: same.row.name,
            review: reviewed.row.name,
          },
          ids: [reviewed.row.id],
          activity: reviewed.row.id,
          role: doer.role.id,
          about: { run: lettersOfRow(same), review: lettersOfRow(reviewed) },
        };
      }
    }
  },
});
