import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";

/** A row to print: its texts by column, bold when strong; a single text stands across the table. */
export interface PrintedRow {
  readonly texts: readonly string[];
  readonly isStrong?: boolean;
}

/** How a program that knows nothing of structure prints a table. */
export interface PrintedLook {
  /** Lines around cells. */
  readonly isRuled: boolean;
  /** Points above and below the text of a cell. */
  readonly padding: number;
  readonly align: "top" | "middle" | "bottom";
  /** Rows of headings that stand on each page again. */
  readonly repeatsHeader: boolean;
  /** Headings stand at the left of their columns instead of over their middle. */
  readonly hasLeftHeadings?: boolean;
  readonly firstWidth: number;
  readonly otherWidth: number;
  readonly above: readonly string[];
}

const SIZE = 9;
const LEADING = 11;
const [WIDTH, HEIGHT, MARGIN] = [842, 420, 50];

function wrap(text: string, font: PDFFont, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && font.widthOfTextAtSize(longer, SIZE) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

interface Pen {
  readonly add: () => PDFPage;
  page: PDFPage;
  top: number;
}

function printRow(
  pen: Pen,
  { texts, isStrong }: PrintedRow,
  font: PDFFont,
  look: PrintedLook,
  count: number,
): void {
  const whole = look.firstWidth + (count - 1) * look.otherWidth;
  const widthOf = (at: number) => (texts.length === 1 ? whole : at === 0 ? look.firstWidth : look.otherWidth);
  const cells = texts.map((text, at) => (text === "" ? [] : wrap(text, font, widthOf(at) - 8)));
  const most = Math.max(...cells.map((lines) => lines.length));
  const height = most * LEADING + 2 * look.padding;
  cells.forEach((lines, at) => {
    const left = MARGIN + (at === 0 ? 0 : look.firstWidth + (at - 1) * look.otherWidth);
    const spare = (most - lines.length) * LEADING * { top: 0, middle: 0.5, bottom: 1 }[look.align];
    lines.forEach((line, index) => {
      const y = HEIGHT - pen.top - look.padding - spare - index * LEADING - SIZE;
      const isLeft = at === 0 || (isStrong && look.hasLeftHeadings);
      const space = isLeft ? 4 : (widthOf(at) - font.widthOfTextAtSize(line, SIZE)) / 2;
      pen.page.drawText(line, { x: left + space, y, size: SIZE, font });
    });
  });
  pen.top += height;
  if (!look.isRuled) return;
  const y = HEIGHT - pen.top;
  pen.page.drawLine({ start: { x: MARGIN, y }, end: { x: MARGIN + whole, y }, thickness: 0.5 });
}

/** Prints rows as a PDF without structure: texts at places, and lines where the look has them; the first row is the headings. */
export async function printPlainPdf(rows: readonly PrintedRow[], look: PrintedLook): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const [plain, bold] = [
    await document.embedFont(StandardFonts.Helvetica),
    await document.embedFont(StandardFonts.HelveticaBold),
  ];
  const add = () => document.addPage([WIDTH, HEIGHT]);
  const pen: Pen = { add, page: add(), top: MARGIN };
  for (const text of look.above) {
    pen.page.drawText(text, { x: MARGIN, y: HEIGHT - pen.top, size: SIZE, font: plain });
    pen.top += 30;
  }
  const [header] = rows;
  const count = Math.max(...rows.map(({ texts }) => texts.length));
  for (const row of rows) {
    if (pen.top > HEIGHT - MARGIN - 4 * LEADING) {
      pen.page = pen.add();
      pen.top = MARGIN;
      if (look.repeatsHeader && header) printRow(pen, header, bold, look, count);
    }
    printRow(pen, row, row.isStrong ? bold : plain, look, count);
  }
  return document.save();
}
