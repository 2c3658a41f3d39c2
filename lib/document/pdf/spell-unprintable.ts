import { unprintableReason } from "./find-unprintable.ts";
import { type FontBytes, Typeface } from "./font/typeface.ts";
import { normalized } from "./text/break-lines.ts";

/** Asks for a picture or a text form of the character before; nothing to see of its own. */
const SELECTOR = /\p{Variation_Selector}/gu;

/** Makes a function that writes a character which cannot be drawn in either weight as its code: `[U+1F44D]`. */
export function createSpeller(fonts: FontBytes): (text: string) => string {
  const face = new Typeface(fonts);
  const canDraw = (character: string) =>
    character === "\n" ||
    [false, true].every((strong) => unprintableReason(character, strong, face) === null);
  const code = (character: string) =>
    `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
  return (text) =>
    Array.from(normalized(text).replace(SELECTOR, ""), (character) =>
      canDraw(character) ? character : code(character),
    ).join("");
}
