import type { HorizontalRule } from "./drawn-rules.ts";
import { columnsUnder, type PdfColumns } from "./pdf-columns.ts";
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
export const USUAL_LEADING = 1.6;
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

/** How far each line stands under the one before, in sizes of its letters. */
const gapsOf = (lines: readonly TextLine[]): readonly number[] =>
  lines.map((line, at) => {
    const before = lines[at - 1];
    return before
      ? (line.baseline - before.baseline) / Math.max(line.size, before.size)
      : Number.POSITIVE_INFINITY;
  });

/** White of so many sizes above and below a row says how far rows stand apart. */
const CLEAR_OF_OTHERS = 1.9;

/**
 * How close rows come, in sizes: two full lines that begin in the first column are two rows; where no two follow one another,
 * one that stands alone in the white tells it. Infinite when there are none.
 */
function closestRows(pages: readonly (readonly TextLine[])[], { columns }: PdfColumns): number {
  const begins = (line: TextLine | undefined): boolean =>
    line !== undefined && !isSingle(line) && line.runs.some((run) => columnsUnder(run, columns)[0] === 0);
  const closest: number[] = [];
  const alone: number[] = [];
  for (const lines of pages) {
    const gaps = gapsOf(lines);
    for (const [at, gap] of gaps.entries()) {
      if (at < 2 || !begins(lines[at])) continue;
      if (begins(lines[at - 1])) closest.push(gap);
      const nearest = Math.min(gap, gaps[at + 1] ?? gap);
      if (nearest >= CLEAR_OF_OTHERS) alone.push(nearest);
    }
  }
  return Math.min(...(closest.length > 0 ? closest : alone));
}

/**
 * Whether a line is the rest of the headings above it: as bold, under texts of the line before only, and either none in the
 * first column or several.
 */
function goesOn(lines: readonly TextLine[], at: number, { columns, across }: PdfColumns): boolean {
  const [[first], line, before] = [lines, lines[at], lines[at - 1]];
  if (!first || !line || !before || isSingle(first)) return false;
  const runs = [first, before, line].flatMap((one) => one.runs);
  if (runs.some((run) => across.has(run) || !run.isBold)) return false;
  const columnsOf = (one: TextLine) => one.runs.map((run) => columnsUnder(run, columns)[0]);
  const [top, above, own] = [first, before, line].map(columnsOf);
  const isInside = own?.every((column) => above?.includes(column)) ?? false;
  return isInside && (own?.includes(0) ? own.length > 1 : top?.includes(0) === true);
}

/** Whether the first line may be the beginning of headings that go on below, or the names of groups over them. */
function mayBeHead([first, second]: readonly TextLine[], { columns, across }: PdfColumns): boolean {
  if (!first || !second || [...first.runs, ...second.runs].some((run) => across.has(run))) return false;
  const columnsOf = ({ runs }: TextLine) => runs.map((run) => columnsUnder(run, columns)[0]);
  const own = columnsOf(second);
  return !columnsOf(first).includes(0) && own.includes(0) && own.length > 1;
}

/** Rows by how far their lines stand apart: lines of one cell are close, rows are not. */
function rowsByGaps(lines: readonly TextLine[], columns: PdfColumns, between: number): PdfRows {
  const [first] = lines;
  if (!first) return { ok: true, rows: [] };
  const gaps = gapsOf(lines);
  const isKnown = Number.isFinite(between);
  const most = isKnown ? Math.min(WIDEST_LEADING, between / CLEARLY_MORE) : 0;
  let isHead = true;
  const within = gaps.map((gap, at) => {
    isHead &&= at === 0 || (gap < WIDEST_LEADING && goesOn(lines, at, columns));
    return at > 0 && (gap < most || isHead);
  });
  if (mayBeHead(lines, columns) && (gaps[1] ?? 0) < WIDEST_LEADING && !within[1])
    return uncertain(lines[1] ?? first);
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

/** What tells the rows of a table: lines that are drawn between them, or how close they come. */
export interface RowSigns {
  readonly isRuled: boolean;
  readonly between: number;
}

interface RuledLines {
  readonly lines: readonly TextLine[];
  readonly rules: readonly HorizontalRule[];
}

/** By line: whether a line is drawn above it from one side of the table to the other. */
function ruledAbove({ lines, rules }: RuledLines, { columns }: PdfColumns): readonly boolean[] {
  const left = Math.min(...columns.map((column) => column.left));
  const right = Math.max(...columns.map((column) => column.right));
  const drawn = acrossTable(rules, left, right);
  return lines.map((line, at) => {
    const before = lines[at - 1];
    return (
      before === undefined ||
      drawn.some(
        (rule) => rule > before.baseline - 0.1 * before.size && rule < line.baseline - 0.4 * line.size,
      )
    );
  });
}

/** Looks at a table on all its pages for what tells its rows. */
export function findRowSigns(pages: readonly RuledLines[], columns: PdfColumns): RowSigns {
  const ruled = pages.flatMap((page) => ruledAbove(page, columns)).filter(Boolean).length;
  const full = pages.flatMap(({ lines }) => lines).filter((line) => !isSingle(line)).length;
  const all = pages.map(({ lines }) => lines);
  return { isRuled: ruled >= RULED_SHARE * full, between: closestRows(all, columns) };
}

/** Which lines of a page are one row: by what is drawn between them, else by how far they stand apart. */
export function findRows(page: RuledLines, columns: PdfColumns, { isRuled, between }: RowSigns): PdfRows {
  if (!isRuled) return rowsByGaps(page.lines, columns, between);
  const ruled = ruledAbove(page, columns);
  return { ok: true, rows: splitAt(page.lines, (at) => ruled[at] === true) };
}
