import {
  beginText,
  endText,
  fill,
  lineTo,
  moveText,
  moveTo,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  rectangle,
  setDashPattern,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  showText,
  stroke,
} from "pdf-lib";
import { COLOURS, PAGE, STYLES } from "../design.mjs";

export const NAMES = { plain: PDFName.of("P"), strong: PDFName.of("S") };
export const ARTIFACT = PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of("Artifact")]);
const END = PDFOperator.of(PDFOperatorNames.EndMarkedContent);
const UNDASHED = setDashPattern([], 0);

/** Places with two digits after the point, as everybody writes them. @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;

/** Words measured and shaped once, in two subset fonts. */
export class Words {
  /** @param {import("pdf-lib").PDFFont} plain @param {import("pdf-lib").PDFFont} strong */
  constructor(plain, strong) {
    this.fonts = { plain, strong };
    /** @type {Map<string, { width: number, hex: string }>} */
    this.plain = new Map();
    /** @type {Map<string, { width: number, hex: string }>} */
    this.strong = new Map();
  }

  /** @param {string} text @param {boolean} isStrong */
  get(text, isStrong) {
    const weight = isStrong ? "strong" : "plain";
    const known = this[weight].get(text);
    if (known !== undefined) return known;
    const font = this.fonts[weight];
    const made = { width: font.widthOfTextAtSize(text, 1), hex: font.encodeText(text).asString() };
    this[weight].set(text, made);
    return made;
  }

  /** A line of words as one string. @param {string} text @param {boolean} isStrong */
  encode(text, isStrong) {
    return PDFHexString.of(
      text
        .split(" ")
        .map((word) => this.get(word, isStrong).hex)
        .join(this.get(" ", isStrong).hex),
    );
  }
}

/** The operators of one page: below what is only seen, above it what is read, colours and fonts set when they change. */
export class PageWriter {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    /** @type {PDFOperator[]} */
    this.seen = [ARTIFACT];
    /** @type {PDFOperator[]} */
    this.read = [];
    /** @type {import("pdf-lib").PDFRef[]} */
    this.owners = [];
    this.colour = COLOURS.ink;
    this.style = STYLES.head;
    this.isStarted = false;
  }

  /**
   * @param {string} text @param {number} x @param {number} baseline
   * @param {import("../design.mjs").Style} style @param {import("../design.mjs").Colour} colour
   */
  text(text, x, baseline, style, colour) {
    if (!this.isStarted || colour !== this.colour) this.read.push(setFillingRgbColor(...colour));
    this.read.push(beginText());
    if (!this.isStarted || style !== this.style)
      this.read.push(setFontAndSize(NAMES[style.strong ? "strong" : "plain"], style.size));
    this.read.push(
      moveText(rounded(x), rounded(PAGE.height - baseline)),
      showText(this.words.encode(text, style.strong)),
      endText(),
    );
    this.colour = colour;
    this.style = style;
    this.isStarted = true;
  }

  /** What is drawn until `end` belongs to an element. @param {string} type @param {import("pdf-lib").PDFRef} owner */
  begin(type, owner) {
    const mark = this.owners.push(owner) - 1;
    this.read.push(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(type), `<</MCID ${mark}>>`]),
    );
    return mark;
  }

  end() {
    this.read.push(END);
  }

  /** @param {import("../place-extras.mjs").Shape} shape */
  shape({ kind, x, top, width, height, colour, line, dash }) {
    const { seen } = this;
    if (kind === "fill") {
      seen.push(setFillingRgbColor(...colour));
      seen.push(rectangle(rounded(x), rounded(PAGE.height - top - height), width, height), fill());
      return;
    }
    seen.push(setStrokingRgbColor(...colour), setLineWidth(line));
    if (kind === "box")
      seen.push(rectangle(rounded(x), rounded(PAGE.height - top - height), width, height), stroke());
    else {
      const y = rounded(PAGE.height - top);
      if (dash.length > 0) seen.push(setDashPattern([...dash], 0));
      seen.push(moveTo(rounded(x), y), lineTo(rounded(x + width), y), stroke());
      if (dash.length > 0) seen.push(UNDASHED);
    }
  }

  operators() {
    return [...this.seen, END, ...this.read];
  }
}
