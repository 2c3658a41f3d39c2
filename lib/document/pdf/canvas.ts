import { ByteWriter } from "./file/byte-writer.ts";
import type { EmbeddedFont } from "./font/embedded-font.ts";
import type { Word } from "./font/typeface.ts";
import { type Element, toMark } from "./structure/element.ts";

/** Red, green and blue from 0 to 1; one object for one colour, so that it is set when it changes. */
export type Colour = readonly [number, number, number];

export interface Box {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whom drawn text belongs to; `null`: to the page, and not to what is read. */
export type Owner = Element | null;

/** A field to be filled or signed later. */
export interface PlacedField {
  readonly kind: "signature" | "text";
  readonly name: string;
  readonly tooltip: string;
  readonly box: Box;
  readonly owner: Element;
  /** Its own object. */
  readonly object: number;
}

const FURNITURE = "/Artifact<</Type/Pagination>>BDC\n";

/** One page: measures run down from its top edge, drawing is written as PDF operators. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Object of the element of each mark, by its number. */
  readonly owners: number[] = [];
  readonly fields: PlacedField[] = [];
  private readonly page: number;
  private decoration: ByteWriter | null = null;
  private operators: ByteWriter | null = null;
  private readonly parts: Uint8Array[] = [];
  private owner: Owner | undefined;
  private font: EmbeddedFont | undefined;
  private size = 0;
  private lineWidth = 0;
  private textColour: Colour | undefined;
  private fillColour: Colour | undefined;
  private strokeColour: Colour | undefined;

  constructor(page: number, width: number, height: number) {
    this.page = page;
    this.width = width;
    this.height = height;
  }

  text(
    words: readonly Word[],
    x: number,
    baseline: number,
    size: number,
    colour: Colour,
    owner: Owner,
  ): void {
    if (words.length === 0) return;
    const operators = this.begin(owner, colour);
    operators
      .text("BT ")
      .text(number(x))
      .text(" ")
      .text(number(this.height - baseline))
      .text(" Td");
    this.show(operators, words, size);
  }

  /** Text that runs upwards; its baseline is the vertical line at `x`. */
  turnedText(
    words: readonly Word[],
    x: number,
    bottom: number,
    size: number,
    colour: Colour,
    owner: Owner,
  ): void {
    if (words.length === 0) return;
    const operators = this.begin(owner, colour);
    operators.text(`BT 0 1 -1 0 ${number(x)} ${number(this.height - bottom)} Tm`);
    this.show(operators, words, size);
  }

  rectangle(box: Box, colour: Colour): void {
    this.fill(colour);
    this.path(box).text(" f\n");
  }

  /** A filled rectangle with a line around it, half of which lies inside. */
  framed(box: Box, fill: Colour, width: number, colour: Colour): void {
    this.fill(fill);
    this.stroke(colour, width);
    this.path(box).text(" B\n");
  }

  outline(box: Box, width: number, colour: Colour): void {
    this.stroke(colour, width);
    this.path(box).text(" S\n");
  }

  rule(x: number, top: number, length: number, width: number, colour: Colour, dash = ""): void {
    const decoration = this.stroke(colour, width);
    const y = number(this.height - top);
    if (dash !== "") decoration.text("[").text(dash).text("] 0 d ");
    decoration.text(number(x)).text(" ").text(y).text(" m ");
    decoration
      .text(number(x + length))
      .text(" ")
      .text(y)
      .text(dash === "" ? " l S\n" : " l S [] 0 d\n");
  }

  /** Leaves a place for a field; its element holds nothing else. */
  field(field: PlacedField): void {
    field.owner.kids.push({ page: this.page, field: field.object });
    this.fields.push(field);
  }

  /**
   * Ends a part of what is drawn: below, as one artifact, what is only seen; above it the text, each stretch with its
   * owner. What is drawn next lies above both.
   */
  endPart(): void {
    const { decoration, operators } = this;
    const part = takeWriter();
    if (decoration !== null) part.text("/Artifact BMC\n").append(decoration).text("EMC\n");
    if (operators !== null) part.append(operators);
    if (this.owner !== undefined) part.text("EMC\n");
    if (part.length > 0) this.parts.push(part.view().slice());
    for (const writer of [part, decoration, operators]) if (writer !== null) giveBack(writer);
    this.decoration = null;
    this.operators = null;
    this.owner = undefined;
    this.font = undefined;
    this.lineWidth = 0;
    this.textColour = undefined;
    this.fillColour = undefined;
    this.strokeColour = undefined;
  }

  /** Everything drawn, as the content of a page. */
  toBytes(): Uint8Array {
    this.endPart();
    const bytes = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  private begin(owner: Owner, colour: Colour): ByteWriter {
    this.operators ??= takeWriter();
    const { operators } = this;
    if (owner !== this.owner) {
      if (this.owner !== undefined) operators.text("EMC\n");
      if (owner === null) operators.text(FURNITURE);
      else this.open(operators, owner);
      this.owner = owner;
    }
    if (colour !== this.textColour) operators.text(toText(colour)).text(" rg\n");
    this.textColour = colour;
    return operators;
  }

  private open(operators: ByteWriter, owner: Element): void {
    const mark = this.owners.push(owner.object) - 1;
    owner.kids.push(toMark(this.page, mark));
    operators.text("/").text(owner.type).text("<</MCID ").integer(mark).text(">>BDC\n");
  }

  private show(operators: ByteWriter, words: readonly Word[], size: number): void {
    let isOpen = false;
    for (const { pieces } of words) {
      for (const { font, codes } of pieces) {
        if (font !== this.font || size !== this.size) {
          operators
            .text(isOpen ? ") Tj /" : " /")
            .text(font.resource)
            .text(" ")
            .text(number(size))
            .text(" Tf");
          isOpen = false;
          this.font = font;
          this.size = size;
        }
        if (!isOpen) operators.text(" (");
        operators.text(codes);
        isOpen = true;
      }
    }
    operators.text(isOpen ? ") Tj ET\n" : " ET\n");
  }

  private path({ x, top, width, height }: Box): ByteWriter {
    this.decoration ??= takeWriter();
    const { decoration } = this;
    decoration
      .text(number(x))
      .text(" ")
      .text(number(this.height - top - height))
      .text(" ");
    return decoration.text(number(width)).text(" ").text(number(height)).text(" re");
  }

  private fill(colour: Colour): void {
    this.decoration ??= takeWriter();
    if (colour !== this.fillColour) this.decoration.text(toText(colour)).text(" rg\n");
    this.fillColour = colour;
  }

  private stroke(colour: Colour, width: number): ByteWriter {
    this.decoration ??= takeWriter();
    const { decoration } = this;
    if (colour !== this.strokeColour) decoration.text(toText(colour)).text(" RG\n");
    this.strokeColour = colour;
    if (width !== this.lineWidth) decoration.text(number(width)).text(" w\n");
    this.lineWidth = width;
    return decoration;
  }
}

const idle: ByteWriter[] = [];

/** A writer with room from an earlier page, where there is one: a document has many pages, and draws one at a time. */
const takeWriter = (): ByteWriter => idle.pop() ?? new ByteWriter();

function giveBack(writer: ByteWriter): void {
  writer.clear();
  idle.push(writer);
}

const colours = new WeakMap<Colour, string>();

function toText(colour: Colour): string {
  const known = colours.get(colour) ?? colour.map(number).join(" ");
  colours.set(colour, known);
  return known;
}

const written: string[] = [];
const MOST_KEPT = 100_000;

/** With two digits after the point; a page has few different places, so that most are written once. */
function number(value: number): string {
  const cents = Math.round(value * 100);
  if (cents < 0 || cents >= MOST_KEPT) return String(cents / 100);
  let text = written[cents];
  if (text === undefined) {
    text = String(cents / 100);
    written[cents] = text;
  }
  return text;
}
