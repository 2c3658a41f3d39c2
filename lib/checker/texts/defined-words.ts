import type { Terms } from "#lib/matrix/schema/terms.ts";
import type { Wording } from "./find-wording.ts";

/** “Ensure” means: …; what stands between the marks is the word that it defines. */
const DEFINITION =
  /[“„"«]([^“”„"«»\n]{2,40})[”“"»],? (?:means|shall mean|is read as|is to be read as|stands for)\b/giu;

type Definitions = Pick<Terms, "letterDefinitions" | "furtherClauses">;

function definedWords({ letterDefinitions, furtherClauses }: Definitions): readonly string[] {
  const text = `${letterDefinitions}\n${furtherClauses ?? ""}`;
  return [...text.matchAll(DEFINITION)].map(([, word = ""]) => word);
}

/** Opens a memory of which wordings the terms leave open: a word that the parties have defined is no longer loose. */
export function openUndefined(wording: Wording): (terms: Definitions) => Wording {
  const known = new WeakMap<Definitions, Wording>();
  return (terms) => {
    const old = known.get(terms);
    if (old) return old;
    const words = definedWords(terms);
    const left = wording.patterns.filter(({ find }) => !words.some((word) => find.test(word)));
    const open = left.length === wording.patterns.length ? wording : { ...wording, patterns: left };
    known.set(terms, open);
    return open;
  };
}
