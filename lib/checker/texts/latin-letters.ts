/** The first code beyond the Latin letters of Europe; those of ASCII come first. */
const BEYOND_LATIN = 0x180;
const BEYOND_ASCII = 128;

/** Stands for a sign that must be read the long way, in its whole text. */
export const LONG_WAY = 1;

/** What a sign is as a part of a word: a letter or digit in lower case by its code, 0 for none. */
function readLetter(code: number): number {
  const form = String.fromCharCode(code).normalize("NFKC").toLowerCase();
  if (!/[\p{Letter}\p{Number}]/u.test(form)) return 0;
  return form.length === 1 && form.charCodeAt(0) < BEYOND_LATIN ? form.charCodeAt(0) : LONG_WAY;
}

const LETTERS = Uint16Array.from({ length: BEYOND_LATIN }, (_none, code) => readLetter(code));

/** From the hyphen to the point that hyphenates: dashes, quotation marks, bullets, “…”. */
const isPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x2027;

/** The letter or digit that a sign is, in lower case, by its code; 0 where it is none; else `LONG_WAY`. */
export function latinLetter(code: number): number {
  if (code < BEYOND_LATIN) return LETTERS[code] ?? 0;
  return isPunctuation(code) ? 0 : LONG_WAY;
}

export const isAscii = (code: number): boolean => code < BEYOND_ASCII;

export const isDigit = (letter: number): boolean => letter < 97;

/** Whether a letter or digit is one of “a” to “z”. */
export const isPlain = (letter: number): boolean => letter >= 97 && letter <= 122;

/** So many letters at most make a number from which they are told again. */
export const MOST_LETTERS = 6;

/** No word of letters from “a” to “z”, and with more letters none either. */
export const NO_WORD = -1;

/** A word with one more letter from “a” to “z”, as a number; of a longer word the last letters stand in its last bits. */
export const addLetter = (word: number, letter: number): number => (word << 5) | (letter & 31);

/** A word of small letters as such a number. */
export function wordCode(word: string): number {
  let code = 0;
  for (let at = 0; at < word.length; at += 1) code = addLetter(code, word.charCodeAt(at));
  return code;
}
