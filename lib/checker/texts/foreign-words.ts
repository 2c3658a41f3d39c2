import { addLetter, asciiLetter, BEYOND_ASCII, isDigit, MOST_LETTERS, wordCode } from "./ascii-letters.ts";

/** Small words that English rows hold and no other language of the list below. */
const ENGLISH = new Set(
  "the and for to of from by with each every when who its their your that which".split(" "),
);

/** Small words of German, French, Spanish, Italian, Portuguese and Dutch; “die”, “on” and “dos” are English or IT too. */
const FOREIGN = new Set(
  (
    "der dem den des und oder für von vom zum zur mit bei auf im eine einer eines einem einen nicht wird werden sowie durch über nach " +
    "le la les du et une dans sur avec aux pour leur ses " +
    "el los las del y con por una sus " +
    "il gli della delle dei nella " +
    "das uma pela pelo " +
    "het een voor van bij naar"
  ).split(" "),
);

const NO_LETTERS = /[^\p{Letter}]+/u;
const OTHER_LETTER = /[^a-z]/u;
const GERMAN_NOUN = /.{3}(?:ung|ungen|heit|heiten|keit|keiten)$/;
const MOST_WORDS = 60;

const ENGLISH_CODES = new Set([...ENGLISH].map(wordCode));
const FOREIGN_CODES = new Set([...FOREIGN].filter((word) => !OTHER_LETTER.test(word)).map(wordCode));
/** The last letters of nouns as above: a look at them spares the look at the word. */
const NOUN_ENDS = new Set(["ng", "en", "it"].map(wordCode));

/** Whether more words of a text are of another language than English; a text without such words is not. */
export function isForeign(text: string): boolean {
  let [english, foreign, words] = [0, 0, 0];
  let [word, length, end] = [0, 0, 0];
  for (let at = 0; at <= text.length && words < MOST_WORDS; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code >= BEYOND_ASCII) return isForeignBeyondAscii(text.toLowerCase());
    const letter = asciiLetter(code);
    if (letter !== 0 && !isDigit(letter)) {
      length += 1;
      word = length > MOST_LETTERS ? -1 : addLetter(word, letter);
      end = addLetter(end, letter) & 1023;
    } else if (length > 0) {
      if (ENGLISH_CODES.has(word)) english += 1;
      else if (FOREIGN_CODES.has(word)) foreign += 1;
      else if (NOUN_ENDS.has(end) && GERMAN_NOUN.test(text.slice(at - length, at).toLowerCase()))
        foreign += 1;
      words += 1;
      [word, length, end] = [0, 0, 0];
    }
  }
  return foreign > english;
}

function isForeignBeyondAscii(lower: string): boolean {
  let [english, foreign] = [0, 0];
  for (const word of lower.split(NO_LETTERS, MOST_WORDS)) {
    if (ENGLISH.has(word)) english += 1;
    else if (FOREIGN.has(word) || OTHER_LETTER.test(word) || GERMAN_NOUN.test(word)) foreign += 1;
  }
  return foreign > english;
}
