import type { HorizontalRule } from "./drawn-rules.ts";
import type { PdfColumns } from "./pdf-columns.ts";
import { type TextLine, textOfLine } from "./pdf-lines.ts";

/** Lines that are one row, or why that is not certain. */
export type PdfRows =
  | { readonly ok: true; readonly rows: readonly (readonly TextLine[])[] }
  | { readonly ok: false; readonly reason: string };

/** Share of a table's width that a line under a row covers; one under a word does not. */
const RULED_WIDTH = 0.75;
const RULED_SHARE = 0.6;
/** Lines of one cell stand closer than rows do, by this much, and seldom further apart than so many sizes. */
const CLEARLY_MORE = 1.2;
const USUAL_LEADING = 1.6;
const WIDEST_LEADING = 2.4;

/** Where lines go from one side of a table to the other. */
function acrossTable(rules: readonly HorizontalRule[], left: number, right: number): readonly number[] {
  const byPlace = new Map<number, [number, number][]>();
  for (const rule of rules) {
    const key = Math.round(rule.at);
    byPlace.set(key, [...(byPlace.get(key) ?? []), [Math.max(rule.left, left), Math.min(rule.right, right)]]);
  }
  return [...byPlace].flatMap(([at, parts]) => {
    let [covered, end] = [0, Number.NEGATIVE_INFINITY];
    for (const [from, to] of parts.sort((a, b) => a[0] - b[0])) {
      covered += Math.max(0, to - Math.max(from, end));
      end = Math.max(end, to);
    }
    return covered >= RULED_WIDTH * (right - left) ? [at] : [];
  });
}

function splitAt(
  lines: readonly TextLine[],
  isNew: (at: number) => boolean,
): readonly (readonly TextLine[])[] {
  const rows: TextLine[][] = [];
  lines.forEach((line, at) => {
    if (at === 0 || isNew(at)) rows.push([line]);
    else rows.at(-1)?.push(line);
  });
  return rows;
}

/** Why a line leaves the rows of its table unsure. */
export const uncertain = (line: TextLine): { readonly ok: false; readonly reason: string } => ({
  ok: false,
  reason: `nothing tells whether “${textOfLine(line).slice(0, 60)}” is a row of its own or belongs to the one above it`,
});

/** A line with one text and nothing beside it, which may be the rest of a row, a row or a heading. */
const isSingle = ({ runs }: TextLine): boolean => runs.length === 1;

/** The same, and nothing says that it is a heading. */
export const isPlainSingle = (line: TextLine, { across }: PdfColumns): boolean =>
  isSingle(line) && line.runs.every((run) => !across.has(run) && !run.isBold);

/** Rows by how far their lines stand apart: lines of one cell are close, rows are not. */
function rowsByGaps(lines: readonly TextLine[], columns: PdfColumns): PdfRows {
  const gaps = lines.map((line, at) => {
    const before = lines[at - 1];
    if (!before || before.page !== line.page) return Number.POSITIVE_INFINITY;
    return (line.baseline - before.baseline) / Math.max(line.size, before.size);
  });
  const bothFull = (at: number): boolean => {
    const [line, before] = [lines[at], lines[at - 1]];
    return line !== undefined && before !== undefined && !isSingle(line) && !isSingle(before);
  };
  // Two full lines are two rows, but for those of the headings: as far apart as the closest of them, lines are rows.
  const between = Math.min(...gaps.filter((_, at) => at > 1 && bothFull(at)));
  const within = gaps.map((gap, at) => at > 0 && gap < Math.min(WIDEST_LEADING, between / CLEARLY_MORE));
  const isKnown = Number.isFinite(between);
  const doubtful = lines.find((line, at) => {
    const gap = gaps[at] ?? 0;
    return (
      at > 0 &&
      isPlainSingle(line, columns) &&
      (!isKnown || (!within[at] && gap < Math.min(USUAL_LEADING, between * CLEARLY_MORE)))
    );
  });
  if (doubtful) return uncertain(doubtful);
  return { ok: true, rows: splitAt(lines, (at) => !within[at]) };
}

/** Which lines of a table are one row: by what is drawn between them, else by how far they stand apart. */
export function findRows(
  lines: readonly TextLine[],
  columns: PdfColumns,
  rules: readonly HorizontalRule[],
): PdfRows {
  const left = Math.min(...columns.columns.map((column) => column.left));
  const right = Math.max(...columns.columns.map((column) => column.right));
  const drawn = acrossTable(rules, left, right);
  const isRuled = lines.map((line, at) => {
    const before = lines[at - 1];
    return (
      before === undefined ||
      drawn.some(
        (rule) => rule > before.baseline - 0.1 * before.size && rule < line.baseline - 0.4 * line.size,
      )
    );
  });
  const full = lines.filter((line) => !isSingle(line)).length;
  return isRuled.filter(Boolean).length >= RULED_SHARE * full
    ? { ok: true, rows: splitAt(lines, (at) => isRuled[at] === true) }
    : rowsByGaps(lines, columns);
}
