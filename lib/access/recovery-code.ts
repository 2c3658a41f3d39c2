import type { RandomBytes } from "./secrets.ts";

// Crockford's base 32: no I, L, O or U, so that print and handwriting are read one way only.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARACTERS = 52;
const GROUP = 4;

/** A new recovery code: 260 bits as 13 groups of 4 characters, to print. */
export function createRecoveryCode(randomBytes: RandomBytes): string {
  const characters = [...randomBytes(CHARACTERS)]
    .map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
    .join("");
  return toGroups(characters);
}

/** A code as somebody typed it, in the form it was printed in. */
export function normalizeRecoveryCode(typed: string): string {
  const characters = typed
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .replaceAll(/[^0-9A-Z]/g, "");
  return toGroups(characters.slice(0, CHARACTERS + 1));
}

function toGroups(characters: string): string {
  return characters.replaceAll(new RegExp(`(.{${GROUP}})(?=.)`, "g"), "$1-");
}
