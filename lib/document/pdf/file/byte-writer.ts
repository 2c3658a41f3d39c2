const FIRST_ROOM = 16_384;
const ZERO = 0x30;

/** Text of characters below 256 written as bytes at once, so that the many short strings of a file are not kept until it is done. */
export class ByteWriter {
  length = 0;
  private bytes = new Uint8Array(0);

  text(text: string): this {
    const end = this.length + text.length;
    if (end > this.bytes.length) this.makeRoom(text.length);
    const { bytes, length } = this;
    for (let at = length; at < end; at += 1) bytes[at] = text.charCodeAt(at - length);
    this.length = end;
    return this;
  }

  /** A whole number from 0 on. */
  integer(value: number): this {
    this.makeRoom(16);
    const { bytes } = this;
    let digits = 1;
    for (let bound = 10; value >= bound; bound *= 10) digits += 1;
    const end = this.length + digits;
    let rest = value;
    for (let at = end - 1; at >= this.length; at -= 1) {
      const tens = Math.floor(rest / 10);
      bytes[at] = ZERO + rest - tens * 10;
      rest = tens;
    }
    this.length = end;
    return this;
  }

  append({ bytes, length }: ByteWriter): this {
    this.makeRoom(length);
    this.bytes.set(bytes.subarray(0, length), this.length);
    this.length += length;
    return this;
  }

  /** What was written, as a view that holds until something is written again. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** Starts anew in the same room. */
  clear(): void {
    this.length = 0;
  }

  private makeRoom(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(FIRST_ROOM, needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
