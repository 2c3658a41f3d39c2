import type { Assignment, Role } from "#lib/matrix/schema/role.ts";
import { cellInWords } from "./cell-in-words.ts";
import { countOf, sentence } from "./line-list.ts";
import { PARTY_WORDS } from "./model-words.ts";
import { titleInSentence } from "./role-in-words.ts";

export interface CellWords {
  readonly activity: string;
  readonly role: Pick<Role, "name" | "party">;
  readonly cell: Assignment;
  readonly findings?: readonly string[];
  /** Two people wrote it at the same time and nobody has chosen. */
  readonly inConflict?: boolean;
}

export const IN_CONFLICT_WORDS = "In conflict: two values wait for a choice.";

/** “Review backup reports. Provider, service desk. Responsible and accountable. One finding: nobody checks.” */
export function cellSentence({ activity, role, cell, findings = [], inConflict = false }: CellWords): string {
  const party = PARTY_WORDS[role.party];
  const who = role.name === party ? party : `${party}, ${titleInSentence(role.name)}`;
  const count = findings.length === 1 ? "One finding" : countOf(findings.length, "finding", "findings");
  const told = findings.length === 0 ? [] : [`${count}: ${findings.join(" ")}`];
  const conflict = inConflict ? [IN_CONFLICT_WORDS] : [];
  return [activity, who, cellInWords(cell), ...conflict, ...told].map(sentence).join(" ");
}
