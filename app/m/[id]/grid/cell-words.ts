import type { Assignment } from "#lib/matrix/schema/role.ts";
import { DUTY_WORDS, NOT_INVOLVED_WORDS, TOLD_ORDER } from "#lib/wording/duty-words.ts";
import { capitalised, lineList } from "#lib/wording/line-list.ts";
import { WHEN_WORDS } from "#lib/wording/row-words.ts";

/** A cell in the product's words: “Does it and owner, out of hours”. */
export function cellWords(cell: Assignment): string {
  if (cell.notInvolved) return NOT_INVOLVED_WORDS;
  if (cell.duties.length === 0) return "Empty";
  const words = lineList(
    TOLD_ORDER.filter((duty) => cell.duties.includes(duty)).map((duty) => DUTY_WORDS[duty].short),
  );
  return capitalised(cell.when === "always" ? words : `${words}, ${WHEN_WORDS[cell.when]}`);
}
