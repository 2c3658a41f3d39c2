import type { Assignment, Role } from "#lib/matrix/schema/role.ts";
import { cellInWords } from "./cell-in-words.ts";
import { openCommentsInWords } from "./comment-counts.ts";
import { countOf, sentence } from "./line-list.ts";
import { PARTY_WORDS } from "./model-words.ts";
import { titleInSentence } from "./role-in-words.ts";

export interface CellWords {
  readonly activity: string;
  readonly role: Pick<Role, "name" | "party">;
  readonly cell: Assignment;
  readonly findings?: readonly string[];
  /** Open threads, and how many of them hold something that the reader has not seen. */
  readonly comments?: { readonly open: number; readonly unread: number } | undefined;
  /** Two people wrote it at the same time and nobody has chosen. */
  readonly inConflict?: boolean;
}

export const IN_CONFLICT_WORDS = "In conflict: two values wait for a choice.";

/** “Review backup reports. Provider, service desk. Responsible and accountable. One finding: nobody checks.” */
export function cellSentence(words: CellWords): string {
  const { activity, role, cell, findings = [], comments, inConflict = false } = words;
  const party = PARTY_WORDS[role.party];
  const who = role.name === party ? party : `${party}, ${titleInSentence(role.name)}`;
  const count = findings.length === 1 ? "One finding" : countOf(findings.length, "finding", "findings");
  const told = findings.length === 0 ? [] : [`${count}: ${findings.join(" ")}`];
  const said = comments && comments.open > 0 ? [openCommentsInWords(comments)] : [];
  const conflict = inConflict ? [IN_CONFLICT_WORDS] : [];
  return [activity, who, cellInWords(cell), ...conflict, ...told, ...said].map(sentence).join(" ");
}
