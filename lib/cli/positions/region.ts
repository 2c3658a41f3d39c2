/** A stretch of text between two offsets, in UTF-16 code units; the end is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lines and columns, counted from 1; columns in UTF-16 code units, the end is not part of it. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What ends a line: those of Windows, Unix and old sheets. */
export const LINE_ENDS = ["\r\n", "\n", "\r"] as const;

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Makes a function that tells lines and columns of a span of this text. */
export function createRegions(text: string): (span: Span) => Region {
  const starts = startsOfLines(text);
  const placeOf = (offset: number) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
  return ({ start, end }) => {
    const from = placeOf(start);
    const to = placeOf(end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
}
