import { lineList } from "#lib/wording/line-list.ts";
import type { Act } from "../../acts.ts";
import { isAreaKnown } from "../../coverage-gate.ts";
import { isAbout } from "../../rows-about.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";
import { isSaid, weightOfOpenTerm } from "../../terms-said.ts";

/** Authority given in advance; acting within it is another act. */
const GIVE_AUTHORITY: Act = {
  catalogueIds: ["AH-07"],
  words: [
    /^(?:give|gives|grant|grants|delegate|delegates|set|sets|define|defines|approve|approves)\b/i,
    /\bstanding authority\b|\bauthority (?:\w+ ){0,3}in advance\b|\b(?:pre-?approved|pre-?authori[sz]ed)\b/i,
  ],
};

function openLimits({ row, terms }: RowSlice): readonly string[] {
  // A note may hold the limits in words that nobody can count.
  if (row.note?.trim()) return [];
  const isMoneyGiven = /\b(?:spend|spending|money|costs?|buy|order)\b/i.test(row.name);
  const asked: readonly (readonly [isSaid: boolean, words: string])[] = [
    [
      Boolean(row.appliesTo?.trim()) || isSaid(terms, "authoritySystems", "authorityExcluded"),
      "which systems it covers",
    ],
    [row.hours !== null || isSaid(terms, "authorityHours"), "in which hours it holds"],
    [
      !isMoneyGiven || isSaid(terms, "spendingCase", "spendingMonth", "spendingAtNight"),
      "up to which sum it holds",
    ],
  ];
  return asked.filter(([said]) => !said).map(([, words]) => words);
}

export const rule = defineRule({
  id: "standing-authority-without-limit",
  group: "coverage",
  severity: "warning",
  stage: "drafting",
  scope: "row",
  costs: "exposed",
  messages: {
    open: "“{row}” gives authority in advance, and nothing says {open}. Write the limit into the terms, so that using it is never a breach.",
  },
  replaces: [],
  check(slice) {
    const { row, terms } = slice;
    if (!slice.isAgreed || !isAreaKnown(slice) || !isAbout(slice, GIVE_AUTHORITY)) return NOTHING;
    const open = openLimits(slice);
    if (open.length === 0) return NOTHING;
    return [
      {
        message: "open",
        severity: weightOfOpenTerm(terms),
        values: { row: row.name, open: lineList(open) },
        ids: [row.id],
        activity: row.id,
        about: { open: [...open] },
      },
    ];
  },
});
