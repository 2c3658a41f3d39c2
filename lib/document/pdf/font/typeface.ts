import { EmbeddedFont } from "./embedded-font.ts";
import { type FontFile, readFontFile } from "./font-file.ts";

/** TrueType files by weight; the first that has a character draws it. */
export interface FontBytes {
  readonly plain: readonly Uint8Array[];
  readonly strong: readonly Uint8Array[];
}

/** Characters of one font inside a word, ready for a content stream. */
export interface Piece {
  readonly font: EmbeddedFont;
  readonly codes: string;
}

/** A word with the blanks after it; widths in thousandths of the size. */
export interface Word {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly blank: number;
}

const TRAILING_BLANKS = /[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+$/;

const read = new WeakMap<Uint8Array, FontFile>();

/** Reads a font when it is first used: a server prints many documents in the same ones. */
function readOnce(bytes: Uint8Array): FontFile {
  const known = read.get(bytes) ?? readFontFile(bytes);
  read.set(bytes, known);
  return known;
}

/** The fonts of one document: turns words into CIDs and widths, without shaping. */
export class Typeface {
  private readonly weights: Readonly<Record<"plain" | "strong", readonly EmbeddedFont[]>>;
  private readonly words = { plain: new Map<string, Word>(), strong: new Map<string, Word>() };

  constructor(bytes: FontBytes) {
    const embed = (prefix: string) => (file: Uint8Array, index: number) =>
      new EmbeddedFont(() => readOnce(file), `${prefix}${index}`);
    this.weights = { plain: bytes.plain.map(embed("P")), strong: bytes.strong.map(embed("S")) };
  }

  /** The font of running text. */
  get main(): FontFile {
    const [first] = this.weights.plain;
    if (first === undefined) throw new Error("A document needs at least one font");
    return first.file;
  }

  has(codePoint: number, isStrong: boolean): boolean {
    return this.weights[isStrong ? "strong" : "plain"].some(
      (font) => font.findDrawn(codePoint) !== undefined,
    );
  }

  /** The word in CIDs; throws for a character that no font has, because the document was checked before. */
  word(text: string, isStrong: boolean): Word {
    const weight = isStrong ? "strong" : "plain";
    const known = this.words[weight].get(text);
    if (known !== undefined) return known;
    const body = text.replace(TRAILING_BLANKS, "");
    const pieces: { font: EmbeddedFont; codes: string }[] = [];
    const width = this.encode(body, weight, pieces);
    const blank = this.encode(text.slice(body.length), weight, pieces);
    const word = { text, pieces, width, blank };
    this.words[weight].set(text, word);
    return word;
  }

  listUsed(): readonly EmbeddedFont[] {
    return [...this.weights.plain, ...this.weights.strong].filter((font) => font.listUsed().length > 0);
  }

  private encode(
    text: string,
    weight: "plain" | "strong",
    pieces: { font: EmbeddedFont; codes: string }[],
  ): number {
    let width = 0;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const { font, drawn } = this.choose(codePoint, weight);
      const codes = font.encode(codePoint, drawn);
      const last = pieces.at(-1);
      if (last?.font === font) last.codes += codes;
      else pieces.push({ font, codes });
      width += font.widthOf(drawn);
    }
    return width;
  }

  private choose(codePoint: number, weight: "plain" | "strong") {
    for (const font of this.weights[weight]) {
      const drawn = font.findDrawn(codePoint);
      if (drawn !== undefined) return { font, drawn };
    }
    throw new Error(`No font has U+${codePoint.toString(16)}`);
  }
}
