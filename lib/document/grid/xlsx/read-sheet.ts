import type { RawCell } from "../build-grid.ts";
import { IMPORT_LIMITS } from "../import-limits.ts";
import { readXml } from "../xml-events.ts";
import { decodeCodes, type WorkbookParts } from "./workbook-parts.ts";

export type ReadSheet =
  | { readonly ok: true; readonly cells: readonly RawCell[] }
  | { readonly ok: false; readonly reason: string };

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where “AB12” is, from 0. */
function placeOf(reference: string): Place | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(reference.slice(at));
  return at > 0 && at < 8 && Number.isInteger(row) && row > 0
    ? { row: row - 1, column: column - 1 }
    : undefined;
}

function mergedRange(reference: string): { readonly from: Place; readonly to: Place } | undefined {
  const [from, to] = reference.split(":").map(placeOf);
  return from && to ? { from, to } : undefined;
}

const findTooFar = ({ row, column }: Place, reference: string): string | undefined => {
  if (column >= IMPORT_LIMITS.columns)
    return `Something stands in cell ${reference}; at most ${IMPORT_LIMITS.columns} columns are read.`;
  if (row >= IMPORT_LIMITS.rows)
    return `Something stands in cell ${reference}; at most ${IMPORT_LIMITS.rows} rows are read.`;
  return undefined;
};

const isFlag = { b: (value: string) => (value === "1" ? "TRUE" : "FALSE") };

/** The cells of a sheet that hold something, as they are stored: formulas by their last result, numbers as digits. */
export function readSheet(bytes: Uint8Array, { sharedStrings, strong }: WorkbookParts): ReadSheet {
  const cells: RawCell[] = [];
  const spans = new Map<string, { readonly rows: number; readonly columns: number }>();
  let reason: string | undefined;
  let next: Place = { row: -1, column: 0 };
  let cell = { reference: "", type: "", style: -1, text: "" };
  let isText = false;
  const endCell = () => {
    const place = placeOf(cell.reference) ?? next;
    next = { row: place.row, column: place.column + 1 };
    const text =
      cell.type === "s"
        ? (sharedStrings[Number(cell.text)] ?? "")
        : cell.type === "b"
          ? isFlag.b(cell.text)
          : cell.type === "e"
            ? ""
            : decodeCodes(cell.text);
    if (text.trim() === "") return;
    reason ??= findTooFar(place, cell.reference);
    if (reason === undefined) cells.push({ text, ...place, isStrong: strong[cell.style] ?? false });
  };
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === "row") {
        const { r } = attributes;
        next = { row: r === undefined ? next.row + 1 : Number(r) - 1, column: 0 };
      } else if (name === "c") {
        const { r = "", t = "", s } = attributes;
        cell = { reference: r, type: t, style: s === undefined ? 0 : Number(s), text: "" };
      } else if (name === "mergeCell") {
        const range = mergedRange(attributes["ref"] ?? "");
        if (range)
          spans.set(`${range.from.row} ${range.from.column}`, {
            rows: range.to.row - range.from.row + 1,
            columns: range.to.column - range.from.column + 1,
          });
      }
      isText = name === "v" || name === "t";
      if (name === "rPh") isText = false;
    },
    close: (name) => {
      if (name === "c") endCell();
      isText = false;
    },
    text: (piece) => {
      if (isText) cell.text += piece;
    },
  });
  if (reason !== undefined) return { ok: false, reason };
  return {
    ok: true,
    cells:
      spans.size === 0 ? cells : cells.map((one) => ({ ...one, ...spans.get(`${one.row} ${one.column}`) })),
  };
}
