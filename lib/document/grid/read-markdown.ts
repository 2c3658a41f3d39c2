import { buildGrid, newBudget, type RawCell, tidyText } from "./build-grid.ts";
import type { Book, Grid } from "./grid.ts";
import { newHeadings } from "./headings.ts";
import { IMPORT_LIMITS } from "./import-limits.ts";
import { readHtmlInto } from "./read-html.ts";
import { stop } from "./refused.ts";

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
/** The line under the first row of a table. */
export const RULE = /^\s*\|?\s*:?-{1,}:?\s*(\|\s*:?-{1,}:?\s*)*\|?\s*$/;
const FENCE = /^ {0,3}(```|~~~)/;
const STRONG = /^(\*\*|__)(?!\s)(.+?)\1$/;

const WAITING = 0xe000;

/** Text without the signs of its emphasis, links and code; footnote marks stay. */
function plainText(text: string): string {
  // What is escaped is no sign of the language: it waits in a range that no text uses.
  const marked = text
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(WAITING + sign.charCodeAt(0)))
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, "$2")
    .replace(/(^|[^\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_]*[^\s*_])\2(?=$|[^\p{L}\p{N}*_])/gu, "$1$3")
    .replace(/<\/?[a-z][^<>]*>/gi, "");
  return marked
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WAITING));
}

/** Cells of one line: bars that are escaped or stand in code end none. What stands behind the last bar is kept. */
function splitLine(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  let isCode = false;
  const text = line.trim();
  for (let at = text.startsWith("|") ? 1 : 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === "\\" && at + 1 < text.length) {
      cell += sign + (text[at + 1] ?? "");
      at += 1;
    } else if (sign === "`") {
      // A single mark that nothing closes is text.
      isCode = !isCode && text.includes("`", at + 1);
      cell += sign;
    } else if (sign === "|" && !isCode) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  if (cell.trim() !== "") cells.push(cell);
  return cells;
}

interface TableLines {
  readonly first: number;
  readonly lines: readonly string[];
}

function toGrid(
  { first, lines }: TableLines,
  sheet: string,
  headings: readonly string[],
  budget: { left: number },
): Grid {
  const records = lines.map((line) => (RULE.test(line) ? [] : splitLine(line)));
  const width = Math.max(...records.map((record) => record.length));
  if (width > IMPORT_LIMITS.columns)
    stop("too-many", `A table has ${width} columns; at most ${IMPORT_LIMITS.columns} are read.`);
  const cells = records.flatMap((record, row) =>
    record.flatMap((value, column): RawCell[] => {
      const text = value.trim();
      if (text === "") return [];
      // A line with a single cell stands across the table.
      const columns = record.length === 1 && column === 0 ? width : 1;
      return [{ text: plainText(text), row, column, columns, isStrong: row === 0 || STRONG.test(text) }];
    }),
  );
  return buildGrid({ sheet, headings, firstRow: first + 1 }, cells, budget);
}

/** Lines of a table that begin here, with a rule under the first, or each between bars. */
function findTable(lines: readonly string[], first: number): TableLines | undefined {
  const line = lines[first] ?? "";
  if (!line.includes("|")) return undefined;
  const isRuled = RULE.test(lines[first + 1] ?? "") && (lines[first + 1] ?? "").includes("-");
  const isBarred = /^\s*\|.*\|/.test(line);
  if (!isRuled && !isBarred) return undefined;
  let end = first;
  while (end < lines.length && (lines[end] ?? "").includes("|") && !HEADING.test(lines[end] ?? "")) end += 1;
  return end - first < 2 ? undefined : { first, lines: lines.slice(first, end) };
}

/** Reads the tables of a Markdown text, those written in HTML with them, and the headings above each. */
export function readMarkdown(text: string): Book {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const grids: Grid[] = [];
  const prose: string[] = [];
  const headings = newHeadings();
  const budget = newBudget();
  let at = /^---\s*$/.test(lines[0] ?? "")
    ? lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line)) + 1
    : 0;
  let isFenced = false;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (FENCE.test(line)) isFenced = !isFenced;
    const heading = HEADING.exec(line);
    const table = isFenced ? undefined : findTable(lines, at);
    if (grids.length >= IMPORT_LIMITS.tables)
      stop("too-many", `This text has more than ${IMPORT_LIMITS.tables} tables.`);
    if (heading && !isFenced) headings.enter(heading[1]?.length ?? 1, tidyText(plainText(heading[2] ?? "")));
    else if (table) {
      grids.push(toGrid(table, `Table ${grids.length + 1}`, headings.path(), budget));
      at = table.first + table.lines.length;
      continue;
    } else if (!isFenced && /^\s*<(table|div|html|body)\b/i.test(line)) {
      const rest = lines.slice(at);
      const end = rest.findLastIndex((one) => /<\/(table|div|html|body)>/i.test(one));
      const stopAt = /^\s*<table/i.test(line) ? rest.findIndex((one) => /<\/table>/i.test(one)) : end;
      const piece = rest.slice(0, stopAt < 0 ? rest.length : stopAt + 1);
      readHtmlInto(piece.join("\n"), { grids, prose, headings, budget, firstRow: at + 1 });
      at += piece.length;
      continue;
    } else if (line.trim() !== "")
      prose.push(tidyText(plainText(line.replace(/^\s*(?:[-*+>]|\d+[.)])\s+/, ""))));
    at += 1;
  }
  if (grids.length === 0) stop("invalid", "There is no table in this text.");
  return { format: "markdown", grids, prose, skipped: [], said: [], dialect: null, text: null };
}
