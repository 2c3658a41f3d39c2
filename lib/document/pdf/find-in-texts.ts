import type { Block, Cell, Paragraph, Table } from "../layout/block.ts";
import type { LayoutDocument } from "../layout/document.ts";

/** Where a text stands: below which heading, and in which row; empty where in none. */
export interface TextPlace {
  readonly under: string;
  readonly row: string;
}

/** Looks at a text; anything but `null` ends the search. A long table has many texts: no list of them is made. */
export type Look<T> = (text: string, isStrong: boolean, place: TextPlace) => T | null;

const AT_TOP: TextPlace = { under: "", row: "" };

/** What is found in the first of all texts that will be drawn, in order; `null` when in none. */
export function findInTexts<T>(document: LayoutDocument, look: Look<T>): T | null {
  const { headerStart, headerEnd, footerStart, pageOf } = document.furniture;
  let under = "";
  return (
    look(`${headerStart}${footerStart}${pageOf}0123456789…•.`, false, AT_TOP) ??
    look(`${headerEnd}…`, true, AT_TOP) ??
    look(headerEnd, false, AT_TOP) ??
    first(document.sections, ({ blocks }) =>
      first(blocks, (block) => {
        if (block.kind === "heading") under = block.text;
        return inBlock(block, under, look);
      }),
    )
  );
}

function first<I, T>(items: readonly I[], find: (item: I) => T | null): T | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function inBlock<T>(block: Block, under: string, look: Look<T>): T | null {
  const here = { under, row: "" };
  switch (block.kind) {
    case "heading":
      return look(block.text, true, here);
    case "paragraph":
      return inRuns(block, here, look);
    case "notice":
      return inParagraphs(block.paragraphs, here, look);
    case "list":
      return first(block.items, (item) => inParagraphs(item, here, look));
    case "facts":
      return first(
        block.entries,
        ({ term, value }) => look(term, true, here) ?? inParagraphs(value, { under, row: term }, look),
      );
    case "table":
      return inTable(block, under, look);
    case "signatures":
      return first(block.parties, ({ heading, lines, note }) => {
        const place = { under, row: heading };
        return (
          look(heading, true, here) ??
          first(lines, ({ label, value, anchor }) =>
            look(`${label}${value ?? ""}  ${anchor ?? ""}`, false, place),
          ) ??
          look(note ?? "", false, place)
        );
      });
    case "page-break":
      return null;
  }
}

function inTable<T>(table: Table, under: string, look: Look<T>): T | null {
  const named = Math.max(
    0,
    table.columns.findIndex(({ rowHeader }) => rowHeader),
  );
  const here = { under, row: "" };
  const inHeader = first(table.header.flat(), ({ text }) => look(text, true, here));
  if (inHeader !== null) return inHeader;
  return first(table.rows, (cells) => {
    const place = { under, row: nameOf(cells[named]) };
    return first(cells, (cell) => inCell(cell, place, look));
  });
}

const nameOf = (cell: Cell | undefined): string =>
  cell?.kind === "text" ? (cell.paragraphs[0]?.runs.map(({ text }) => text).join("") ?? "") : "";

function inCell<T>(cell: Cell, place: TextPlace, look: Look<T>): T | null {
  if (cell.kind === "text") return inParagraphs(cell.paragraphs, place, look);
  const found = first(cell.letters, ({ letter, emphasis }) => look(`${letter} `, emphasis !== "bare", place));
  return found ?? (cell.note === null ? null : look(cell.note.text, false, place));
}

const inParagraphs = <T>(paragraphs: readonly Paragraph[], place: TextPlace, look: Look<T>): T | null =>
  first(paragraphs, (paragraph) => inRuns(paragraph, place, look));

const inRuns = <T>({ runs }: Paragraph, place: TextPlace, look: Look<T>): T | null =>
  first(runs, ({ text, strong }) => look(text, strong, place));
