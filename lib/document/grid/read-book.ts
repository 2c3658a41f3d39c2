import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { type Inflate, readZip, type ZipReader } from "../archive/read-zip.ts";
import { decodeText } from "./decode-text.ts";
import type { Book } from "./grid.ts";
import { IMPORT_LIMITS } from "./import-limits.ts";
import { readCsv } from "./read-csv.ts";
import { readDocx } from "./read-docx.ts";
import { readHtml } from "./read-html.ts";
import { RULE, readMarkdown } from "./read-markdown.ts";
import { settle, stop } from "./refused.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";
import { readRelations } from "./xlsx/relations.ts";

/** What a file turned out to be: tables, the text of a Clearline file, or a PDF, which `readAnyFile` reads. */
export type ReadFile =
  | { readonly kind: "pdf" }
  | { readonly kind: "book"; readonly book: Book }
  | { readonly kind: "clearline"; readonly text: string; readonly said: readonly string[] };

export interface ReadOptions {
  readonly inflate: Inflate;
  /** Bytes of a file at most; 5 MB when left out. */
  readonly mostBytes?: number;
}

const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

function readOffice(zip: ZipReader): Book {
  const main = readRelations(zip, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (main !== undefined && /^xl\/.*\.xml$/.test(main)) return readXlsx(zip, main);
  if (main !== undefined && /^word\/.*\.xml$/.test(main)) return readDocx(zip, main);
  if (zip.names.includes("xl/workbook.bin"))
    stop("invalid", "This is a binary Excel workbook (.xlsb). Save it as an Excel workbook (.xlsx).");
  if (zip.names.includes("mimetype"))
    stop(
      "invalid",
      "This is an OpenDocument file. Save it as Excel (.xlsx) or Word (.docx), or copy the cells and paste them.",
    );
  if (zip.names.some((name) => /\.iwa$/.test(name)))
    stop(
      "invalid",
      "This is a file of Apple Numbers or Pages. Export it as Excel or CSV, or copy the cells and paste them.",
    );
  return stop(
    "invalid",
    "This packed file is neither an Excel workbook nor a Word document. Unpack it, and bring the sheet itself.",
  );
}

function readText(text: string): ReadFile {
  const plain = text.replace(/^\uFEFF/, "");
  const start = plain.slice(0, 2000).trimStart();
  if (start === "")
    stop("invalid", "There is nothing to read yet. Choose a file, or paste rows from your spreadsheet.");
  if (start.startsWith("{")) return { kind: "clearline", text: plain, said: [] };
  if (
    /^<(!doctype html|html|head|meta|body|table|div|style|!--|\?xml)/i.test(start) &&
    /<table/i.test(plain) &&
    !/^#{1,6} /m.test(plain)
  )
    return { kind: "book", book: readHtml(plain) };
  const lines = plain.split(/\r\n?|\n/, 5000);
  const isMarkdown =
    lines.some((line) => line.includes("|") && line.includes("--") && RULE.test(line)) ||
    (lines.some((line) => /^#{1,6} /.test(line)) && lines.some((line) => /^\s*\||<table/i.test(line))) ||
    lines.filter((line) => /^\s*\|.+\|\s*\S*\s*$/.test(line)).length > 1;
  return { kind: "book", book: isMarkdown ? readMarkdown(plain) : readCsv(text) };
}

/**
 * Reads a file as what it is, whatever its name says: an Excel workbook, a Word document, HTML, Markdown, separated
 * text in UTF-8, UTF-16 or the code page of Windows, or a Clearline file; of a PDF it says that it is one. Anything else is
 * refused with what to do.
 */
export function readFileAsGrids(
  bytes: Uint8Array,
  { inflate, mostBytes = IMPORT_LIMITS.bytes }: ReadOptions,
): { readonly ok: true; readonly value: ReadFile } | Refusal {
  if (bytes.length > mostBytes) {
    const [mb, most] = [bytes.length, mostBytes].map((count) => Math.ceil((count / 1024 / 1024) * 10) / 10);
    return refuse(
      "too-large",
      `This file has ${mb} MB; at most ${most} MB are read. Save the one sheet alone.`,
    );
  }
  return settle((): ReadFile => {
    if (starts(bytes, 0x50, 0x4b)) return { kind: "book", book: readOffice(readZip(bytes, inflate)) };
    if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return { kind: "pdf" };
    if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
      stop(
        "invalid",
        "This is a file of Excel or Word before 2007, or one with a password. Save it as .xlsx or .docx without a password.",
      );
    if (starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) || starts(bytes, 0x52, 0x61, 0x72))
      stop("invalid", "This is an archive. Unpack it, and bring the sheet itself.");
    return readText(decodeText(bytes));
  });
}
