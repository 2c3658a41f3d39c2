import type { ZipReader } from "../../archive/read-zip.ts";
import { stop } from "../refused.ts";
import { readXml } from "../xml-events.ts";
import { type Relation, readRelations } from "./relations.ts";

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: readonly string[];
  /** By the number of a cell's style: whether it is bold. */
  readonly strong: readonly boolean[];
}

/** Text whose control characters stand as their code, such as `_x000D_`. */
export const decodeCodes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** Texts that cells share; readings of Japanese signs stand beside the text and are no part of it. */
function readSharedStrings(bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let skipped = 0;
  readXml(bytes, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") skipped += 1;
      isText = name === "t" && skipped === 0;
    },
    close: (name) => {
      if (name === "rPh") skipped -= 1;
      if (name === "si") strings.push(decodeCodes(text));
      isText = false;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return strings;
}

function readStrong(bytes: Uint8Array): readonly boolean[] {
  const boldFonts: boolean[] = [];
  const formats: boolean[] = [];
  let inside = "";
  readXml(bytes, {
    open: (name, { val, fontId }) => {
      if (name === "fonts" || name === "cellXfs") inside = name;
      else if (name === "font" && inside === "fonts") boldFonts.push(false);
      else if (name === "b" && inside === "fonts")
        boldFonts[boldFonts.length - 1] = val !== "0" && val !== "false";
      else if (name === "xf" && inside === "cellXfs") formats.push(boldFonts[Number(fontId)] ?? false);
    },
    close: (name) => {
      if (name === inside) inside = "";
    },
  });
  return formats;
}

function readSheets(bytes: Uint8Array, relations: readonly Relation[]): readonly SheetPart[] {
  const sheets: SheetPart[] = [];
  readXml(bytes, {
    open: (tag, attributes) => {
      if (tag !== "sheet") return;
      const id = attributes["r:id"] ?? Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const target = relations.find(
        (relation) => relation.id === id && relation.kind === "worksheet",
      )?.target;
      const { name = "Sheet", state } = attributes;
      if (target !== undefined)
        sheets.push({ name, part: target, isHidden: state !== undefined && state !== "visible" });
    },
  });
  return sheets;
}

/** What a workbook says about its sheets. */
export function readWorkbookParts(zip: ZipReader, workbook: string): WorkbookParts {
  const relations = readRelations(zip, workbook);
  const find = (kind: string) => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    return target === undefined ? undefined : zip.find(target);
  };
  const bytes = zip.find(workbook) ?? stop("invalid", "This workbook has no list of its sheets.");
  const strings = find("sharedStrings");
  const styles = find("styles");
  return {
    sheets: readSheets(bytes, relations),
    sharedStrings: strings ? readSharedStrings(strings) : [],
    strong: styles ? readStrong(styles) : [],
  };
}
