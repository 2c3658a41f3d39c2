import { ACTS } from "../../acts.ts";
import { WORD_PATTERNS } from "../all-wordings.ts";

/** Beginnings that regular expressions stumble over, whatever they look for. */
const BEGINNINGS = [
  ...' a 1 - _ . [ ( “ " & / A Ä é ensure no not and or the'.split(" ").map((text) => `${text} `),
  ...'a1-_.[(“"&/AÄ'.split(""),
  "\n",
  "e.g. ",
  "within 4 hours ",
  "“ensure” ",
  "R&D, IT and ",
  "disable ",
  "quarantine the big ",
  "own the big tenant of ",
  "in the event of a the ",
  "Schedule A, Annex ",
];

/** The words of each act that coverage rules know, as its patterns spell them. */
const actWords = (): readonly string[] =>
  Object.values(ACTS).map(({ words }) =>
    words.flatMap(({ source }) => [...source.matchAll(/[a-z]{4,}/gi)].map(([word]) => `${word} `)).join(""),
  );

/** An example without its end, so that a search begins again and again and never arrives. */
const unfinished = (example: string): readonly string[] => [
  example.slice(0, -1),
  `${example.split(" ").slice(0, -1).join(" ")} `,
];

/** Each what is repeated until a text is full, once. */
export function hostileBeginnings(): readonly string[] {
  const all = [...BEGINNINGS, ...WORD_PATTERNS.flatMap(({ hit }) => unfinished(hit)), ...actWords()];
  return [...new Set(all)].filter((text) => text.trim() !== "" || text === "\n");
}

/** A text of `length` characters that says the same again and again. */
export function repeatedText(beginning: string, length: number): string {
  return beginning.repeat(Math.ceil(length / beginning.length)).slice(0, length);
}
