import type { Terms } from "#lib/matrix/schema/terms.ts";
import type { RowSlice } from "../slices.ts";

/** A numbered part of a contract, or something said to be attached. */
const POINTER =
  /\b(?:Schedule|Annex|Appendix|Exhibit|Attachment|Enclosure) (?:[A-Z](?![a-z])|\d{1,3}|[IVX]{1,5}(?![a-z]))(?:[.-]\d{1,3}){0,3}|\b(?:attached|enclosed|appended) (?:\w+ )?(?:lists?|tables?|schedules?|documents?|sheets?|runbooks?|plans?|spreadsheets?)\b/;

/** It stands in another document, which is named. */
const ELSEWHERE =
  /^\W{0,3}(?:of|to|in|under) (?:the|this|our|its|that) (?:\w+ ){0,3}(?:agreement|contract|MSA|SOW|statement of work|order|offer|proposal|DPA|policy|policies|SLA)\b/i;

/** Names that a text may point to: this appendix, and the documents that rows quote. */
export function knownNames(terms: Terms, rows: readonly RowSlice[]): readonly string[] {
  const quoted = rows.flatMap(({ row }) => row.sources.map(({ name }) => name));
  return [...new Set([terms.appendixLabel ?? "", terms.agreementTitle ?? "", ...quoted])].filter(
    (name) => name !== "",
  );
}

/** What a text points to that nobody can open, or nothing. */
export function findPointer(text: string, known: readonly string[]): string | undefined {
  const hit = POINTER.exec(text);
  if (!hit || ELSEWHERE.test(text.slice(hit.index + hit[0].length))) return undefined;
  return known.some((name) => name.includes(hit[0])) ? undefined : hit[0];
}
