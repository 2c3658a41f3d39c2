import type { SheetDialect } from "#lib/document/grid/grid.ts";
import type { Span } from "./region.ts";

const QUOTE = '"';

/** Offset behind the closing quotation mark of a cell that opens at `start`; a doubled mark closes nothing. */
function endOfQuoted(text: string, start: number): number {
  let at = text.indexOf(QUOTE, start + 1);
  while (at >= 0 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at < 0 ? text.length : at + 1;
}

/**
 * Where each cell of each record stands in the text of a sheet, its quotation marks included. Records and cells are
 * counted as the sheet's reader counts them; the text is without a byte-order mark and was read without a complaint.
 */
export function locateCells(
  text: string,
  { delimiter, linebreak }: SheetDialect,
): readonly (readonly Span[])[] {
  if (text === "") return [];
  const endOfPlain = (start: number): number => {
    let at = start;
    while (at < text.length && !text.startsWith(delimiter, at) && !text.startsWith(linebreak, at)) at += 1;
    return at;
  };
  const records: Span[][] = [];
  let record: Span[] = [];
  let start = 0;
  for (;;) {
    const end = text[start] === QUOTE ? endOfQuoted(text, start) : endOfPlain(start);
    record.push({ start, end });
    // Blanks may stand between a closing mark and what ends the cell.
    const stop = endOfPlain(end);
    if (text.startsWith(delimiter, stop) && stop < text.length) {
      start = stop + delimiter.length;
      continue;
    }
    records.push(record);
    if (stop >= text.length) return records;
    record = [];
    start = stop + linebreak.length;
  }
}
