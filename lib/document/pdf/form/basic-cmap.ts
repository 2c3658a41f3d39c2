/** A `cmap` table (format 4, Windows Unicode) for one unbroken run of characters. */
export function basicCmap(first: number, glyphs: readonly number[]): Uint8Array {
  const segments = 2;
  const length = 16 + segments * 8 + glyphs.length * 2;
  const bytes = new Uint8Array(12 + length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (...values: readonly number[]): void => {
    for (const value of values) {
      view.setUint16(at, value & 0xffff);
      at += 2;
    }
  };
  put(0, 1, 3, 1, 0, 12);
  put(4, length, 0, segments * 2, segments * 2, 1, 0);
  put(first + glyphs.length - 1, 0xffff, 0);
  put(first, 0xffff);
  put(0, 1);
  put(segments * 2, 0);
  put(...glyphs);
  return bytes;
}
