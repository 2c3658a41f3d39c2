import type { Block, Cell, Paragraph, Table } from "../layout/block.ts";
import type { LayoutDocument } from "../layout/document.ts";

/** A stretch of text of the document and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly strong: boolean;
  /** Empty at the top of the document. */
  readonly under: string;
  readonly row: string;
}

/** Every text that will be drawn, in order. */
export function* listTexts(document: LayoutDocument): Generator<PlacedText> {
  const { furniture } = document;
  let under = "";
  const top = (text: string): PlacedText => ({ text, strong: false, under: "", row: "" });
  yield top(`${furniture.headerStart}${furniture.footerStart}${furniture.pageOf}0123456789…•.`);
  yield { ...top(`${furniture.headerEnd}…`), strong: true };
  yield top(furniture.headerEnd);
  for (const { blocks } of document.sections) {
    for (const block of blocks) {
      if (block.kind === "heading") under = block.text;
      yield* textsOf(block, under);
    }
  }
}

function* textsOf(block: Block, under: string): Generator<PlacedText> {
  switch (block.kind) {
    case "heading":
      return yield { text: block.text, strong: true, under, row: "" };
    case "paragraph":
      return yield* runsOf([block], under, "");
    case "notice":
      return yield* runsOf(block.paragraphs, under, "");
    case "list":
      for (const item of block.items) yield* runsOf(item, under, "");
      return;
    case "facts":
      for (const { term, value } of block.entries) {
        yield { text: term, strong: true, under, row: "" };
        yield* runsOf(value, under, term);
      }
      return;
    case "table":
      return yield* tableTexts(block, under);
    case "signatures":
      for (const { heading, lines, note } of block.parties) {
        yield { text: heading, strong: true, under, row: "" };
        for (const { label, value, anchor } of lines) {
          yield { text: `${label}${value ?? ""}  ${anchor ?? ""}`, strong: false, under, row: heading };
        }
        yield { text: note ?? "", strong: false, under, row: heading };
      }
      return;
    case "page-break":
      return;
  }
}

function* tableTexts(table: Table, under: string): Generator<PlacedText> {
  for (const { text } of table.header.flat()) yield { text, strong: true, under, row: "" };
  const named = table.columns.findIndex(({ rowHeader }) => rowHeader);
  for (const cells of table.rows) {
    const header = cells[Math.max(0, named)];
    const row =
      header?.kind === "text" ? (header.paragraphs[0]?.runs.map(({ text }) => text).join("") ?? "") : "";
    for (const cell of cells) yield* cellTexts(cell, under, row);
  }
}

function* cellTexts(cell: Cell, under: string, row: string): Generator<PlacedText> {
  if (cell.kind === "text") return yield* runsOf(cell.paragraphs, under, row);
  for (const { letter, emphasis } of cell.letters) {
    yield { text: `${letter} `, strong: emphasis !== "bare", under, row };
  }
  if (cell.note !== null) yield { text: cell.note.text, strong: false, under, row };
}

function* runsOf(paragraphs: readonly Paragraph[], under: string, row: string): Generator<PlacedText> {
  for (const { runs } of paragraphs) {
    for (const { text, strong } of runs) yield { text, strong, under, row };
  }
}
