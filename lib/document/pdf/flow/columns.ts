import type { Column } from "../../layout/block.ts";

export interface Span {
  readonly x: number;
  readonly width: number;
}

/** Places columns side by side: fixed widths first, the rest by share. */
export function placeColumns(columns: readonly Pick<Column, "width">[], width: number): readonly Span[] {
  const fixed = columns.reduce(
    (sum, column) => sum + (column.width.unit === "points" ? column.width.value : 0),
    0,
  );
  const shares = columns.reduce(
    (sum, column) => sum + (column.width.unit === "share" ? column.width.value : 0),
    0,
  );
  const scale = fixed > width ? width / fixed : 1;
  const rest = Math.max(0, width - fixed);
  let x = 0;
  return columns.map((column) => {
    const own =
      column.width.unit === "points" ? column.width.value * scale : (rest * column.width.value) / shares;
    const span = { x, width: own };
    x += own;
    return span;
  });
}

/** The room of `count` columns from one on. */
export function joinSpans(spans: readonly Span[], from: number, count: number): Span {
  const joined = spans.slice(from, from + count);
  return { x: joined[0]?.x ?? 0, width: joined.reduce((sum, span) => sum + span.width, 0) };
}
