import type { HorizontalRule } from "./drawn-rules.ts";
import type { PdfPage } from "./page-text.ts";
import { columnsUnder } from "./pdf-columns.ts";
import { type TextLine, textOfLine } from "./pdf-lines.ts";

/** Lines of a page that may be a table, with what is drawn between them and what stands around them. */
export interface Block {
  readonly page: number;
  /** The heading above it; empty for none. */
  readonly heading: string;
  readonly lines: readonly TextLine[];
  /** What stands between the top of its page and a first table, which belongs to it where it goes on from the page before. */
  readonly before: readonly TextLine[];
  /** What stands below it, down to the next table of its page. */
  readonly after: readonly TextLine[];
  readonly rules: readonly HorizontalRule[];
}

/** So many lines with a single text in no column may stand between rows; more are a text. */
const MOST_SINGLE = 4;
/** Further below one another than so many sizes of their letters, lines are of two tables. */
export const FURTHEST = 5;
/** A heading is larger than what stands under it, or bold, and short. */
const LARGER = 1.1;
const LONGEST_HEADING = 80;

const isFull = ({ runs }: TextLine): boolean => runs.length > 1;

const gapOver = (before: TextLine | undefined, line: TextLine): number =>
  before ? (line.baseline - before.baseline) / line.size : 0;

/** Whether a line stands under another one by less than so many sizes of its letters. */
export const isClose = (before: TextLine | undefined, line: TextLine | undefined, sizes: number): boolean =>
  before !== undefined && line !== undefined && line.baseline - before.baseline < sizes * line.size;

/** Whether a single text stands in no column of the lines above, or in several. */
function isLoose({ runs: [run] }: TextLine, above: readonly TextLine[]): boolean {
  if (!run) return false;
  const isInSeveral = above.some((line) => isFull(line) && columnsUnder(run, line.runs).length > 1);
  return isInSeveral || above.every(({ runs }) => columnsUnder(run, runs).length === 0);
}

/** How many lines at the end have a single text that stands in no column of those above, on this page and the one before. */
function countLoose(lines: readonly TextLine[], earlier: readonly TextLine[]): number {
  const last = lines.findLastIndex(isFull);
  const above = [...earlier, ...lines.slice(0, last + 1)];
  return lines.slice(last + 1).filter((line) => isLoose(line, above)).length;
}

function closeBlock(
  lines: readonly TextLine[],
  earlier: readonly TextLine[],
): { readonly kept: readonly TextLine[]; readonly rest: readonly TextLine[] } {
  const last = lines.findLastIndex(isFull);
  // Under the last full line its own rest may stand, a heading, or rows that nobody owns, no further than other rows.
  const gapsOf = (of: readonly TextLine[]) => of.slice(1).map((line, at) => gapOver(of[at], line));
  const furthest = Math.max(2, ...gapsOf(lines.slice(0, last + 1)), ...gapsOf(earlier));
  let end = earlier.length > 0 ? Math.max(1, last + 1) : last + 1;
  while (end < lines.length && isClose(lines[end - 1], lines[end], furthest * 1.05)) end += 1;
  return { kept: lines.slice(0, end), rest: lines.slice(end) };
}

function headingOver(lines: readonly TextLine[], above: TextLine | undefined): string {
  const text = above ? textOfLine(above) : "";
  const isLarger = above !== undefined && above.size > LARGER * Math.max(...lines.map(({ size }) => size));
  const isBold = above?.runs.every((run) => run.isBold) ?? false;
  return text.length <= LONGEST_HEADING && (isLarger || isBold) ? text : "";
}

/** So many lines tell where the first column of a table begins. */
const LOOKED_AT = 6;

/**
 * Whether a line with a single text is a part of headings that go on below: in any column but the first, or in the first one
 * where the line below names nothing there.
 */
function isHeadAbove(above: TextLine | undefined, following: readonly TextLine[]): boolean {
  const [run, ...more] = above?.runs ?? [];
  const [next] = following;
  if (!run || !next || more.length > 0 || !isClose(above, next, 2)) return false;
  const left = Math.min(...following.slice(0, LOOKED_AT).flatMap(({ runs }) => runs.map((one) => one.left)));
  const isInside = (one: TextLine["runs"][number] | undefined) => !one || one.left > left + 2 * run.size;
  return isInside(run) || isInside(next.runs[0]);
}

/** Whether the first line of a page is the rest of the table on the page before: a plain text in one of its columns. */
function isRest(line: TextLine, earlier: readonly TextLine[]): boolean {
  const size = Math.max(...earlier.map((one) => one.size));
  const isPlain = line.size < LARGER * size && !line.runs.every(({ isBold }) => isBold);
  return earlier.length > 0 && isPlain && !isLoose(line, earlier);
}

/**
 * Cuts a page into what may be tables and the text around them. `earlier` are the lines of the table with which the page
 * before ends, which may go on here.
 */
export function cutPage(
  page: Pick<PdfPage, "number" | "rules">,
  lines: readonly TextLine[],
  earlier: readonly TextLine[],
): { readonly blocks: readonly Block[]; readonly prose: readonly string[] } {
  const blocks: Block[] = [];
  const said: TextLine[] = [];
  let after: TextLine[] = [];
  let open: TextLine[] = [];
  const reachesBack = () => (blocks.length === 0 ? earlier : []);
  const say = (line: TextLine) => {
    said.push(line);
    after.push(line);
  };
  const close = () => {
    const { kept, rest } = closeBlock(open, reachesBack());
    open = [];
    if (kept.length === 0) return rest.forEach(say);
    const before =
      blocks.length === 0 && said.filter((line) => isLoose(line, earlier)).length <= MOST_SINGLE
        ? [...said]
        : [];
    after = [];
    const { number, rules } = page;
    blocks.push({ page: number, heading: headingOver(kept, said.at(-1)), before, after, lines: kept, rules });
    rest.forEach(say);
  };
  for (const [at, line] of lines.entries()) {
    const loose = countLoose(open, reachesBack());
    if (open.length > 0 && (loose >= MOST_SINGLE || !isClose(open.at(-1), line, FURTHEST))) close();
    if (open.length === 0 && isFull(line))
      while (isHeadAbove(said.at(-1), [...open, ...lines.slice(at, at + LOOKED_AT)])) {
        open.unshift(...said.splice(-1));
        after.pop();
      }
    if (open.length > 0 || isFull(line) || (blocks.length === 0 && isRest(line, earlier))) open.push(line);
    else say(line);
  }
  close();
  return { blocks, prose: said.map(textOfLine) };
}
