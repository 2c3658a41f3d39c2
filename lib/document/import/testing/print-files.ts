import { writeZip } from "../../archive/write-zip.ts";
import type { RawCell } from "../../grid/build-grid.ts";
import { columnLetters } from "../sheet-place.ts";
import type { Dice } from "./dice.ts";
import type { Abilities } from "./print-shapes.ts";
import type { FileSketch, Sketch } from "./sketch.ts";

export const PRINTED_FORMATS = [
  "csv",
  "tsv",
  "utf16",
  "windows",
  "markdown",
  "html-in-markdown",
  "html",
  "xlsx",
  "docx",
] as const;
export type PrintedFormat = (typeof PRINTED_FORMATS)[number];

const ABILITIES: Readonly<Record<PrintedFormat, Abilities>> = {
  csv: { merges: false, bold: false, headings: false },
  tsv: { merges: false, bold: false, headings: false },
  utf16: { merges: false, bold: false, headings: false },
  windows: { merges: false, bold: false, headings: false },
  markdown: { merges: false, bold: true, headings: true },
  "html-in-markdown": { merges: true, bold: true, headings: true },
  html: { merges: true, bold: true, headings: true },
  xlsx: { merges: true, bold: true, headings: false },
  docx: { merges: true, bold: true, headings: true },
};

export const abilitiesOf = (format: PrintedFormat): Abilities => ABILITIES[format];

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** All tables one under the other, as formats without headings have them. */
function stack({ sketches }: FileSketch): readonly RawCell[] {
  const cells: RawCell[] = [];
  let top = 0;
  for (const { heading, cells: own } of sketches) {
    if (heading !== null) cells.push({ row: top, column: 0, text: `${heading}`, isStrong: true });
    const start = heading === null ? top : top + 1;
    cells.push(...own.map((cell) => ({ ...cell, row: cell.row + start })));
    top = start + Math.max(...own.map(({ row, rows = 1 }) => row + rows)) + 1;
  }
  return cells;
}

function toLines(cells: readonly RawCell[]): string[][] {
  const lines: string[][] = [];
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  for (const { row, column, text } of cells) {
    while (lines.length <= row) lines.push(Array.from({ length: width }, () => ""));
    const line = lines[row];
    if (line) line[column] = text;
  }
  return lines;
}

function toSeparated(file: FileSketch, separator: string, end: string): string {
  const quote = (text: string) =>
    /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replace(/"/g, '""')}"` : text;
  return (
    toLines(stack(file))
      .map((line) => line.map(quote).join(separator))
      .join(end) + end
  );
}

const WESTERN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text in the code page of Western Windows; `undefined` when it has other signs. */
function toWindows(text: string): Uint8Array | undefined {
  const codes = [...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
    const at = [...WESTERN].indexOf(sign);
    return at < 0 ? -1 : 0x80 + at;
  });
  return codes.includes(-1) ? undefined : Uint8Array.from(codes);
}

function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

function markdownTable({ cells }: Sketch): string {
  const first = Math.min(...cells.map(({ row }) => row));
  const lines = toLines(
    cells.map((cell) => ({
      ...cell,
      text: cell.isStrong && cell.row > first ? `**${cell.text}**` : cell.text,
    })),
  );
  const used = lines.slice(first);
  const cell = (text: string) => text.replace(/\|/g, "\\|").replace(/\n/g, "<br>");
  const print = (line: readonly string[]) => `| ${line.map(cell).join(" | ")} |`;
  const [head = [], ...body] = used;
  return [print(head), `|${head.map(() => "---").join("|")}|`, ...body.map(print)].join("\n");
}

function htmlTable({ cells }: Sketch): string {
  const rows = new Map<number, RawCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const last = Math.max(...rows.keys());
  const covered = new Set<string>();
  for (const { row, column, rows: height = 1, columns = 1 } of cells)
    for (let down = 0; down < height; down += 1)
      for (let across = 0; across < columns; across += 1)
        if (down + across > 0) covered.add(`${row + down} ${column + across}`);
  const lines = Array.from({ length: last + 1 }, (_, row) => {
    const own = [...(rows.get(row) ?? [])].sort((a, b) => a.column - b.column);
    const end = Math.max(0, ...own.map(({ column }) => column + 1));
    const tags = Array.from({ length: end }, (_, column) => {
      const cell = own.find((one) => one.column === column);
      if (!cell) return covered.has(`${row} ${column}`) ? "" : "<td></td>";
      const spans = `${(cell.rows ?? 1) > 1 ? ` rowspan="${cell.rows}"` : ""}${(cell.columns ?? 1) > 1 ? ` colspan="${cell.columns}"` : ""}`;
      const text = escapeXml(cell.text).replace(/\n/g, "<br>");
      return cell.isStrong ? `<td${spans}><b>${text}</b></td>` : `<td${spans}>${text}</td>`;
    });
    return `<tr>${tags.join("")}</tr>`;
  });
  return `<table>\n${lines.join("\n")}\n</table>`;
}

function withText(
  file: FileSketch,
  table: (sketch: Sketch) => string,
  heading: (text: string) => string,
  line: (text: string) => string,
): string {
  const parts = file.sketches.flatMap((sketch) => [
    ...(sketch.heading === null ? [] : [heading(sketch.heading)]),
    table(sketch),
  ]);
  return [...file.before.map(line), ...parts, ...file.after.map(line)].join("\n\n");
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function toXlsx(file: FileSketch, dice: Dice): Uint8Array {
  const decoys = dice.chance(0.3) ? 1 + dice.below(12) : 0;
  const before = dice.below(decoys + 1);
  const sheets = Array.from({ length: decoys + 1 }, (_, at) =>
    at === before ? stack(file) : decoySheet(at),
  );
  const shared = dice.chance(0.5);
  const strings: string[] = [];
  const body = sheets.map((cells) => sheetXml(cells, shared ? strings : undefined));
  const relations = body.map(
    (_, at) => `<Relationship Id="r${at}" Type="${OFFICE}/worksheet" Target="worksheets/s${at}.xml"/>`,
  );
  return writeZip([
    {
      name: "_rels/.rels",
      data: `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns:r="${OFFICE}"><sheets>${body.map((_, at) => `<sheet name="Sheet ${at + 1}" sheetId="${at + 1}" r:id="r${at}"/>`).join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships>${relations.join("")}<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${OFFICE}/styles" Target="/xl/styles.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      data: "<styleSheet><fonts><font/><font><b/></font></fonts><cellXfs><xf fontId='0'/><xf fontId='1'/></cellXfs></styleSheet>",
    },
    {
      name: "xl/sharedStrings.xml",
      data: `<sst>${strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join("")}</sst>`,
    },
    ...body.map((data, at) => ({ name: `xl/worksheets/s${at}.xml`, data })),
  ]);
}

function decoySheet(at: number): readonly RawCell[] {
  const lines = [
    ["Change log", "", ""],
    ["Date", "Who", "What"],
    ["2026-01-02", `Person ${at}`, "First draft"],
    ["2026-02-03", "Account team", "Comments of both companies"],
  ];
  return lines.flatMap((line, row) => line.map((text, column) => ({ row, column, text })));
}

function sheetXml(cells: readonly RawCell[], strings: string[] | undefined): string {
  const rows = new Map<number, RawCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const xml = [...own]
        .sort((a, b) => a.column - b.column)
        .map(({ column, text, isStrong }) => {
          const reference = `r="${columnLetters(column)}${row + 1}" s="${isStrong ? 1 : 0}"`;
          if (!strings) return `<c ${reference} t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
          return `<c ${reference} t="s"><v>${strings.push(text) - 1}</v></c>`;
        });
      return `<row r="${row + 1}">${xml.join("")}</row>`;
    });
  const merges = cells.flatMap(({ row, column, rows: height = 1, columns = 1 }) =>
    height * columns > 1
      ? [
          `<mergeCell ref="${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + height}"/>`,
        ]
      : [],
  );
  return `<worksheet><sheetData>${lines.join("")}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.join("")}</mergeCells>` : ""}</worksheet>`;
}

function docxTable({ cells }: Sketch): string {
  const width = Math.max(...cells.map(({ column, columns = 1 }) => column + columns));
  const height = Math.max(...cells.map(({ row, rows = 1 }) => row + rows));
  const at = (row: number, column: number) =>
    cells.find(
      (cell) =>
        row >= cell.row &&
        row < cell.row + (cell.rows ?? 1) &&
        column >= cell.column &&
        column < cell.column + (cell.columns ?? 1),
    );
  const lines = Array.from({ length: height }, (_, row) => {
    const tags: string[] = [];
    for (let column = 0; column < width; ) {
      const cell = at(row, column);
      const span = cell?.columns ?? 1;
      const isTall = (cell?.rows ?? 1) > 1;
      const merge = isTall ? `<w:vMerge${cell?.row === row ? ' w:val="restart"' : ""}/>` : "";
      const text = cell && cell.row === row ? cell.text : "";
      const runs = text
        .split("\n")
        .map(
          (line) =>
            `<w:p><w:r>${cell?.isStrong ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
        );
      tags.push(
        `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${merge}</w:tcPr>${runs.join("")}</w:tc>`,
      );
      column += span;
    }
    return `<w:tr>${tags.join("")}</w:tr>`;
  });
  return `<w:tbl>${lines.join("")}</w:tbl>`;
}

function toDocx(file: FileSketch): Uint8Array {
  const text = (line: string) => `<w:p><w:r><w:t>${escapeXml(line)}</w:t></w:r></w:p>`;
  const heading = (line: string) =>
    `<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>${escapeXml(line)}</w:t></w:r></w:p>`;
  return writeZip([
    {
      name: "_rels/.rels",
      data: `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      data: `<Relationships><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: "word/styles.xml",
      data: '<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>',
    },
    {
      name: "word/document.xml",
      data: `<w:document><w:body>${withText(file, docxTable, heading, text)}</w:body></w:document>`,
    },
  ]);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Prints a file in a format; `undefined` when the format cannot hold its text. */
export function printFile(file: FileSketch, format: PrintedFormat, dice: Dice): Uint8Array | undefined {
  switch (format) {
    case "csv":
      return encode(
        (dice.chance(0.3) ? "\ufeff" : "") +
          toSeparated(file, dice.pick([",", ";"]), dice.pick(["\n", "\r\n"])),
      );
    case "tsv":
      return encode(toSeparated(file, "\t", "\r\n"));
    case "utf16":
      return toUtf16(toSeparated(file, "\t", "\r\n"));
    case "windows":
      return toWindows(toSeparated(file, ";", "\r\n"));
    case "markdown":
      return encode(
        withText(
          file,
          markdownTable,
          (text) => `## ${text}`,
          (text) => text,
        ),
      );
    case "html-in-markdown":
      return encode(
        `# Appendix\n\n${withText(
          file,
          htmlTable,
          (text) => `## ${text}`,
          (text) => text,
        )}`,
      );
    case "html":
      return encode(
        `<html><body>${withText(
          file,
          htmlTable,
          (text) => `<h2>${escapeXml(text)}</h2>`,
          (text) => `<p>${escapeXml(text)}</p>`,
        )}</body></html>`,
      );
    case "xlsx":
      return toXlsx(file, dice);
    case "docx":
      return toDocx(file);
  }
}
