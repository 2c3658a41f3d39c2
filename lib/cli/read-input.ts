import { readFile, stat } from "node:fs/promises";
import { readCsvMatrix } from "#lib/document/import/csv-matrix.ts";
import { type Content, content } from "#lib/matrix/content.ts";
import { contentOfFile, matrixOfParts, parseFile } from "#lib/matrix/file.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { FileEdition } from "#lib/matrix/schema/file.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { type LocateFindings, locateInFile, locateInSheet } from "./positions/locate-findings.ts";

export interface Input {
  readonly ok: true;
  readonly content: Content;
  readonly editions: readonly FileEdition[];
  /** One sentence for each thing that the file holds and that was not read. */
  readonly notices: readonly string[];
  /** Where findings of this content stand in the file. */
  readonly locate: LocateFindings;
}

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ACTIVITIES = 10_000;

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file",
  EACCES: "This file may not be read",
  EISDIR: "This is a folder, not a file",
};

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    // Excel on Windows writes CSV in the code page of the country unless it is told otherwise.
    if (error instanceof TypeError) return new TextDecoder("windows-1252").decode(bytes);
    throw error;
  }
}

async function readText(
  path: string,
  file: string,
): Promise<{ readonly ok: true; readonly text: string } | Refusal> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      return refuse("too-large", `${path} has ${size} bytes; at most ${MOST_BYTES} are read.`);
    const bytes = await readFile(file);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      return refuse("invalid", `${path} is a workbook or another packed file. Save the sheet as CSV first.`);
    }
    return { ok: true, text: decode(bytes) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const words = READ_ERRORS[code];
    if (words === undefined) throw error;
    return refuse("not-found", `${words}: ${path}.`);
  }
}

function readFileOfOurs(path: string, text: string): Input | Refusal {
  const file = parseFile(text);
  if (!file.ok) return refuse(file.code, `${path} could not be read. ${file.message}`);
  const agreed = contentOfFile(file.value);
  if (!agreed.ok) return refuse(agreed.code, `${path} could not be read. ${agreed.message}`);
  const count = Object.keys(file.value.parts.activities).length;
  if (count > MOST_ACTIVITIES) {
    return refuse("too-many", `${path} has ${count} activities; at most ${MOST_ACTIVITIES} can be read.`);
  }
  return {
    ok: true,
    content: agreed.value,
    editions: file.value.editions,
    notices: [],
    locate: locateInFile(text),
  };
}

function readSheet(path: string, text: string): Input | Refusal {
  const sheet = readCsvMatrix(text);
  if (!sheet.ok) return refuse(sheet.code, `${path} could not be read. ${sheet.message}`);
  const matrix = matrixOfParts(MatrixId.parse("sheet"), sheet.parts);
  if (!matrix.ok) return refuse(matrix.code, `${path} could not be read. ${matrix.message}`);
  const notices = [
    ...sheet.unread.map(({ row, column, found }) =>
      row === null ? `Not read: the column “${column}”.` : `Not read: row ${row}, “${column}”: “${found}”.`,
    ),
    ...sheet.repairs.map(
      ({ row, column, said }) => `Row ${row}${column === "" ? "" : `, “${column}”`}: ${said}.`,
    ),
  ];
  const locate = locateInSheet(text, sheet.places, sheet.dialect);
  return { ok: true, content: content(matrix.value), editions: [], notices, locate };
}

/** Reads a `.clearline.json` or a CSV with activities down and roles across; sentences name it as `path`. */
export async function readInput(path: string, file = path): Promise<Input | Refusal> {
  const read = await readText(path, file);
  if (!read.ok) return read;
  const isJson = path.toLowerCase().endsWith(".json") || read.text.trimStart().startsWith("{");
  return isJson ? readFileOfOurs(path, read.text) : readSheet(path, read.text);
}
