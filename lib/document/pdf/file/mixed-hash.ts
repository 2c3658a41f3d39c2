/** 128 bits of parts in their order, as 32 hexadecimal digits: tells files apart, and proves nothing. */
export function mixedHash(parts: readonly Uint8Array[]): string {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  let c = 0x13198a2e;
  let d = 0x03707344;
  const mix = (word: number): void => {
    a = Math.imul(a ^ word, 0x01000193);
    b = (Math.imul(b, 0x9e3779b1) + (word ^ (a >>> 15))) | 0;
    c = Math.imul(c ^ (word + (b >>> 13)), 0x85ebca6b);
    d = (Math.imul(d ^ (c >>> 17), 0xc2b2ae35) + word) | 0;
  };
  for (const bytes of parts) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const words = bytes.length & ~3;
    for (let at = 0; at < words; at += 4) mix(view.getInt32(at));
    for (let at = words; at < bytes.length; at += 1) mix(bytes[at] ?? 0);
    a ^= bytes.length;
    d = Math.imul(d ^ a, 0x01000193);
  }
  return [a, b, c, d].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
