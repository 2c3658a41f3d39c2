import type { ContentActivity } from "#lib/matrix/content.ts";
import { anyOf, type WordPattern } from "./word-pattern.ts";

export interface WordingHit {
  readonly pattern: WordPattern;
  readonly actual: string;
}

/** Where a wording is looked for: in the texts that bind and the note, or in every text that prints. */
export type Reach = "binding" | "printed";

/** A list of patterns, made ready for searching. */
export interface Wording {
  readonly reach: Reach;
  readonly patterns: readonly WordPattern[];
  /** Says in one reading whether a text can hold any of them: most texts hold none. */
  readonly gate: RegExp;
}

type SaidInRow = Pick<ContentActivity, "rhythm" | "timeLimit">;

const CLAUSE_END = /[.;:!?](?=\s|$)|\n/g;

const beginsAtWord = ({ source }: RegExp): boolean => source.startsWith("\\b");

/** Where every pattern begins at a word, the places between words are tried once for all of them. */
function gateOf(finds: readonly RegExp[]): RegExp {
  if (!finds.every(beginsAtWord)) return anyOf(...finds);
  return new RegExp(`\\b(?:${finds.map(({ source }) => `(?:${source.slice(2)})`).join("|")})`, "i");
}

/** Every pattern that is looked for. */
const ALL_FINDS: Readonly<Record<Reach, RegExp[]>> = { binding: [], printed: [] };
let allGates: Readonly<Record<Reach, readonly RegExp[]>> | null = null;

function gatesOf(finds: readonly RegExp[]): readonly RegExp[] {
  const parts = [finds.filter(beginsAtWord), finds.filter((find) => !beginsAtWord(find))];
  return parts.filter(({ length }) => length > 0).map(gateOf);
}

/** Has a pattern looked for in every row, so that its rule reads the texts alone that may hold it (`wordedFields`). */
export function lookedFor(find: RegExp, reach: Reach): RegExp {
  ALL_FINDS[reach].push(find);
  allGates = null;
  return find;
}

/** Makes a list of patterns ready for searching. */
export function defineWording(patterns: readonly WordPattern[], reach: Reach = "binding"): Wording {
  const finds = patterns.map(({ find }) => lookedFor(find, reach));
  return { patterns, reach, gate: gateOf(finds) };
}

/** Whether a text can hold any pattern that is looked for in it: said once, so that no rule about words reads the others. */
export function canHoldWording(text: string, isBinding: boolean): boolean {
  const { binding, printed } = ALL_FINDS;
  allGates ??= { binding: gatesOf([...binding, ...printed]), printed: gatesOf(printed) };
  for (const gate of allGates[isBinding ? "binding" : "printed"]) if (gate.test(text)) return true;
  return false;
}

function isSaid(pattern: WordPattern, row: SaidInRow | null): boolean {
  if (pattern.saidBy === "rhythm")
    return row?.rhythm !== null && row?.rhythm !== undefined && row.rhythm !== "each";
  return pattern.saidBy === "time-limit" && (row?.timeLimit?.amount ?? null) !== null;
}

/** The clause that holds the place `at`, looked for from an earlier clause's end on. */
function clauseAround(
  text: string,
  at: number,
  from: number,
): { readonly clause: string; readonly end: number } {
  CLAUSE_END.lastIndex = from;
  let start = from;
  for (let found = CLAUSE_END.exec(text); found; found = CLAUSE_END.exec(text)) {
    if (found.index >= at) return { clause: text.slice(start, found.index), end: found.index };
    start = found.index + 1;
  }
  return { clause: text.slice(start), end: text.length };
}

function isMeant({ where, unless }: WordPattern, clause: string): boolean {
  return (where === undefined || where.test(clause)) && !unless?.test(clause);
}

/** Patterns that find one place after the other, each made once. */
const SEARCHES = new WeakMap<RegExp, RegExp>();

function searchOf({ find }: WordPattern): RegExp {
  const search = SEARCHES.get(find) ?? new RegExp(find, `${find.flags}g`);
  SEARCHES.set(find, search);
  return search;
}

/** Reads each clause at most once, however often the wording stands in it. */
function findPattern(pattern: WordPattern, text: string): WordingHit | undefined {
  if (!pattern.find.test(text)) return undefined;
  const search = searchOf(pattern);
  search.lastIndex = 0;
  for (let match = search.exec(text), from = 0; match; match = search.exec(text)) {
    const { clause, end } = clauseAround(text, match.index, from);
    if (isMeant(pattern, clause)) return { pattern, actual: match[0].trim() };
    from = Math.max(end, match.index + 1);
    search.lastIndex = from;
  }
  return undefined;
}

/** The first of the patterns that a text holds; `row` gives what its fields say beside the text. */
export function findWording(
  { patterns, gate }: Wording,
  text: string,
  row: SaidInRow | null = null,
): WordingHit | undefined {
  if (!gate.test(text)) return undefined;
  for (const pattern of patterns) {
    if (isSaid(pattern, row)) continue;
    const hit = findPattern(pattern, text);
    if (hit) return hit;
  }
  return undefined;
}
