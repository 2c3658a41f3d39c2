import {
  addLetter,
  isAscii,
  isDigit,
  LONG_WAY,
  latinLetter,
  MOST_LETTERS,
  wordCode,
} from "./latin-letters.ts";

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
const FEWEST_OF_NOUN = 6;
const MOST_WORDS = 60;

const isAsciiWord = (word: string): boolean => !OTHER_LETTER.test(word);

/** By the numbers of the small words of ASCII letters: whether each is of another language. */
const SMALL_WORDS: ReadonlyMap<number, boolean> = new Map([
  ...[...ENGLISH].map((word) => [wordCode(word), false] as const),
  ...[...FOREIGN].filter(isAsciiWord).map((word) => [wordCode(word), true] as const),
]);

const LAST_THREE = 0x7fff;
/** By the last three letters of a word: whether it is to be looked at, as a small word or as such a noun. */
const TELLING = new Uint8Array(LAST_THREE + 1);
for (const word of [...ENGLISH, ...FOREIGN].filter(isAsciiWord)) TELLING[wordCode(word) & LAST_THREE] = 1;
for (const end of ["ung", "gen", "eit", "ten"]) TELLING[wordCode(end)] = 1;

/** Whether a word of ASCII letters is of another language; most words could be of any. */
function isForeignWord(text: string, end: number, length: number, code: number): boolean | undefined {
  const isSmall = length <= MOST_LETTERS ? SMALL_WORDS.get(code) : undefined;
  if (isSmall !== undefined || length < FEWEST_OF_NOUN) return isSmall;
  return GERMAN_NOUN.test(text.slice(end - length, end).toLowerCase()) ? true : undefined;
}

/** Whether more words of a text are of another language than English; a text without such words is not. */
export function isForeign(text: string): boolean {
  let [english, foreign, words] = [0, 0, 0];
  let [word, length] = [0, 0];
  let isOther = false;
  for (let at = 0; at <= text.length && words < MOST_WORDS; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const letter = latinLetter(code);
    if (letter === LONG_WAY) return isForeignByWords(text.toLowerCase());
    if (letter !== 0 && !isDigit(letter)) {
      length += 1;
      word = addLetter(word, letter);
      isOther ||= !isAscii(code);
    } else if (length > 0) {
      if (isOther) foreign += 1;
      else if (TELLING[word & LAST_THREE] === 1) {
        const isKnown = isForeignWord(text, at, length, word);
        if (isKnown === true) foreign += 1;
        if (isKnown === false) english += 1;
      }
      words += 1;
      word = 0;
      length = 0;
      isOther = false;
    }
  }
  return foreign > english;
}

/** The same for a text in lower case, word by word. */
function isForeignByWords(lower: string): boolean {
  let [english, foreign] = [0, 0];
  for (const word of lower.split(NO_LETTERS, MOST_WORDS)) {
    if (ENGLISH.has(word)) english += 1;
    else if (FOREIGN.has(word) || OTHER_LETTER.test(word) || GERMAN_NOUN.test(word)) foreign += 1;
  }
  return foreign > english;
}
