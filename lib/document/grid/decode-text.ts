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
    return decode(isCyrillic(bytes) ? "windows-1251" : "windows-1252");
  }
}
