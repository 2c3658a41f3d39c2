import { addLetter, isAscii, isPlain, LONG_WAY, latinLetter, NO_WORD, wordCode } from "./latin-letters.ts";

const FEWEST_WORDS = 2;
/** Characters of a name, as long as names can be; a longer text is none. */
const LONGEST_NAME = 300;

/** Words that do not tell one act from another. */
const EMPTY_WORDS = "a an the of for to on in at with by and or all each every any its their our".split(" ");
const EMPTY = new Set(EMPTY_WORDS);

const WORDS = /[\p{Letter}\p{Number}]+/gu;
const PLURAL = /^.{2,}[^su]s$/u;

/** The words of an act in a form that spelling does not change: “Patch the Servers.” is “ patch server”; empty for one word. */
export function actWords(name: string): string {
  const text = name.slice(0, LONGEST_NAME).normalize("NFKC").toLowerCase();
  let [count, words] = [0, ""];
  for (const word of text.match(WORDS) ?? []) {
    if (EMPTY.has(word)) continue;
    words += ` ${PLURAL.test(word) ? word.slice(0, -1) : word}`;
    count += 1;
  }
  return count < FEWEST_WORDS ? "" : words;
}

const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const SPACE = 32;

/** One step of the hash FNV-1a, in 32 bits. */
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** A number of a text; the same for texts that differ in capitals and spaces at most. */
export function textSketch(text: string, from = START): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Some signs beyond ASCII are of ASCII in lower case: “K” of Kelvin.
    if (!isAscii(code) && latinLetter(code) === LONG_WAY) return lowerSketch(text.toLowerCase(), from);
    if (code > SPACE && isAscii(code)) hash = mix(hash, code >= 65 && code <= 90 ? code + 32 : code);
  }
  return hash;
}

function lowerSketch(lower: string, from: number): number {
  let hash = from;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    if (code > SPACE && isAscii(code)) hash = mix(hash, code);
  }
  return hash;
}

function sketchOfWords(words: string): number | null {
  if (words === "") return null;
  let hash = START;
  for (let at = 0; at < words.length; at += 1) hash = mix(hash, words.charCodeAt(at));
  return hash;
}

const EMPTY_CODES = new Set(EMPTY_WORDS.map(wordCode));
const LONGEST_EMPTY = Math.max(...EMPTY_WORDS.map(({ length }) => length));

const S = "s".charCodeAt(0);
const U = "u".charCodeAt(0);
const FEWEST_OF_PLURAL = 4;

/** Whether the word that ends before a place in a text is a plural, so long. */
function isPluralBefore(text: string, at: number, length: number): boolean {
  if (length < FEWEST_OF_PLURAL || latinLetter(text.charCodeAt(at - 1)) !== S) return false;
  const previous = latinLetter(text.charCodeAt(at - 2));
  return previous !== S && previous !== U;
}

/**
 * A number of the words of an act: the same for names whose words are the same, and seldom for others. `null` for fewer
 * than two words. It makes no text, as there are ten thousand names.
 */
export function actSketch(name: string): number | null {
  if (name.length > LONGEST_NAME) return sketchOfWords(actWords(name));
  let count = 0;
  let hash = START;
  // Of the word that is being read: the hash before it and before its last letter, its number and its letters.
  let [before, beforeLast, word, length] = [hash, hash, 0, 0];
  for (let at = 0; at <= name.length; at += 1) {
    const code = at < name.length ? name.charCodeAt(at) : 0;
    const letter = latinLetter(code);
    if (letter === LONG_WAY) return sketchOfWords(actWords(name));
    if (letter !== 0) {
      if (length === 0) {
        before = hash;
        hash = mix(hash, SPACE);
      }
      length += 1;
      word = isPlain(letter) ? addLetter(word, letter) : NO_WORD;
      beforeLast = hash;
      hash = mix(hash, letter);
    } else if (length > 0) {
      if (length <= LONGEST_EMPTY && EMPTY_CODES.has(word)) hash = before;
      else {
        if (isPluralBefore(name, at, length)) hash = beforeLast;
        count += 1;
      }
      word = 0;
      length = 0;
    }
  }
  return count < FEWEST_WORDS ? null : hash;
}
