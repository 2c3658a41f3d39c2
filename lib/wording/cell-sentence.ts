import type { Assignment, Role } from "#lib/matrix/schema/role.ts";
import { dutyNames, NOT_INVOLVED } from "./duty-words.ts";
import { countOf, lineList, sentence } from "./line-list.ts";
import { PARTY_WORDS } from "./model-words.ts";
import { titleInSentence } from "./role-in-words.ts";
import { WHEN_WORDS } from "./row-words.ts";

export interface CellWords {
  readonly activity: string;
  readonly role: Pick<Role, "name" | "party">;
  readonly cell: Assignment;
  readonly findings?: readonly string[];
}

function cellInWords(cell: Assignment): string {
  if (cell.notInvolved) return NOT_INVOLVED;
  if (cell.duties.length === 0) return "Empty";
  const names = dutyNames(cell.duties).map((name, at) => (at === 0 ? name : name.toLowerCase()));
  return `${lineList(names)}${cell.when === "always" ? "" : `, ${WHEN_WORDS[cell.when]}`}`;
}

/** “Review backup reports. Provider, service desk. Responsible and accountable. One finding: nobody checks.” */
export function cellSentence({ activity, role, cell, findings = [] }: CellWords): string {
  const party = PARTY_WORDS[role.party];
  const who = role.name === party ? party : `${party}, ${titleInSentence(role.name)}`;
  const count = findings.length === 1 ? "One finding" : countOf(findings.length, "finding", "findings");
  const told = findings.length === 0 ? [] : [`${count}: ${findings.join(" ")}`];
  return [activity, who, cellInWords(cell), ...told].map(sentence).join(" ");
}
