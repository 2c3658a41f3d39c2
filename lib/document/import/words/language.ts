import { fold, wordsOf } from "./fold.ts";
import { beginsWithVerb } from "./verbs.ts";

const ENGLISH = new Set(
  "the of and to for with by from each all are is on in that which after before".split(" "),
);
/** Small words of German, French, Spanish, Dutch, Portuguese, Polish and Russian that English does not have. */
const OTHER = new Set(
  "der die das und den dem des von zu im fur mit bei auf le la les et du de des un une pour sur aux el los las y del con por para que het een van voor met bij o os e do da dos das ao na em com w z ze oraz dla przez и в на по с для из или".split(
    " ",
  ),
);
/** Letters that no English word has, after marks are taken away. */
const OTHER_LETTERS = /[\u0400-\u04ff]/;
const MARKED = /[à-öø-ÿąćęłńóśźżœß]/i;

/** Whether names are in English, as far as their small words, first words and letters say; names that say nothing count as English. */
export function isEnglish(names: readonly string[]): boolean {
  let [english, other] = [0, 0];
  for (const name of names) {
    const words = wordsOf(fold(name));
    if (beginsWithVerb(name) || words.some((word) => ENGLISH.has(word))) english += 1;
    if (OTHER_LETTERS.test(name) || MARKED.test(name) || words.some((word) => OTHER.has(word))) other += 1;
  }
  return english >= other;
}
