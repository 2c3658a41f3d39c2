import type { FontFile } from "./font-file.ts";

const SPACE = 0x20;
const INVISIBLE = /^(?:\p{Cf}|\p{Variation_Selector}|\p{Default_Ignorable_Code_Point})$/u;
const BLANK = /^\p{Zs}$/u;

/** What a code point draws: a glyph, or nothing at all (`null`). */
export type Drawn = number | null;

/** Bytes that mean something inside of a string, or that readers take for the end of a line. */
const ESCAPED: Readonly<Record<number, string>> = { 13: "\\r", 40: "\\(", 41: "\\)", 92: "\\\\" };

const inString = (byte: number): string => ESCAPED[byte] ?? String.fromCharCode(byte);

/** One font of the file being written: each code point gets its own CID, whatever glyph it shares. */
export class EmbeddedFont {
  /** Name in the page's resources. */
  readonly resource: string;
  private readonly read: () => FontFile;
  private readonly cids = new Map<number, string>();
  private readonly used: { readonly codePoint: number; readonly drawn: Drawn }[] = [];

  /** `read` is called when a character is first looked for: a fallback of many thousand signs is often never needed. */
  constructor(read: () => FontFile, resource: string) {
    this.read = read;
    this.resource = resource;
  }

  get file(): FontFile {
    return this.read();
  }

  /** Glyph, nothing, or `undefined` when the font cannot show the code point. */
  findDrawn(codePoint: number): Drawn | undefined {
    const glyph = this.file.glyphs.get(codePoint);
    const character = String.fromCodePoint(codePoint);
    if (INVISIBLE.test(character)) return null;
    if (glyph === undefined && BLANK.test(character)) return this.file.glyphs.get(SPACE);
    return glyph;
  }

  /** Thousandths of the size. */
  widthOf(drawn: Drawn): number {
    return drawn === null ? 0 : (this.file.advance(drawn) * 1000) / this.file.unitsPerEm;
  }

  /** Two bytes that stand for the code point in a content stream, as they are written inside of a string. */
  encode(codePoint: number, drawn: Drawn): string {
    const known = this.cids.get(codePoint);
    if (known !== undefined) return known;
    this.used.push({ codePoint, drawn });
    const cid = inString(this.used.length >> 8) + inString(this.used.length & 0xff);
    this.cids.set(codePoint, cid);
    return cid;
  }

  /** Code points in the order of their CIDs, the first of which is 1. */
  listUsed(): readonly { readonly codePoint: number; readonly drawn: Drawn }[] {
    return this.used;
  }
}
