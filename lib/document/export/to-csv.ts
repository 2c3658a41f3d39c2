import type { Content } from "#lib/matrix/content.ts";
import { guardText } from "./guard-text.ts";
import { sheetRows } from "./sheet-rows.ts";

const quote = (text: string): string => {
  const safe = guardText(text);
  return /[",\n\r]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** The matrix as comma separated text (RFC 4180) with a mark of its encoding, so that Excel reads every letter. */
export function toCsv(content: Content): string {
  const { headings, rows } = sheetRows(content);
  return `\uFEFF${[headings, ...rows].map((row) => `${row.map(quote).join(",")}\r\n`).join("")}`;
}
