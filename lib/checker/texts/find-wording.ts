import type { ContentActivity } from "#lib/matrix/content.ts";
import type { WordPattern } from "./word-pattern.ts";

export interface WordingHit {
  readonly pattern: WordPattern;
  readonly actual: string;
}

const LONGEST = 4000;
const CLAUSE_END = /[.;:!?](?=\s|$)|\n/;

function isSaid(pattern: WordPattern, row: Pick<ContentActivity, "rhythm" | "timeLimit"> | null): boolean {
  if (pattern.saidBy === "rhythm")
    return row?.rhythm !== null && row?.rhythm !== undefined && row.rhythm !== "each";
  return pattern.saidBy === "time-limit" && (row?.timeLimit?.amount ?? null) !== null;
}

/** The first of the patterns that a text holds; `row` gives what its fields say beside the text. */
export function findWording(
  patterns: readonly WordPattern[],
  text: string,
  row: Pick<ContentActivity, "rhythm" | "timeLimit"> | null = null,
): WordingHit | undefined {
  const clauses = text.slice(0, LONGEST).split(CLAUSE_END);
  for (const pattern of patterns) {
    if (isSaid(pattern, row)) continue;
    for (const clause of clauses) {
      const actual = pattern.find.exec(clause)?.[0];
      if (actual !== undefined && !pattern.unless?.test(clause)) return { pattern, actual: actual.trim() };
    }
  }
  return undefined;
}
