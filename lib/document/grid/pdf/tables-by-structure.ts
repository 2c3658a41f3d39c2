import { PDFDocument, type PDFRef } from "pdf-lib";
import { dictAt, nameAt } from "../../conformance/model/entries.ts";
import {
  type NodeContent,
  readStructure,
  type StructureNode,
} from "../../conformance/model/structure-model.ts";
import { buildGrid, type PlaceBudget, type RawCell, tidyText } from "../build-grid.ts";
import type { Book, Grid } from "../grid.ts";
import { newHeadings } from "../headings.ts";
import { IMPORT_LIMITS } from "../import-limits.ts";
import { joinTexts, type PdfPage, type PlacedText } from "./page-text.ts";

/** What the structure of a file says of its tables, or why it cannot be relied on. */
export type StructureTables =
  | ({ readonly ok: true } & Pick<Book, "grids" | "prose">)
  | { readonly ok: false; readonly reason: string };

interface Reader {
  readonly typeOf: (node: StructureNode) => string;
  readonly textsOf: (node: StructureNode) => readonly PlacedText[];
  readonly pageOf: (node: StructureNode) => number | undefined;
}

interface StructuredCell {
  readonly node: StructureNode;
  readonly text: string;
  readonly under: string;
  readonly texts: readonly PlacedText[];
  readonly rows: number;
  readonly columns: number;
  readonly isStrong: boolean;
}

const PARAGRAPHS = new Set(["P", "LI", "LBody", "Caption", "Note", "BlockQuote", "Lbl"]);
const HEADING = /^H([1-6])?$|^Title$/;

function spanOf(node: StructureNode, name: string, most: number): number {
  const value = Number(String(node.attributes.get(name) ?? 1));
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

/** What a part is, after what the file says of types of its own. */
function createTypeReader(roles: ReturnType<typeof dictAt>) {
  return ({ type }: StructureNode): string => {
    let found = type;
    for (let step = 0; step < 8; step += 1) {
      const next = nameAt(roles, found);
      if (next === undefined || next === found) break;
      found = next;
    }
    return found;
  };
}

const markName = (ref: PDFRef, mark: number): string =>
  `p${ref.objectNumber}R${ref.generationNumber === 0 ? "" : ref.generationNumber}_mc${mark}`;

function createReader(root: ReturnType<typeof dictAt>, pages: readonly PdfPage[]): Reader {
  const byMark = new Map<string, { readonly page: number; readonly texts: readonly PlacedText[] }>();
  for (const { number, marks } of pages)
    for (const [mark, texts] of marks) byMark.set(mark, { page: number, texts });
  const find = (content: NodeContent) =>
    content.kind === "mark" && content.page ? byMark.get(markName(content.page, content.mark)) : undefined;
  const textsOf = (node: StructureNode): readonly PlacedText[] =>
    node.order.flatMap((part) => ("dict" in part ? textsOf(part) : (find(part)?.texts ?? [])));
  const pageOf = (node: StructureNode): number | undefined => {
    for (const part of node.order) {
      const page = "dict" in part ? pageOf(part) : find(part)?.page;
      if (page !== undefined) return page;
    }
    return undefined;
  };
  return { typeOf: createTypeReader(dictAt(root, "RoleMap")), textsOf, pageOf };
}

function rowsOf(table: StructureNode, { typeOf }: Reader): readonly StructureNode[] {
  return table.kids.flatMap((kid) => {
    const type = typeOf(kid);
    if (type === "TR") return [kid];
    return type === "THead" || type === "TBody" || type === "TFoot" ? rowsOf(kid, { typeOf } as Reader) : [];
  });
}

const isBold = (texts: readonly PlacedText[]): boolean =>
  texts.length > 0 && texts.every((text) => text.isBold);

/** The text of a cell; where its first paragraph is bold and the others are not, they stand under it. */
function textAndUnder(node: StructureNode, { textsOf }: Reader): Pick<StructuredCell, "text" | "under"> {
  const paragraphs = node.kids.map(textsOf).filter((texts) => texts.length > 0);
  const [first = [], ...rest] = paragraphs;
  const isSplit = node.content.length === 0 && isBold(first) && rest.length > 0 && !rest.some(isBold);
  return isSplit
    ? { text: joinTexts(first), under: rest.map(joinTexts).join("\n") }
    : { text: joinTexts(textsOf(node)), under: "" };
}

function cellsOf(row: StructureNode, reader: Reader): readonly StructuredCell[] {
  return row.kids.flatMap((node) => {
    const type = reader.typeOf(node);
    if (type !== "TH" && type !== "TD") return [];
    const texts = reader.textsOf(node);
    return {
      ...{ node, texts, ...textAndUnder(node, reader) },
      rows: spanOf(node, "RowSpan", IMPORT_LIMITS.rows),
      columns: spanOf(node, "ColSpan", IMPORT_LIMITS.columns),
      isStrong: type === "TH" || isBold(texts),
    };
  });
}

interface Laid {
  readonly cells: readonly (RawCell & {
    readonly texts: readonly PlacedText[];
    readonly page: number | undefined;
  })[];
  /** How many columns each row fills. */
  readonly widths: readonly number[];
}

/** Puts the cells of rows into columns, past those that reach down from above. */
function layOut(rows: readonly (readonly StructuredCell[])[], { pageOf }: Reader): Laid {
  const cells: Laid["cells"][number][] = [];
  const reaching: number[] = [];
  const widths = rows.map((row, at) => {
    let column = 0;
    for (const { node, text, under, texts, rows: down, columns, isStrong } of row) {
      while ((reaching[column] ?? 0) > at) column += 1;
      cells.push({ row: at, column, rows: down, columns, text, under, texts, isStrong, page: pageOf(node) });
      for (let across = column; across < column + columns; across += 1) reaching[across] = at + down;
      column += columns;
    }
    while ((reaching[column] ?? 0) > at) column += 1;
    return column;
  });
  return { cells, widths };
}

/** Whether each column stands left of the next one, on each page: what the structure says must be what one sees. */
function standsInOrder({ cells }: Laid): boolean {
  const byPage = new Map<number, { left: number; right: number }[]>();
  for (const { page, column, columns = 1, texts } of cells) {
    if (page === undefined || columns > 1 || texts.length === 0) continue;
    const places = byPage.get(page) ?? [];
    byPage.set(page, places);
    const own = places[column] ?? { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
    for (const { left, right } of texts) {
      own.left = Math.min(own.left, left);
      own.right = Math.max(own.right, right);
    }
    places[column] = own;
  }
  return [...byPage.values()].every((places) => {
    const held = places.filter((place) => place !== undefined);
    return held.every(({ left }, at) => at === 0 || left > (held[at - 1]?.right ?? left) - 1);
  });
}

interface Table {
  readonly grid: Grid;
}

function toTable(
  node: StructureNode,
  about: Pick<Grid, "sheet" | "headings" | "firstRow">,
  reader: Reader,
  budget: PlaceBudget,
): Table | { readonly reason: string } {
  const rows = rowsOf(node, reader).map((row) => cellsOf(row, reader));
  const laid = layOut(rows, reader);
  const width = Math.max(0, ...laid.widths);
  const wrong = laid.widths.findIndex((own, at) => own !== width && (rows[at]?.length ?? 0) > 1);
  if (wrong >= 0)
    return {
      reason: `row ${wrong + 1} of a table has ${laid.widths[wrong]} cells and others have ${width}`,
    };
  if (!standsInOrder(laid)) return { reason: "cells of one column do not stand under each other" };
  const cells = laid.cells.map((cell): RawCell => {
    const isAlone = rows[cell.row]?.length === 1;
    return isAlone ? { ...cell, columns: Math.max(1, width - cell.column) } : cell;
  });
  return { grid: buildGrid(about, cells, budget) };
}

/**
 * Reads the tables of a file from its structure, which says of each text in which cell it stands. Relied on only where
 * its rows are equally wide and its columns stand side by side on the page.
 */
export async function tablesByStructure(
  bytes: Uint8Array,
  pages: readonly PdfPage[],
  budget: PlaceBudget,
): Promise<StructureTables> {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const structure = readStructure(context, catalog);
  const reader = createReader(structure.dict, pages);
  const grids: Grid[] = [];
  const prose: string[] = [];
  const headings = newHeadings();
  let reason: string | undefined;
  const walk = (node: StructureNode): void => {
    const type = reader.typeOf(node);
    const level = HEADING.exec(type);
    const text = () => tidyText(joinTexts(reader.textsOf(node)));
    if (level) headings.enter(Number(level[1] ?? 1), text());
    else if (type === "Table") {
      const sheet = `Page ${reader.pageOf(node) ?? 1}`;
      const table = toTable(node, { sheet, headings: headings.path(), firstRow: 1 }, reader, budget);
      if ("grid" in table) grids.push(table.grid);
      else reason ??= table.reason;
    } else if (PARAGRAPHS.has(type) && node.kids.every((kid) => reader.typeOf(kid) !== "Table")) {
      if (text() !== "") prose.push(text());
    } else node.kids.forEach(walk);
  };
  structure.roots.forEach(walk);
  if (reason !== undefined) return { ok: false, reason };
  return grids.length > 0
    ? { ok: true, grids, prose }
    : { ok: false, reason: "its structure names no table" };
}
