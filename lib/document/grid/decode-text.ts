const SAMPLE = 4096;

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function findBareUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd * 4 > sample.length && even === 0) return "utf-16le";
  return even * 4 > sample.length && odd === 0 ? "utf-16be" : undefined;
}

/** In Cyrillic text letters above 127 stand side by side; in Western text they stand alone among plain ones. */
function isCyrillic(bytes: Uint8Array): boolean {
  let high = 0;
  let beside = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0xc0) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0 || (bytes[at + 1] ?? 0) >= 0xc0) beside += 1;
  }
  return high > 8 && beside * 10 > high * 8;
}

/** What stands in this code page where Latin-1 has control characters; the decoder of Node 20 leaves those. */
const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const decodeWestern = (bytes: Uint8Array): string =>
  new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80] ?? sign);

/** The text of a file: UTF-8 or UTF-16 with or without a mark, else the code page that Excel on Windows writes. */
export function decodeText(bytes: Uint8Array): string {
  const decode = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode("utf-16be");
  const bare = findBareUtf16(bytes);
  if (bare) return decode(bare);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return isCyrillic(bytes) ? decode("windows-1251") : decodeWestern(bytes);
  }
}
