/** 128 bits of parts in their order, as 32 hexadecimal digits: tells files apart, and proves nothing. */
export function mixedHash(parts: readonly Uint8Array[]): string {
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  let c = 0x13198a2e;
  let d = 0x03707344;
  for (const bytes of parts) {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      a = Math.imul(a ^ byte, 0x01000193);
      b = (Math.imul(b, 0x9e3779b1) + (byte ^ (a >>> 24))) | 0;
      c = Math.imul(c ^ (byte + (b >>> 25)), 0x85ebca6b);
      d = (Math.imul(d ^ (c >>> 23), 0xc2b2ae35) + byte) | 0;
    }
    a ^= bytes.length;
    d = Math.imul(d ^ a, 0x01000193);
  }
  return [a, b, c, d].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
