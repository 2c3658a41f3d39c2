import type {
  Column,
  HeaderCell,
  Heading,
  LetterCell,
  List,
  Paragraph,
  Run,
  TextCell,
  Tone,
} from "./block.ts";

/** Text of normal weight. */
export const plain = (text: string): Run => ({ text, strong: false });

/** Text that stands out. */
export const strong = (text: string): Run => ({ text, strong: true });

/** A paragraph of runs, or of one plain text. */
export function paragraph(content: string | readonly Run[], tone: Tone = "body"): Paragraph {
  return { kind: "paragraph", runs: typeof content === "string" ? [plain(content)] : content, tone };
}

/** A heading; level 1 is the title. */
export const heading = (level: Heading["level"], text: string): Heading => ({ kind: "heading", level, text });

/** A list with one paragraph an item. */
export function list(items: readonly (string | readonly Run[])[], ordered = false): List {
  return { kind: "list", ordered, items: items.map((item) => [paragraph(item)]) };
}

/** A cell of text; no paragraph makes it empty. */
export const textCell = (...paragraphs: readonly Paragraph[]): TextCell => ({ kind: "text", paragraphs });

/** A cell that holds one plain text. */
export const plainCell = (text: string): TextCell => textCell(paragraph(text, "small"));

export const EMPTY_CELL: LetterCell = { kind: "letters", letters: [], note: null };

/** A column head of its own. */
export const headerCell = (text: string): HeaderCell => ({
  text,
  columns: 1,
  rows: 1,
  turned: false,
  belonging: "none",
});

/** A column of no party with its share of the width that is left. */
export const shareColumn = (value: number, rowHeader = false): Column => ({
  width: { unit: "share", value },
  rowHeader,
  belonging: "none",
});
