import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Change } from "#lib/matrix/tables.ts";
import { countOf, lineList, sentence } from "./line-list.ts";
import { writeInWords } from "./write-in-words.ts";

const MOST = 3;

function filledInWords(change: Change): string {
  const rows = change.writes.filter((write) => write.table === "activity").length;
  const roles = change.writes.filter((write) => write.table === "role").length;
  return `began the matrix with ${countOf(rows, "row", "rows")} and ${countOf(roles, "role", "roles")}`;
}

/** A change of the history as one sentence: who did what, from which value to which. `matrix` gives the names. */
export function changeInWords(change: Change, matrix: Matrix): string {
  if (change.kind === "matrix.fill") return sentence(`${change.by.name} ${filledInWords(change)}`);
  const phrases = [...new Set(change.writes.flatMap((write) => writeInWords(matrix, write)))];
  const told = phrases.slice(0, MOST);
  const rest = phrases.length - told.length;
  const all = rest > 0 ? [...told, `made ${countOf(rest, "more change", "more changes")}`] : told;
  const undone = change.kind === "undo" ? "took back a change: " : "";
  return sentence(
    `${change.by.name} ${undone}${all.length === 0 ? "changed nothing that shows" : lineList(all)}`,
  );
}
