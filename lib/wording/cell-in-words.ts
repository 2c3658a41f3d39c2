import { type Assignment, DUTIES, type Duty } from "#lib/matrix/schema/role.ts";
import { DUTY_WORDS, NOT_INVOLVED_WORDS, TOLD_ORDER } from "./duty-words.ts";
import { capitalised, lineList } from "./line-list.ts";
import { WHEN_WORDS } from "./row-words.ts";

/** Duties as one phrase with the hours they hold; empty when there are none. */
export function lettersInWords(
  { duties, when }: Assignment,
  wordOf: (duty: Duty) => string,
  order: readonly Duty[] = TOLD_ORDER,
): string {
  const words = lineList(order.filter((duty) => duties.includes(duty)).map(wordOf));
  return words === "" || when === "always" ? words : `${words}, ${WHEN_WORDS[when]}`;
}

function cellWith(cell: Assignment, wordOf: (duty: Duty) => string, order?: readonly Duty[]): string {
  if (cell.notInvolved) return NOT_INVOLVED_WORDS;
  return cell.duties.length === 0 ? "Empty" : capitalised(lettersInWords(cell, wordOf, order));
}

/** A duty's name in the middle of a sentence: “accountable”. */
export const dutyName = (duty: Duty): string => DUTY_WORDS[duty].name.toLowerCase();

/** A cell by the names of its letters: “Responsible and accountable, out of hours”. */
export const cellInWords = (cell: Assignment): string => cellWith(cell, dutyName);

/** A cell in the product's words: “Owner and does it, out of hours”. */
export const cellInShort = (cell: Assignment): string =>
  cellWith(cell, (duty) => DUTY_WORDS[duty].short, DUTIES);
