import type { ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import type { Header, Side } from "#lib/matrix/schema/header.ts";
import { capitalised, lineList, possessive, quoted, sentence } from "../line-list.ts";
import { roleInWords } from "../role-in-words.ts";

type Names = Pick<Header, "buyer" | "provider">;

/** A text in the middle of a sentence: without its last stop and line ends, in “quotes” where it holds sentences itself. */
export function inside(text: string): string {
  const said = text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/[.;]+$/, "");
  return /[.;!?] /.test(said) ? quoted(said) : said;
}

function evidenceClause(
  { evidence, evidenceHolder, evidenceKept }: ContentActivity,
  names: Names,
): readonly string[] {
  if (!evidence && evidenceHolder === null && !evidenceKept) return [];
  const holder = evidenceHolder === "both" ? "both sides" : evidenceHolder && names[evidenceHolder];
  const kept = evidenceKept && inside(evidenceKept);
  const said = [
    ...(holder ? [`held by ${holder}`] : []),
    // “12 months” is a time; “until the exit” says its own preposition.
    ...(kept ? [`kept ${/^\d/.test(kept) ? "for " : ""}${kept}`] : []),
  ];
  return evidence
    ? [`evidence: ${[inside(evidence), ...said].join(", ")}`]
    : [`the evidence is ${lineList(said)}`];
}

/** What each side's part, the evidence and who has agreed to stay out are; empty where a row says none of it. */
export function partSentence(
  activity: ContentActivity,
  roles: readonly ContentRole[],
  names: Names,
): readonly string[] {
  const part = (side: Side, text: string | null) =>
    text ? [`${possessive(names[side])} part: ${inside(text)}`] : [];
  const absent = roles.filter((role) => activity.cells[role.id]?.notInvolved);
  const clauses = [
    ...part("buyer", activity.splitBuyer),
    ...part("provider", activity.splitProvider),
    ...evidenceClause(activity, names),
    ...(absent.length === 0
      ? []
      : [`not involved, as agreed: ${lineList(absent.map((role) => roleInWords(role, names)))}`]),
  ];
  return clauses.length === 0 ? [] : [sentence(capitalised(clauses.join("; ")))];
}
