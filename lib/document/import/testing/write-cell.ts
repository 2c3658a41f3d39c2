import type { Dice } from "./dice.ts";
import type { Tongue } from "./tongues.ts";

/** Writes letters the way of one file. */
export type WriteLetters = (letters: string) => string;

const CYRILLIC: Readonly<Record<string, string>> = { A: "А", C: "С", I: "І" };
const fullWidth = (letter: string): string => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0);
const boxed = (letter: string): string => String.fromCodePoint(letter.charCodeAt(0) - 65 + 0x1f170);
const circled = (letter: string): string => String.fromCodePoint(letter.charCodeAt(0) - 65 + 0x24b6);

type Tongues = Pick<Tongue, "words">;

const each = (write: (letter: string) => string, between: string) => (): WriteLetters => (letters) =>
  [...letters].map(write).join(between);
const plain = (letter: string) => letter;

const WAYS: readonly [(tongue: Tongues) => WriteLetters, ...((tongue: Tongues) => WriteLetters)[]] = [
  each(plain, ""),
  each(plain, ""),
  each(plain, "/"),
  each(plain, " / "),
  each(plain, ", "),
  each(plain, " & "),
  each(plain, "·"),
  each(plain, "\n"),
  each((letter) => letter.toLowerCase(), "/"),
  each(fullWidth, ""),
  each(boxed, ""),
  each(circled, " "),
  each((letter) => CYRILLIC[letter] ?? letter, "/"),
  () => (letters) => `(${[...letters].join("/")})`,
  () => (letters) => [...letters].reverse().join("/"),
  ({ words }) =>
    (letters) =>
      [...letters].map((letter) => words[letter as "R"] ?? letter).join(", "),
  ({ words }) =>
    (letters) =>
      [...letters].map((letter) => words[letter as "R"]?.toLowerCase() ?? letter).join(" / "),
];

/** How a file writes its letters and its empty cells. */
export function pickWriting(dice: Dice, tongue: Tongue): WriteLetters {
  const write = dice.pick(WAYS)(tongue);
  const empty = dice.pick(["", "", "", "-", "—", "–"]);
  return (letters) => (letters === "" ? empty : write(letters));
}
