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

const BEYOND_ASCII = /[^\p{ASCII}]/u;
const NO_LETTERS = /[^\p{Letter}]+/u;
const NO_ASCII_LETTERS = /[^a-z]+/;
const OTHER_LETTER = /[^a-z]/u;
const GERMAN_NOUN = /.{3}(?:ung|ungen|heit|heiten|keit|keiten)$/;
const MOST_WORDS = 60;

/** Most texts hold nothing foreign: they are not taken apart. */
const ANY_FOREIGN = new RegExp(
  `[^\\p{ASCII}]|(?<![a-z])(?:${[...FOREIGN].filter((word) => !BEYOND_ASCII.test(word)).join("|")})(?![a-z])|${GERMAN_NOUN.source.replace("$", "")}(?![a-z])`,
  "iu",
);

/** Whether more words of a text are of another language than English; a text without such words is not. */
export function isForeign(text: string): boolean {
  if (!ANY_FOREIGN.test(text)) return false;
  let [english, foreign] = [0, 0];
  const lower = text.toLowerCase();
  for (const word of lower.split(BEYOND_ASCII.test(lower) ? NO_LETTERS : NO_ASCII_LETTERS, MOST_WORDS)) {
    if (ENGLISH.has(word)) english += 1;
    else if (FOREIGN.has(word) || OTHER_LETTER.test(word) || GERMAN_NOUN.test(word)) foreign += 1;
  }
  return foreign > english;
}
