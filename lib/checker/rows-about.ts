import type { RowSlice } from "./slices.ts";

/** How a row of a certain act is known: by its catalogue ids or, for the parties' own rows, by words that all occur. */
export interface Act {
  readonly catalogueIds: readonly string[];
  readonly words: readonly RegExp[];
}

function isAbout({ row }: RowSlice, { catalogueIds, words }: Act): boolean {
  if (row.catalogueId !== null && catalogueIds.includes(row.catalogueId)) return true;
  return words.every((word) => word.test(row.name));
}

/** The first row that is about an act, in the agreement or expressly outside it. */
export function findRowAbout(rows: readonly RowSlice[], act: Act): RowSlice | undefined {
  return rows.find((slice) => isAbout(slice, act));
}

/** The act of a patch that is postponed or left out. */
export const PATCH_EXCEPTION: Act = {
  catalogueIds: ["PA-07", "PA-13"],
  words: [
    /\b(?:patch(?:es|ing)?|updates?)\b/i,
    /\b(?:exceptions?|exemptions?|exclusions?|postpone|postponed|defer|deferred|deferrals?|delay|delayed|waive|waivers?|skip|hold back)\b/i,
  ],
};

/** The act of trying whether a backup can be restored. */
export const RESTORE_TEST: Act = {
  catalogueIds: ["BK-04"],
  words: [
    /\b(?:restor(?:e|es|ing|ation|ations)|recover(?:y|ies)?|backups?|DR|disaster)\b/i,
    /\b(?:test|tests|tested|testing|trial|drill|drills|exercise|rehears(?:e|al)|prove|verify recoverability)\b/i,
  ],
};

/** The act of telling leadership about risk and spend. */
export const VOICE_TO_LEADERSHIP: Act = {
  catalogueIds: ["ST-03"],
  words: [
    /\b(?:leadership|board|executives?|directors?|management|sponsor|owners?|CEO|CFO)\b/i,
    /\b(?:risks?|spend|spending|costs?|budget|security)\b/i,
    /\b(?:explain|report|present|brief|tell|advise|inform|communicate|translate)\b/i,
  ],
};
