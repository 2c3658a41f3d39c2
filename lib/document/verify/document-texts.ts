import type { Block, Cell, Paragraph, Signatory, Table } from "../layout/block.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { normalized } from "../pdf/text/break-lines.ts";

/** One text that a document prints, and where it stands. */
export interface PrintedText {
  /** What the structure tree calls it. */
  readonly type: "H1" | "H2" | "H3" | "P" | "Lbl" | "LBody" | "TH" | "TD";
  /** “row “1.2 Review reports”, column “IT lead”” or “under “Terms””. */
  readonly place: string;
  /** Name of its row, when it is a cell of one. */
  readonly row: string | null;
  readonly text: string;
}

/** Everything that a document prints as text, in the order of its structure: one entry an element that holds text. */
export function documentTexts(document: LayoutDocument): readonly PrintedText[] {
  let under = "";
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "heading") under = block.text;
      return textsOf(block, under);
    }),
  );
}

const HEADS = { 1: "H1", 2: "H2", 3: "H3" } as const;

function textsOf(block: Block, under: string): readonly PrintedText[] {
  const place = `under “${under}”`;
  const say = (type: PrintedText["type"], text: string): PrintedText => ({ type, place, row: null, text });
  switch (block.kind) {
    case "heading":
      return [say(HEADS[block.level], written(block.text))];
    case "paragraph":
      return [say("P", sayRuns(block))];
    case "notice":
      return block.paragraphs.map((one) => say("P", sayRuns(one)));
    case "list":
      return block.items.flatMap((item, index) => [
        say("Lbl", block.ordered ? `${index + 1}.` : "•"),
        ...sayBody(item, say),
      ]);
    case "facts":
      return block.entries.flatMap(({ term, value }) => [say("Lbl", written(term)), ...sayBody(value, say)]);
    case "table":
      return tableTexts(block, place);
    case "signatures":
      return block.parties.flatMap((party) => signatoryTexts(party).map((text) => say("P", written(text))));
    case "page-break":
      return [];
  }
}

function sayBody(
  paragraphs: readonly Paragraph[],
  say: (type: PrintedText["type"], text: string) => PrintedText,
): readonly PrintedText[] {
  const [only] = paragraphs;
  if (only !== undefined && paragraphs.length === 1) return [say("LBody", sayRuns(only))];
  return paragraphs.map((one) => say("P", sayRuns(one)));
}

function tableTexts(table: Table, under: string): readonly PrintedText[] {
  const heads = table.header.flat();
  const columns = lowestHeads(table);
  const named = table.columns.findIndex(({ rowHeader }) => rowHeader);
  return [
    ...heads.map(
      ({ text }): PrintedText => ({
        type: "TH",
        place: `column head ${under}`,
        row: null,
        text: written(text),
      }),
    ),
    ...table.rows.flatMap((cells) => {
      const row = nameOf(cells[Math.max(0, named)]);
      return cells.map((cell, index): PrintedText => {
        const column = columns[index] ?? "";
        return {
          type: index === named ? "TH" : "TD",
          place: `row “${row}”${index === named || column === "" ? "" : `, column “${column}”`}`,
          row,
          text: sayCell(cell),
        };
      });
    }),
  ];
}

/** The name above each column, of the lowest row of heads. */
function lowestHeads({ header, columns }: Table): readonly string[] {
  const last = header.at(-1) ?? [];
  if (header.length < 2) return last.map(({ text }) => text);
  const spanning = (header[0] ?? []).filter(({ rows }) => rows > 1).map(({ text }) => text);
  return [...spanning, ...last.map(({ text }) => text)].slice(0, columns.length);
}

/** What a row is called: the first paragraph of its head. */
function nameOf(cell: Cell | undefined): string {
  const [first] = cell?.kind === "text" ? cell.paragraphs : [];
  return first === undefined ? sayCell(cell) : sayRuns(first);
}

function sayCell(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (cell.kind === "text") return cell.paragraphs.map(sayRuns).join("");
  return `${cell.letters.map(({ letter }) => letter).join(" ")}${written(cell.note?.text ?? "")}`;
}

function signatoryTexts({ heading, lines, note }: Signatory): readonly string[] {
  return [
    heading,
    ...lines.flatMap(({ label, value, anchor }) =>
      value === null ? [anchor === null ? label : `${label}  ${anchor}`] : [label, value],
    ),
    ...(note === null ? [] : [note]),
  ];
}

const sayRuns = ({ runs }: Paragraph): string => runs.map(({ text }) => written(text)).join("");

/** As it is drawn: lines follow each other without a sign between them. */
const written = (text: string): string => normalized(text).replaceAll("\n", " ");
