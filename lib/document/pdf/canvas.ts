import { ascii } from "./file/pack-objects.ts";
import type { Word } from "./font/typeface.ts";
import { type Element, toMark } from "./structure/element.ts";

/** Red, green and blue from 0 to 1. */
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

const FURNITURE = "/Artifact<</Type/Pagination>>BDC";

/** One page: measures run down from its top edge, drawing is written as PDF operators. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Object of the element of each mark, by its number. */
  readonly owners: number[] = [];
  readonly fields: PlacedField[] = [];
  private readonly page: number;
  private decoration: string[] = [];
  private operators: string[] = [];
  private readonly parts: Uint8Array[] = [];
  private owner: Owner | undefined;
  private textColour = "";
  private fillColour = "";
  private strokeColour = "";

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
    this.begin(owner, colour);
    this.operators.push(`BT ${number(x)} ${number(this.height - baseline)} Td${shown(words, size)} ET`);
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
    this.begin(owner, colour);
    this.operators.push(
      `BT 0 1 -1 0 ${number(x)} ${number(this.height - bottom)} Tm${shown(words, size)} ET`,
    );
  }

  rectangle(box: Box, colour: Colour): void {
    const wanted = `${toText(colour)} rg`;
    if (wanted !== this.fillColour) this.decoration.push(wanted);
    this.fillColour = wanted;
    this.decoration.push(`${this.path(box)} f`);
  }

  outline(box: Box, width: number, colour: Colour): void {
    this.stroke(colour);
    this.decoration.push(`${number(width)} w ${this.path(box)} S`);
  }

  rule(x: number, top: number, length: number, width: number, colour: Colour, dash = ""): void {
    this.stroke(colour);
    const y = number(this.height - top);
    const line = `${number(width)} w ${number(x)} ${y} m ${number(x + length)} ${y} l S`;
    this.decoration.push(dash === "" ? line : `[${dash}] 0 d ${line} [] 0 d`);
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
    const seen = this.decoration.length === 0 ? [] : ["/Artifact BMC", ...this.decoration, "EMC"];
    const read = this.owner === undefined ? this.operators : [...this.operators, "EMC"];
    if (seen.length + read.length > 0) this.parts.push(ascii(`${[...seen, ...read].join("\n")}\n`));
    this.decoration = [];
    this.operators = [];
    this.owner = undefined;
    this.textColour = "";
    this.fillColour = "";
    this.strokeColour = "";
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

  private begin(owner: Owner, colour: Colour): void {
    if (owner !== this.owner) {
      if (this.owner !== undefined) this.operators.push("EMC");
      this.operators.push(owner === null ? FURNITURE : this.open(owner));
      this.owner = owner;
    }
    const wanted = `${toText(colour)} rg`;
    if (wanted !== this.textColour) this.operators.push(wanted);
    this.textColour = wanted;
  }

  private open(owner: Element): string {
    const mark = this.owners.push(owner.object) - 1;
    owner.kids.push(toMark(this.page, mark));
    return `/${owner.type}<</MCID ${mark}>>BDC`;
  }

  private path({ x, top, width, height }: Box): string {
    return `${number(x)} ${number(this.height - top - height)} ${number(width)} ${number(height)} re`;
  }

  private stroke(colour: Colour): void {
    const wanted = `${toText(colour)} RG`;
    if (wanted !== this.strokeColour) this.decoration.push(wanted);
    this.strokeColour = wanted;
  }
}

function shown(words: readonly Word[], size: number): string {
  let operators = "";
  let resource = "";
  let hex = "";
  for (const word of words) {
    for (const piece of word.pieces) {
      if (piece.font.resource !== resource) {
        if (hex !== "") operators += ` <${hex}> Tj`;
        resource = piece.font.resource;
        operators += ` /${resource} ${number(size)} Tf`;
        hex = "";
      }
      hex += piece.hex;
    }
  }
  return hex === "" ? operators : `${operators} <${hex}> Tj`;
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
