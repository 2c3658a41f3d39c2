/** Text as words are compared: small letters without marks, blanks as one, soft hyphens gone. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, "")
    .toLowerCase()
    .replace(/ł/g, "l")
    .replace(/ß/g, "ss")
    .replace(/[’`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a folded text. */
export const wordsOf = (folded: string): readonly string[] =>
  folded.split(/[^\p{L}\p{N}#№]+/u).filter((word) => word !== "");
