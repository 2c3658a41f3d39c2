/** A value of a content stream; dictionaries and arrays are kept flat enough for what marks need. */
export type Operand =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly value: string }
  | { readonly kind: "string"; readonly bytes: Uint8Array }
  | { readonly kind: "array"; readonly items: readonly Operand[] }
  | { readonly kind: "dictionary"; readonly entries: ReadonlyMap<string, Operand> }
  | { readonly kind: "word"; readonly value: string };

/** An operator with the operands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const DELIMITERS = new Set(Array.from("()<>[]{}/%", (sign) => sign.charCodeAt(0)));
const isBlank = (byte: number): boolean => byte <= 32;
const CLOSING: Operand = { kind: "word", value: "]" };
const ENDING: Operand = { kind: "word", value: ">>" };

/** Reads a content stream operation by operation; throws for inline images and unfinished values. */
export function* readOperations(bytes: Uint8Array): Generator<Operation> {
  const reader = new TokenReader(bytes);
  let operands: Operand[] = [];
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token.kind !== "word" || ["true", "false", "null"].includes(token.value)) {
      operands.push(token);
      continue;
    }
    if (token.value === "BI") throw new Error("Inline images are not read");
    yield { operator: token.value, operands };
    operands = [];
  }
}

class TokenReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  next(): Operand | null {
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === undefined) return null;
    switch (byte) {
      case 0x2f:
        this.at += 1;
        return { kind: "name", value: this.regular().replace(/#([0-9A-Fa-f]{2})/g, fromHex) };
      case 0x28:
        return { kind: "string", bytes: this.literal() };
      case 0x5b:
        this.at += 1;
        return { kind: "array", items: this.until(CLOSING) };
      case 0x5d:
        this.at += 1;
        return CLOSING;
      case 0x3c:
        return this.angle();
      case 0x3e:
        this.at += 2;
        return ENDING;
      default:
        return wordOrNumber(this.regular());
    }
  }

  private skip(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return;
      if (byte === 0x25) while (this.at < this.bytes.length && !isLineEnd(this.bytes[this.at])) this.at += 1;
      else if (isBlank(byte)) this.at += 1;
      else return;
    }
  }

  private regular(): string {
    const start = this.at;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined || isBlank(byte) || DELIMITERS.has(byte)) break;
      this.at += 1;
    }
    if (this.at === start) this.at += 1;
    return String.fromCharCode(...this.bytes.subarray(start, this.at));
  }

  private until(end: Operand): readonly Operand[] {
    const items: Operand[] = [];
    for (let token = this.next(); token !== end; token = this.next()) {
      if (token === null) throw new Error("A content stream ends inside a value");
      items.push(token);
    }
    return items;
  }

  private angle(): Operand {
    if (this.bytes[this.at + 1] === 0x3c) {
      this.at += 2;
      const items = this.until(ENDING);
      const entries = new Map<string, Operand>();
      for (let index = 0; index + 1 < items.length; index += 2) {
        const key = items[index];
        const value = items[index + 1];
        if (key?.kind === "name" && value !== undefined) entries.set(key.value, value);
      }
      return { kind: "dictionary", entries };
    }
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end < 0) throw new Error("A content stream ends inside a string");
    const hex = String.fromCharCode(...this.bytes.subarray(this.at + 1, end)).replace(/\s+/g, "");
    this.at = end + 1;
    const padded = hex.length % 2 === 0 ? hex : `${hex}0`;
    return {
      kind: "string",
      bytes: Uint8Array.from(padded.match(/../g) ?? [], (pair) => parseInt(pair, 16)),
    };
  }

  private literal(): Uint8Array {
    const found: number[] = [];
    let depth = 0;
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 0x5c) {
        this.at += 1;
        found.push(...this.escaped());
        continue;
      }
      if (byte === 0x28) depth += 1;
      if (byte === 0x29) depth -= 1;
      if (depth === 0) {
        this.at += 1;
        return Uint8Array.from(found);
      }
      if (depth > 1 || byte !== 0x28) found.push(byte);
    }
    throw new Error("A content stream ends inside a string");
  }

  private escaped(): readonly number[] {
    const byte = this.bytes[this.at] ?? 0;
    const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...this.bytes.subarray(this.at, this.at + 3)));
    if (octal) {
      this.at += octal[0].length - 1;
      return [Number.parseInt(octal[0], 8) & 0xff];
    }
    if (byte === 0x0d && this.bytes[this.at + 1] === 0x0a) this.at += 1;
    if (isLineEnd(byte)) return [];
    const sign = "nrtbf".indexOf(String.fromCharCode(byte));
    return [sign < 0 ? byte : ([10, 13, 9, 8, 12][sign] ?? byte)];
  }
}

const isLineEnd = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;

const fromHex = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

function wordOrNumber(text: string): Operand {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)
    ? { kind: "number", value: Number(text) }
    : { kind: "word", value: text };
}
