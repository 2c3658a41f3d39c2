import type { PdfPage } from "./page-text.ts";
import { type Block, cutPage } from "./pdf-blocks.ts";
import { findColumns, type PdfColumns } from "./pdf-columns.ts";
import { type TextLine, textOfLine, toLines } from "./pdf-lines.ts";

/** A table, with what of it stands on each page, as far as its columns say. */
export interface PdfTable {
  readonly blocks: readonly Block[];
  /** `undefined` where they are not told apart. */
  readonly columns: PdfColumns | undefined;
}

/** Where the number of a page and the name of a document stand. */
const MARGIN = 0.08;
const SAME_PLACE = 2;

const withoutDigits = (text: string): string => text.replace(/\d+/g, "#");

/** Lines with a number that stand at the edge of each page in the same place, and titles that stand on top of each. */
function isFurniture(line: TextLine, page: PdfPage, pages: readonly (readonly TextLine[])[]): boolean {
  const isAtEdge = line.baseline < MARGIN * page.height || line.baseline > (1 - MARGIN) * page.height;
  const text = withoutDigits(textOfLine(line));
  const isSame = (one: TextLine): boolean =>
    Math.abs(one.baseline - line.baseline) < SAME_PLACE && withoutDigits(textOfLine(one)) === text;
  const others = page.texts
    .map(({ baseline }) => baseline)
    .filter((baseline) => Math.abs(baseline - line.baseline) > 1);
  const isTop =
    line.runs.length === 1 && others.every((baseline) => baseline > line.baseline + 2 * line.size);
  return (isTop || (isAtEdge && text !== textOfLine(line))) && pages.every((lines) => lines.some(isSame));
}

const withBefore = (block: Block): Block => ({ ...block, lines: [...block.before, ...block.lines] });

const linesOf = (blocks: readonly Block[]): readonly TextLine[] => blocks.flatMap(({ lines }) => lines);

/** Adds a block to the table on the page before, where its columns go on. */
function addBlock(tables: PdfTable[], found: Block): void {
  const before = tables.at(-1);
  const block = withBefore(found);
  const isNext = before?.columns && before.blocks.at(-1)?.page === block.page - 1;
  const joined = isNext && findColumns([...linesOf(before.blocks), ...block.lines]);
  const count = before?.columns?.columns.length ?? 0;
  if (before && joined && joined.columns.length >= count)
    tables[tables.length - 1] = { blocks: [...before.blocks, block], columns: joined };
  else tables.push({ blocks: [found], columns: findColumns(found.lines) });
}

/** Finds what may be tables on the pages of a file, and the text around them. */
export function findPdfTables(pages: readonly PdfPage[]): {
  readonly tables: readonly PdfTable[];
  readonly prose: readonly string[];
} {
  const tables: PdfTable[] = [];
  const prose: string[] = [];
  const all = pages.map(({ number, texts }) => toLines(number, texts));
  for (const [at, page] of pages.entries()) {
    const lines = (all[at] ?? []).filter((line) => pages.length === 1 || !isFurniture(line, page, all));
    const last = tables.at(-1)?.blocks.at(-1);
    const cut = cutPage(page, lines, last?.page === page.number - 1 ? last.lines : []);
    for (const block of cut.blocks) addBlock(tables, block);
    prose.push(...cut.prose);
  }
  return { tables, prose };
}
