import type { PrintedText } from "./document-texts.ts";
import type { TextFault } from "./verdict.ts";

/** Reads the text of each page in the order in which it is drawn. */
export type ReadPages = (bytes: Uint8Array) => Promise<readonly string[]>;

const SHOWN = 60;

/** Compares a file without structure page by page with the same file printed again. */
export async function comparePages(
  bytes: Uint8Array,
  again: Uint8Array,
  expected: readonly PrintedText[],
  readPages: ReadPages,
): Promise<{ readonly faults: readonly TextFault[]; readonly share: number }> {
  const found = (await readPages(bytes)).map(squeezed);
  const wanted = (await readPages(again)).map(squeezed);
  const faults: TextFault[] = [];
  for (let page = 0; page < Math.max(found.length, wanted.length); page += 1) {
    const is = found[page] ?? "";
    const should = wanted[page] ?? "";
    if (is !== should) faults.push(faultOf(page + 1, should, is, expected));
  }
  return { faults, share: shareIn(found.join(""), expected) };
}

/** How many of the longer texts are printed at all. */
function shareIn(found: string, expected: readonly PrintedText[]): number {
  const texts = expected.map(({ text }) => squeezed(text)).filter((text) => text.length > 8);
  return texts.filter((text) => found.includes(text)).length / Math.max(1, texts.length);
}

function faultOf(page: number, should: string, is: string, expected: readonly PrintedText[]): TextFault {
  let at = 0;
  while (at < should.length && should[at] === is[at]) at += 1;
  const place = placeAt(should.slice(0, at), expected) ?? "at its beginning";
  return { page, place, expected: should.slice(at, at + SHOWN), printed: is.slice(at, at + SHOWN) };
}

/** The last row or text that still agrees. */
function placeAt(before: string, expected: readonly PrintedText[]): string | undefined {
  const texts = expected.filter(({ text }) => squeezed(text).length > 8);
  let last: PrintedText | undefined;
  let at = -1;
  for (const text of texts) {
    const found = before.lastIndexOf(squeezed(text.text));
    if (found > at) {
      at = found;
      last = text;
    }
  }
  return last && `at or after ${last.place}`;
}

const squeezed = (text: string): string => text.normalize("NFC").replace(/[\s\u200B\u00AD]+/gu, "");
