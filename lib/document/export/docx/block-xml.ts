import type {
  Block,
  Cell,
  Facts,
  HeaderCell,
  List,
  Paragraph,
  Run,
  Signatures,
  Table,
} from "../../layout/block.ts";
import { xmlText } from "../xml-text.ts";

const TONE_STYLE = { lead: "Lead", body: "", small: "Small", quiet: "Quiet" } as const;

function runXml({ text, strong }: Run): string {
  const properties = strong ? "<w:rPr><w:b/></w:rPr>" : "";
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${properties}${lines.join("<w:br/>")}</w:r>`;
}

function styled(style: string, inner: string, more = ""): string {
  const name = style === "" ? "" : `<w:pStyle w:val="${style}"/>`;
  const properties = name === "" && more === "" ? "" : `<w:pPr>${name}${more}</w:pPr>`;
  return `<w:p>${properties}${inner}</w:p>`;
}

const plainRun = (text: string): string => runXml({ text, strong: false });
const paragraphXml = ({ runs, tone }: Paragraph, more = ""): string =>
  styled(TONE_STYLE[tone], runs.map(runXml).join(""), more);
/** A cell of a Word table must end with a paragraph. */
const cellBody = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.length === 0 ? "<w:p/>" : paragraphs.map((one) => paragraphXml(one)).join("");

const TWIPS_WIDE = { portrait: 9600, landscape: 14_400 } as const;
export type Orientation = keyof typeof TWIPS_WIDE;

function tableFrame(
  widths: readonly number[],
  rows: readonly string[],
  caption: string,
  style = "Matrix",
): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const total = widths.reduce((sum, width) => sum + width, 0);
  const described = caption === "" ? "" : `<w:tblCaption w:val="${xmlText(caption)}"/>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:firstColumn="1"/>${described}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>${styled("Small", "")}`;
}

const POINT = 20;

function widthsOf({ columns }: Table, orientation: Orientation): readonly number[] {
  const fixed = columns.map(({ width }) => (width.unit === "points" ? Math.round(width.value * POINT) : 0));
  const left = TWIPS_WIDE[orientation] - fixed.reduce((sum, value) => sum + value, 0);
  const shares = columns.reduce((sum, { width }) => sum + (width.unit === "share" ? width.value : 0), 0);
  return columns.map(({ width }, at) =>
    width.unit === "points" ? (fixed[at] ?? 0) : Math.floor((left * width.value) / shares),
  );
}

interface Placed {
  readonly cell: HeaderCell | null;
  readonly column: number;
  readonly columns: number;
  readonly merge: "restart" | "continue" | "none";
}

/** Rows of headings with a place for each cell that one from above goes on into. */
function placeHeads({ header }: Table): readonly (readonly Placed[])[] {
  const open = new Map<number, { left: number; readonly columns: number }>();
  return header.map((row) => {
    const placed: Placed[] = [];
    const queue = [...row];
    let column = 0;
    for (;;) {
      const above = open.get(column);
      if (above && above.left > 0) {
        above.left -= 1;
        placed.push({ cell: null, column, columns: above.columns, merge: "continue" });
        column += above.columns;
        continue;
      }
      const cell = queue.shift();
      if (!cell) return placed;
      if (cell.rows > 1) open.set(column, { left: cell.rows - 1, columns: cell.columns });
      placed.push({ cell, column, columns: cell.columns, merge: cell.rows > 1 ? "restart" : "none" });
      column += cell.columns;
    }
  });
}

function headRow(placed: readonly Placed[], widths: readonly number[]): string {
  const cells = placed.map(({ cell, column, columns, merge }) => {
    const width = widths.slice(column, column + columns).reduce((sum, value) => sum + value, 0);
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
    const joined = merge === "none" ? "" : `<w:vMerge${merge === "restart" ? ' w:val="restart"' : ""}/>`;
    const turned = cell?.turned ? '<w:textDirection w:val="btLr"/>' : "";
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${joined}<w:shd w:val="clear" w:color="auto" w:fill="E6ECF3"/>${turned}</w:tcPr>${styled("TableHead", plainRun(cell?.text ?? ""))}</w:tc>`;
  });
  const height = placed.some(({ cell }) => cell?.turned)
    ? '<w:trHeight w:val="1700" w:hRule="atLeast"/>'
    : "";
  return `<w:tr><w:trPr><w:cantSplit/>${height}<w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`;
}

function cellXml(cell: Cell, width: number): string {
  const frame = (inner: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
  if (cell.kind === "text") return frame(cellBody(cell.paragraphs));
  const letters = cell.letters.map(({ letter }) => letter).join("");
  const note = cell.note === null ? "" : styled("Quiet", plainRun(cell.note.text), '<w:jc w:val="center"/>');
  return frame(`${styled("Letters", plainRun(letters))}${note}`);
}

function tableXml(table: Table, orientation: Orientation): string {
  const widths = widthsOf(table, orientation);
  const heads = placeHeads(table).map((row) => headRow(row, widths));
  const rows = table.rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((cell, at) => cellXml(cell, widths[at] ?? 0)).join("")}</w:tr>`,
  );
  return tableFrame(widths, [...heads, ...rows], table.summary);
}

function factsXml({ entries }: Facts, orientation: Orientation): string {
  const whole = TWIPS_WIDE[orientation];
  const widths = [Math.round(whole * 0.3), Math.round(whole * 0.7)];
  const rows = entries.map(
    ({ term, value }) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${widths[0]}" w:type="dxa"/></w:tcPr>${styled("TableHead", plainRun(term))}</w:tc><w:tc><w:tcPr><w:tcW w:w="${widths[1]}" w:type="dxa"/></w:tcPr>${cellBody(value)}</w:tc></w:tr>`,
  );
  return tableFrame(widths, rows, "", "Facts");
}

/** Numbering definitions: bullets are 1; each ordered list counts anew from a number of its own. */
export interface Numbering {
  ordered: number;
}

export const BULLETS = 1;
export const FIRST_ORDERED = 2;

function listXml({ ordered, items }: List, numbering: Numbering): string {
  const id = ordered ? FIRST_ORDERED + numbering.ordered : BULLETS;
  if (ordered) numbering.ordered += 1;
  return items
    .map((paragraphs) =>
      paragraphs
        .map((one, at) =>
          styled(
            "ListParagraph",
            one.runs.map(runXml).join(""),
            at === 0
              ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`
              : '<w:ind w:left="567"/>',
          ),
        )
        .join(""),
    )
    .join("");
}

const LINE = "____________________________________";

function signaturesXml({ parties }: Signatures, orientation: Orientation): string {
  const width = Math.floor(TWIPS_WIDE[orientation] / Math.max(1, parties.length));
  const cells = parties.map(({ heading, lines, note }) => {
    const body = [
      styled("TableHead", plainRun(heading)),
      ...lines.map(({ label, value }) => styled("Small", plainRun(`${label}: ${value ?? LINE}`))),
      ...(note === null ? [] : [styled("Quiet", plainRun(note))]),
    ];
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${body.join("")}</w:tc>`;
  });
  return tableFrame(
    parties.map(() => width),
    [`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`],
    "",
    "Facts",
  );
}

/** A block of the layout as parts of a Word document's body. */
export function blockXml(block: Block, orientation: Orientation, numbering: Numbering): string {
  switch (block.kind) {
    case "heading":
      return styled(block.level === 1 ? "Title" : `Heading${block.level - 1}`, plainRun(block.text));
    case "paragraph":
      return paragraphXml(block);
    case "notice":
      return block.paragraphs.map((one) => styled("Notice", one.runs.map(runXml).join(""))).join("");
    case "list":
      return listXml(block, numbering);
    case "facts":
      return factsXml(block, orientation);
    case "table":
      return tableXml(block, orientation);
    case "signatures":
      return signaturesXml(block, orientation);
    case "page-break":
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
}
