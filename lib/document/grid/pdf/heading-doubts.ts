import { columnsUnder, type PdfColumns } from "./pdf-columns.ts";
import { type TextLine, type TextRun, textOfLine } from "./pdf-lines.ts";
import { USUAL_LEADING } from "./pdf-rows.ts";

type Row = readonly TextLine[];

const LONE = "one of its columns has no heading above it";

const runsOf = (row: Row = []): readonly TextRun[] => row.flatMap(({ runs }) => runs);

const isInFirst = (run: TextRun, { columns }: PdfColumns): boolean => columnsUnder(run, columns)[0] === 0;

/** Whether headings over no first column are followed by others as bold over it: they may be one, cut in two. */
function goesOnBold(over: Row | undefined, under: Row | undefined, columns: PdfColumns): boolean {
  const below = runsOf(under);
  const isOverFirst = runsOf(over).some((run) => isInFirst(run, columns));
  return (
    !isOverFirst &&
    below.some((run) => isInFirst(run, columns)) &&
    below.length > 1 &&
    below.every(({ isBold }) => isBold)
  );
}

/** Whether a column but the first has no heading of its own over it: one may stand beside its column instead. */
function hasLoneColumn(rows: readonly Row[], top: number, table: PdfColumns): boolean {
  const { columns, across } = table;
  const isAcross = (row: Row | undefined) => runsOf(row).some((run) => across.has(run));
  const header = rows[isAcross(rows[top]) ? top + 1 : top] ?? [];
  const named = new Set(runsOf(header).flatMap((run) => columnsUnder(run, columns)));
  return (
    isAcross(header) ||
    goesOnBold(rows[top], rows[top + 1], table) ||
    columns.some((_, at) => at > 0 && !named.has(at))
  );
}

/** The lines down to the one that names the first column and others. */
function headLines(lines: readonly TextLine[], table: PdfColumns): readonly TextLine[] {
  const base = lines.findIndex(({ runs }) => runs.length > 1 && runs.some((run) => isInFirst(run, table)));
  return lines.slice(0, base + 1);
}

/**
 * A heading over several columns that may as well be the ends of two that touch: it stands beside the one of the first
 * column, or so close to others that all may be lines of the same headings.
 */
function findTouching(rows: readonly Row[], table: PdfColumns, isRuled: boolean): TextRun | undefined {
  const lines = rows.flat();
  for (const [at, line] of headLines(lines, table).entries()) {
    const touching = line.runs.find((run) => table.across.has(run) && !isInFirst(run, table));
    if (!touching) continue;
    const isBeside = line.runs.some((run) => isInFirst(run, table));
    const isNear = [lines[at - 1], lines[at + 1]].some(
      (other) => other && Math.abs(other.baseline - line.baseline) < USUAL_LEADING * line.size,
    );
    if (isBeside || (isNear && !isRuled)) return touching;
  }
  return undefined;
}

/** A line right under the headings that names nothing in the first column: it may be their last line. */
function findLastLine(rows: readonly Row[], top: number, table: PdfColumns): TextLine | undefined {
  const [line] = rows[top + 1] ?? [];
  const isHead = runsOf(rows[top]).some((run) => isInFirst(run, table));
  const isOver = line?.runs.some((run) => table.across.has(run) || isInFirst(run, table));
  return isHead && !isOver ? line : undefined;
}

/** Why it is not certain which heading stands over which column of the first rows of a table; `undefined` when it is. */
export function doubtOfHeadings(
  rows: readonly Row[],
  table: PdfColumns,
  isRuled: boolean,
): string | undefined {
  const touching = findTouching(rows, table, isRuled);
  if (touching)
    return `nothing tells whether “${touching.text.slice(0, 60)}” is one heading over several columns or the headings of two that touch`;
  const top = rows.findIndex((row) => row.some(({ runs }) => runs.length > 1));
  const last = isRuled ? undefined : findLastLine(rows, top, table);
  if (last)
    return `nothing tells whether “${textOfLine(last).slice(0, 60)}” is a line of its headings or a row`;
  return hasLoneColumn(rows, top, table) ? LONE : undefined;
}
