import type { NodeText } from "../conformance/model/node-texts.ts";
import type { PrintedText } from "./document-texts.ts";
import type { TextFault } from "./verdict.ts";

/** How far texts may have moved before they count as something else. */
const WINDOW = 40;

/**
 * Compares what is printed with what should be, text by text, and finds the way back after texts that are missing or
 * too many. White space does not count: other tools space words anew.
 */
export function compareTexts(
  expected: readonly PrintedText[],
  printed: readonly NodeText[],
): readonly TextFault[] {
  const faults: TextFault[] = [];
  const wanted = expected.map(({ text }) => squeezed(text));
  const found = printed.map(({ text }) => squeezed(text));
  let at = 0;
  for (let index = 0; index < expected.length; ) {
    if (wanted[index] === found[at]) {
      index += 1;
      at += 1;
      continue;
    }
    const [missing, extra] = wayBack(wanted, index, found, at);
    const length = Math.max(missing, extra);
    for (let step = 0; step < length; step += 1) {
      const place = step < missing ? expected[index + step] : undefined;
      const instead = step < extra ? printed[at + step] : undefined;
      faults.push({
        page: instead?.page ?? printed[at]?.page ?? null,
        place: place?.place ?? `after ${expected[index]?.place ?? "the end"}`,
        expected: place?.text ?? "",
        printed: instead?.text ?? "",
      });
    }
    index += missing;
    at += extra;
  }
  for (const { text, page } of printed.slice(at)) {
    faults.push({ page, place: "after the end", expected: "", printed: text });
  }
  return faults;
}

/** The fewest texts to pass over on both sides until they agree again. */
function wayBack(
  wanted: readonly string[],
  index: number,
  found: readonly string[],
  at: number,
): readonly [missing: number, extra: number] {
  for (let passed = 1; passed <= WINDOW; passed += 1) {
    if (agrees(wanted, index + passed, found, at + passed)) return [passed, passed];
    for (let fewer = passed - 1; fewer >= 0; fewer -= 1) {
      if (agrees(wanted, index + passed, found, at + fewer)) return [passed, fewer];
      if (agrees(wanted, index + fewer, found, at + passed)) return [fewer, passed];
    }
  }
  return [Math.min(WINDOW, wanted.length - index), Math.min(WINDOW, found.length - at)];
}

function agrees(wanted: readonly string[], index: number, found: readonly string[], at: number): boolean {
  if (index >= wanted.length && at >= found.length) return true;
  return wanted[index] === found[at] && wanted[index + 1] === found[at + 1];
}

const squeezed = (text: string): string => text.normalize("NFC").replace(/[\s\u200B\u00AD]+/gu, "");
