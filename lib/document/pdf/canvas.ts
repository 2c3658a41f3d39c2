import type { Word } from "./font/typeface.ts";

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number];

export interface Box {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One page: measures run down from its top edge, drawing is written as PDF operators. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  private readonly operators: string[] = [];
  private fillColour = "";
  private strokeColour = "";

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  text(words: readonly Word[], x: number, baseline: number, size: number, colour: Colour): void {
    if (words.length === 0) return;
    this.fill(colour);
    this.operators.push(`BT ${number(x)} ${number(this.height - baseline)} Td${shown(words, size)} ET`);
  }

  /** Text that runs upwards; its baseline is the vertical line at `x`. */
  turnedText(words: readonly Word[], x: number, bottom: number, size: number, colour: Colour): void {
    if (words.length === 0) return;
    this.fill(colour);
    this.operators.push(
      `BT 0 1 -1 0 ${number(x)} ${number(this.height - bottom)} Tm${shown(words, size)} ET`,
    );
  }

  rectangle(box: Box, colour: Colour): void {
    this.fill(colour);
    this.operators.push(`${this.path(box)} f`);
  }

  outline(box: Box, width: number, colour: Colour): void {
    this.stroke(colour);
    this.operators.push(`${number(width)} w ${this.path(box)} S`);
  }

  rule(x: number, top: number, length: number, width: number, colour: Colour, dash = ""): void {
    this.stroke(colour);
    const y = number(this.height - top);
    const line = `${number(width)} w ${number(x)} ${y} m ${number(x + length)} ${y} l S`;
    this.operators.push(dash === "" ? line : `[${dash}] 0 d ${line} [] 0 d`);
  }

  toOperators(): string {
    return this.operators.join("\n");
  }

  private path({ x, top, width, height }: Box): string {
    return `${number(x)} ${number(this.height - top - height)} ${number(width)} ${number(height)} re`;
  }

  private fill(colour: Colour): void {
    const wanted = `${colour.map(number).join(" ")} rg`;
    if (wanted !== this.fillColour) this.operators.push(wanted);
    this.fillColour = wanted;
  }

  private stroke(colour: Colour): void {
    const wanted = `${colour.map(number).join(" ")} RG`;
    if (wanted !== this.strokeColour) this.operators.push(wanted);
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

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
