import { writesBetween } from "#lib/matrix/difference.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { countOf, lineList, sentence } from "./line-list.ts";
import { writeInWords } from "./write-in-words.ts";

const MOST = 2;
const BEGINNINGS = { undo: "Undone", redo: "Done again" } as const;

/** What an undo or a redo did, from the states before and after it: “Undone: changed the note of “Take calls” from …”. */
export function undoneInWords(kind: "undo" | "redo", before: Matrix, after: Matrix): string {
  const phrases = [...new Set(writesBetween(before, after).flatMap((write) => writeInWords(after, write)))];
  if (phrases.length === 0) return sentence(BEGINNINGS[kind]);
  const rest = phrases.length - MOST;
  const told =
    rest > 0 ? [...phrases.slice(0, MOST), `made ${countOf(rest, "more change", "more changes")}`] : phrases;
  return sentence(`${BEGINNINGS[kind]}: ${lineList(told)}`);
}
