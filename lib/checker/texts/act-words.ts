const FEWEST_WORDS = 2;
/** Characters of a name, as long as names can be; a longer text is none. */
const LONGEST_NAME = 300;

/** Words that do not tell one act from another. */
const EMPTY_WORDS = "a an the of for to on in at with by and or all each every any its their our".split(" ");
const EMPTY = new Set(EMPTY_WORDS);
const LONGEST_EMPTY = Math.max(...EMPTY_WORDS.map(({ length }) => length));

const BEYOND_ASCII = /[^\p{ASCII}]/u;
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
  const lower = BEYOND_ASCII.test(text) ? text.toLowerCase() : text;
  let hash = from;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    if (code > SPACE && code < 128) hash = mix(hash, code >= 65 && code <= 90 ? code + 32 : code);
  }
  return hash;
}

function exactSketch(words: string): number {
  let hash = START;
  for (let at = 0; at < words.length; at += 1) hash = mix(hash, words.charCodeAt(at));
  return hash;
}

/** Short words as numbers, to be looked up without making them. */
const EMPTY_CODES = new Set(EMPTY_WORDS.map(codeOfWord));

function codeOfWord(word: string): number {
  let code = 0;
  for (let at = 0; at < word.length; at += 1) code = code * 128 + word.charCodeAt(at);
  return code;
}

const S = "s".charCodeAt(0);
const U = "u".charCodeAt(0);
const FEWEST_OF_PLURAL = 4;

/**
 * A number of the words of an act: the same for names whose words are the same, and seldom for others. `null` for fewer
 * than two words. It makes no text, as there are ten thousand names.
 */
export function actSketch(name: string): number | null {
  if (name.length > LONGEST_NAME || BEYOND_ASCII.test(name)) {
    const words = actWords(name);
    return words === "" ? null : exactSketch(words);
  }
  let hash = START;
  let count = 0;
  for (let at = 0; at < name.length; at += 1) {
    let letter = letterAt(name, at);
    if (letter === 0) continue;
    const before = hash;
    let [length, code, last, beforeLast] = [0, 0, 0, hash];
    let previous = 0;
    hash = mix(hash, SPACE);
    for (; letter !== 0; letter = letterAt(name, at)) {
      previous = last;
      last = letter;
      beforeLast = hash;
      hash = mix(hash, letter);
      length += 1;
      code = length <= LONGEST_EMPTY ? code * 128 + letter : 0;
      at += 1;
    }
    if (length <= LONGEST_EMPTY && EMPTY_CODES.has(code)) hash = before;
    else {
      if (length >= FEWEST_OF_PLURAL && last === S && previous !== S && previous !== U) hash = beforeLast;
      count += 1;
    }
  }
  return count < FEWEST_WORDS ? null : hash;
}

/** The code of a letter or a digit in lower case, or 0. */
function letterAt(name: string, at: number): number {
  const code = name.charCodeAt(at);
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
  return code >= 65 && code <= 90 ? code + 32 : 0;
}
