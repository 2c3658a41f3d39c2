/** 128 bits of parts in their order, as 32 hexadecimal digits: tells files apart, and proves nothing. */
export function mixedHash(parts: readonly Uint8Array[]): string {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  let c = 0x13198a2e;
  let d = 0x03707344;
  const mix = (first: number, second: number): void => {
    a = Math.imul(a ^ first, 0x01000193);
    b = (Math.imul(b, 0x9e3779b1) + (first ^ (a >>> 15))) | 0;
    c = Math.imul(c ^ (second + (b >>> 13)), 0x85ebca6b);
    d = (Math.imul(d ^ (c >>> 17), 0xc2b2ae35) + second) | 0;
  };
  for (const bytes of parts) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const pairs = bytes.length & ~7;
    for (let at = 0; at < pairs; at += 8) mix(view.getInt32(at), view.getInt32(at + 4));
    for (let at = pairs; at < bytes.length; at += 1) mix(bytes[at] ?? 0, at);
    a ^= bytes.length;
    d = Math.imul(d ^ a, 0x01000193);
  }
  return [a, b, c, d].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
