/** Big-endian view of a font file. */
export class ByteReader {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    // Node's Buffer shares its memory in `slice`; a plain view of the same bytes copies.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u16(at: number): number {
    return this.view.getUint16(at);
  }

  i16(at: number): number {
    return this.view.getInt16(at);
  }

  u32(at: number): number {
    return this.view.getUint32(at);
  }

  part(at: number, length: number): ByteReader {
    if (at + length > this.bytes.length) throw new RangeError(`Font ends before byte ${at + length}`);
    return new ByteReader(this.bytes.subarray(at, at + length));
  }
}
