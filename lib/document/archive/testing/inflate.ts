import { Inflate as Stream } from "fflate";
import type { Inflate } from "../read-zip.ts";

const STEP = 512;

class TooMuch extends Error {}

/** Unpacks as the server does, without what only Node has. */
export const inflate: Inflate = (packed, size) => {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Stream((chunk) => {
    if (length + chunk.length > size) throw new TooMuch();
    whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof TooMuch) return "too-much";
    // The library gives its own faults a number.
    if (error instanceof Error && "code" in error) return "broken";
    throw error;
  }
  return whole.subarray(0, length);
};
