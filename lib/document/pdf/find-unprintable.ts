import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { findInTexts, type TextPlace } from "./find-in-texts.ts";
import type { Typeface } from "./font/typeface.ts";
import { isPlainAscii, normalized } from "./text/break-lines.ts";

const DRAWN_AS_STORED =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]$/u;
/** Private and unassigned characters, and the mark of byte order: no standard lets a file say that a code stands for them. */
const MEANS_NOTHING = /^(?:\p{Co}|\p{Cn}|\uFEFF)$/u;
/** Parts of Korean syllables that were not composed: drawn one by one they read as another text. */
const PART_OF_SYLLABLE = /^[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]$/;
const ASCII = Array.from({ length: 95 }, (_, index) => 32 + index);
const QUOTED = 60;

/** Refuses a document that holds a character which no font has or whose script needs shaping. */
export function findUnprintable(document: LayoutDocument, face: Typeface): Refusal | null {
  const fine = { plain: new Set<string>(), strong: new Set<string>() };
  const drawsAscii = [false, true].every((isStrong) => ASCII.every((code) => face.has(code, isStrong)));
  return findInTexts(document, (text, isStrong, place) => {
    if (drawsAscii && isPlainAscii(text)) return null;
    const known = fine[isStrong ? "strong" : "plain"];
    for (const character of normalized(text)) {
      if (known.has(character) || character === "\n") continue;
      const reason = unprintableReason(character, isStrong, face);
      if (reason !== null) return refuse("invalid", sentence(character, text, place, reason));
      known.add(character);
    }
    return null;
  });
}

/** Why a character cannot be drawn in a weight; `null` when it can. */
export function unprintableReason(character: string, isStrong: boolean, face: Typeface): string | null {
  if (MEANS_NOTHING.test(character)) return "it means nothing outside the program that wrote it";
  if (!DRAWN_AS_STORED.test(character) || PART_OF_SYLLABLE.test(character))
    return "its script needs letters to be joined or reordered";
  if (!face.has(character.codePointAt(0) ?? 0, isStrong)) return "no font of the document has it";
  return null;
}

function sentence(character: string, text: string, { under, row }: TextPlace, reason: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const quote = text.length <= QUOTED ? text : aroundOf(text, character);
  const places = [
    row === "" || row === text ? "" : `, row “${row}”`,
    under === "" || under === text ? "" : `, under “${under}”`,
  ];
  return `“${character}” (U+${code}) in “${quote}”${places.join("")} cannot be printed: ${reason}. ${adviceFor(character)}`;
}

/** Signs of East Asia have fonts of their own, which not everybody needs. */
const adviceFor = (character: string): string =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]$/u.test(
    character,
  ) && !PART_OF_SYLLABLE.test(character)
    ? "Install a font for it on the server, such as npm install @expo-google-fonts/noto-sans-jp (or -sc, -tc, -kr), or write it in other characters."
    : "Write it in other characters.";

function aroundOf(text: string, character: string): string {
  const characters = Array.from(text);
  const at = characters.indexOf(character);
  const start = Math.max(0, at - QUOTED / 2);
  const part = characters.slice(start, at + QUOTED / 2).join("");
  return `${start > 0 ? "…" : ""}${part}…`;
}
