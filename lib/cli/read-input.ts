import { readFile, stat } from "node:fs/promises";
import type { Book } from "#lib/document/grid/grid.ts";
import { readAnyFile } from "#lib/document/grid/read-any-file.ts";
import { importBook } from "#lib/document/import/import-book.ts";
import { type Content, content } from "#lib/matrix/content.ts";
import { contentOfFile, fileText, matrixOfParts, parseFile, toFile } from "#lib/matrix/file.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { FileEdition } from "#lib/matrix/schema/file.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { inflate } from "#lib/server/sheets/inflate.ts";
import { type LocateFindings, locateInBook, locateInFile } from "./positions/locate-findings.ts";

export interface Input {
  readonly ok: true;
  readonly content: Content;
  readonly editions: readonly FileEdition[];
  /** The same as the text of a Clearline file. */
  readonly fileText: string;
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

async function readBytes(
  path: string,
  file: string,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refusal> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      return refuse("too-large", `${path} has ${size} bytes; at most ${MOST_BYTES} are read.`);
    return { ok: true, bytes: await readFile(file) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const words = READ_ERRORS[code];
    if (words === undefined) throw error;
    return refuse("not-found", `${words}: ${path}.`);
  }
}

function readFileOfOurs(
  path: string,
  { text, said }: { readonly text: string; readonly said: readonly string[] },
): Input | Refusal {
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
    fileText: text,
    notices: said.map((sentence) => `${path} was ${sentence}.`),
    locate: locateInFile(text),
  };
}

const inWords = (row: number, column: string): string =>
  `${row === 0 ? "" : `Row ${row}`}${column === "" ? "" : `${row === 0 ? "" : ", "}“${column}”`}`;

function readSheet(path: string, book: Book): Input | Refusal {
  const sheet = importBook(book, { mostActivities: MOST_ACTIVITIES });
  if (!sheet.ok) return refuse(sheet.code, `${path} could not be read. ${sheet.message}`);
  const matrix = matrixOfParts(MatrixId.parse("sheet"), sheet.parts);
  if (!matrix.ok) return refuse(matrix.code, `${path} could not be read. ${matrix.message}`);
  const notices = [
    ...sheet.unread.map(({ row, column, found }) =>
      row === null ? `Not read: the column “${column}”.` : `Not read: row ${row}, “${column}”: “${found}”.`,
    ),
    ...sheet.repairs.map(({ row, column, said }) => {
      const place = inWords(row, column);
      return place === "" ? `${said}.` : `${place}: ${said}.`;
    }),
  ];
  const locate = locateInBook(book, sheet.places);
  const text = fileText(toFile(matrix.value, []));
  return { ok: true, content: content(matrix.value), editions: [], fileText: text, notices, locate };
}

/** Reads a `.clearline.json`, or any sheet or document with a matrix in it; sentences name it as `path`. */
export async function readInput(path: string, file = path): Promise<Input | Refusal> {
  const read = await readBytes(path, file);
  if (!read.ok) return read;
  const found = await readAnyFile(read.bytes, { inflate, mostBytes: MOST_BYTES });
  if (!found.ok) return refuse(found.code, `${path} could not be read. ${found.message}`);
  if (found.value.kind === "clearline") return readFileOfOurs(path, found.value);
  return readSheet(path, found.value.book);
}
