import type { Terms } from "#lib/matrix/schema/terms.ts";
import type { TermsField, TermsGroup } from "#lib/wording/terms-groups.ts";

/** A field's value as the text of its editor; lists are one entry a line, what is not said is empty. */
export function textOfField(terms: Terms, field: keyof Terms): string {
  const value = terms[field];
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string").join("\n") : "";
}

/** Lines of a text as entries of a list, without empty ones. */
export function toEntries(lines: string): string[] {
  return lines
    .split("\n")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** Whether nobody has said anything in a field; an empty list of things that need not exist says something. */
export function isUnsaid(terms: Terms, { field, kind }: Pick<TermsField, "field" | "kind">): boolean {
  const value = terms[field];
  return value === null || value === "" || (kind === "hours" && terms.businessHours.length === 0);
}

export function countUnsaid(group: TermsGroup, terms: Terms): number {
  return group.fields.filter((field) => isUnsaid(terms, field)).length;
}

/** The place of a group on its page, for addresses such as `/terms#spending-limit`. */
export function anchorOf(group: Pick<TermsGroup, "title">): string {
  return group.title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}
