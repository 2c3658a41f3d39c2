import { NOT_INVOLVED_TEXT, WHEN_TEXT } from "./cell-text.ts";
import { dutiesOf, findDuty, letterOf, sortDuties } from "./duties.ts";
import { BLANK } from "./matrix.ts";
import type { LetterSet } from "./schema/header.ts";
import type { Assignment, Duty, When } from "./schema/role.ts";

export type ParsedCell =
  | {
      readonly ok: true;
      readonly cell: Assignment;
      /** What was not written as a letter, and how it was read; empty when nothing had to be guessed. */
      readonly repairs: readonly string[];
    }
  | {
      readonly ok: false;
      /** The text that is no cell of this letter set, as it stood. */
      readonly found: string;
    };

/** Cyrillic and Greek letters that look like one of ours. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "\u0410": "A",
  "\u0430": "a",
  "\u0391": "A",
  "\u03b1": "a",
  "\u0421": "C",
  "\u0441": "c",
  "\u03f9": "C",
  "\u03f2": "c",
  "\u0406": "I",
  "\u0456": "i",
  "\u0399": "I",
  "\u0405": "S",
  "\u0455": "s",
  "\u0474": "V",
  "\u0475": "v",
  "\u03bd": "v",
};

const WORDS: readonly (readonly [RegExp, Duty])[] = [
  [/^accountab(le|ility)$/i, "accountable"],
  [/^responsib(le|ility)$/i, "responsible"],
  [/^support(s|ed|er|ing|ive)?$/i, "supports"],
  [/^(verif(y|ies|ied|ier|ying))$/i, "verifies"],
  [/^consult(s|ed|ing|ant)?$/i, "consulted"],
  [/^inform(s|ed|ing)?$/i, "informed"],
];

const NOTHING = /^[-\u2010-\u2015\u2212.]*$/;
const NOT_INVOLVED = /^(n\s*[/.]\s*a\.?|not involved|not applicable)$/i;
const BETWEEN = /[\s,;/&+|\\()[\]:.\u00b7\u2022-]+|\band\b/i;

function toPlainLetters(text: string): { readonly plain: string; readonly repairs: readonly string[] } {
  const repairs: string[] = [];
  const plain = [...text]
    .map((sign) => {
      const read = LOOK_ALIKES[sign] ?? sign.normalize("NFKC");
      if (read !== sign && /[a-z]/i.test(read)) repairs.push(`“${sign}” was read as the letter ${read}`);
      return read;
    })
    .join("");
  // Emphasis and soft hyphens of the sheet say nothing about who does what.
  return { plain: plain.replace(/[*_\u00ad\u200b-\u200f\u2060\ufeff]/g, "").trim(), repairs };
}

function takeWhen(text: string): { readonly rest: string; readonly when: When } {
  for (const when of ["business", "out-of-hours"] as const) {
    const suffix = `(${WHEN_TEXT[when]})`;
    if (text.toLowerCase().endsWith(suffix)) return { rest: text.slice(0, -suffix.length).trim(), when };
  }
  return { rest: text, when: "always" };
}

/** The duties of one token: a word, or letters that stand together, each once. */
function dutiesOfToken(token: string): readonly Duty[] | undefined {
  const word = WORDS.find(([pattern]) => pattern.test(token));
  if (word) return [word[1]];
  // “Via” and “air” are words; three letters together are a cell only as capitals.
  if (token.length > 2 && token !== token.toUpperCase()) return undefined;
  const duties = [...token].map((letter) => findDuty(letter));
  const known = duties.filter((duty): duty is Duty => duty !== undefined);
  return known.length === token.length && new Set(known).size === known.length ? known : undefined;
}

/**
 * Reads a cell as people write it: `R`, `r/a`, `A,R`, `RA`, `R & A`, words, full-width letters, Cyrillic and Greek
 * look-alikes. A dash says nothing, `N/A` says “not involved”. What is not understood is returned, never guessed.
 */
export function parseCell(text: string, letterSet: LetterSet): ParsedCell {
  const found = text.trim();
  const { plain, repairs } = toPlainLetters(found);
  if (NOTHING.test(plain)) {
    return { ok: true, cell: BLANK, repairs: plain === "" ? [] : [`“${found}” was read as an empty cell`] };
  }
  if (NOT_INVOLVED.test(plain)) {
    const isOurs = plain === NOT_INVOLVED_TEXT;
    return {
      ok: true,
      cell: { ...BLANK, notInvolved: true },
      repairs: isOurs ? repairs : [...repairs, `“${found}” was read as “not involved”`],
    };
  }
  const { rest, when } = takeWhen(plain);
  const tokens = rest.split(BETWEEN).filter((token) => token !== "");
  const duties: Duty[] = [];
  for (const token of tokens) {
    const read = dutiesOfToken(token);
    if (!read?.every((duty) => dutiesOf(letterSet).includes(duty))) return { ok: false, found };
    duties.push(...read);
  }
  if (duties.length === 0) return { ok: false, found };
  const sorted = sortDuties(duties);
  const words = tokens.filter((token) => WORDS.some(([pattern]) => pattern.test(token)));
  const asLetters = words.length > 0 ? [`“${found}” was read as ${sorted.map(letterOf).join("")}`] : [];
  return {
    ok: true,
    cell: { duties: sorted, when, notInvolved: false },
    repairs: [...repairs, ...asLetters],
  };
}
