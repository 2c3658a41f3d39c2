import {
  addLetter,
  isAscii,
  isDigit,
  LONG_WAY,
  latinLetter,
  MOST_LETTERS,
  NO_WORD,
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
const MOST_WORDS = 60;

/** By the numbers of the small words of ASCII letters: whether each is of another language. */
const SMALL_WORDS: ReadonlyMap<number, boolean> = new Map([
  ...[...ENGLISH].map((word) => [wordCode(word), false] as const),
  ...[...FOREIGN].filter((word) => !OTHER_LETTER.test(word)).map((word) => [wordCode(word), true] as const),
]);
const LAST_TWO = 1023;
/** The last letters of nouns as above: a look at them spares the look at the word. */
const NOUN_ENDS = new Set(["ng", "en", "it"].map(wordCode));

/** Whether more words of a text are of another language than English; a text without such words is not. */
export function isForeign(text: string): boolean {
  let [english, foreign, words] = [0, 0, 0];
  let [word, length, end, isOther] = [0, 0, 0, false];
  for (let at = 0; at <= text.length && words < MOST_WORDS; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const letter = latinLetter(code);
    if (letter === LONG_WAY) return isForeignByWords(text.toLowerCase());
    if (letter !== 0 && !isDigit(letter)) {
      length += 1;
      isOther ||= !isAscii(code);
      word = length > MOST_LETTERS ? NO_WORD : addLetter(word, letter);
      end = addLetter(end, letter) & LAST_TWO;
    } else if (length > 0) {
      const isKnown = isOther || (length <= MOST_LETTERS ? SMALL_WORDS.get(word) : undefined);
      if (isKnown === false) english += 1;
      else if (isKnown || (NOUN_ENDS.has(end) && GERMAN_NOUN.test(text.slice(at - length, at).toLowerCase())))
        foreign += 1;
      words += 1;
      [word, length, end, isOther] = [0, 0, 0, false];
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
