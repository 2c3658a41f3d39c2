/** The first code that is none of ASCII. */
export const BEYOND_ASCII = 128;

/** Letters and digits by their codes, in lower case; 0 for any other sign. */
const LETTERS = Uint8Array.from({ length: BEYOND_ASCII }, (_none, code) => {
  const sign = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(sign) ? sign.charCodeAt(0) : 0;
});

/** The code of a letter or digit in lower case, of the ASCII code of a sign; 0 for any other sign. */
export const asciiLetter = (code: number): number => LETTERS[code] ?? 0;

export const isDigit = (letter: number): boolean => letter < 97;

/** So many letters at most make a number from which they are told again. */
export const MOST_LETTERS = 6;

/** A word with one more letter, as a number of 30 bits. */
export const addLetter = (word: number, letter: number): number => (word << 5) | (letter & 31);

/** A word of small letters as such a number. */
export function wordCode(word: string): number {
  let code = 0;
  for (let at = 0; at < word.length; at += 1) code = addLetter(code, word.charCodeAt(at));
  return code;
}
