import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { IMPORT_LIMITS } from "#lib/document/grid/import-limits.ts";
import { importReport } from "#lib/document/import/import-report.ts";
import type { ImportWish } from "#lib/document/import/understand.ts";
import { content } from "#lib/matrix/content.ts";
import { fileText, matrixOfParts, parseFile, toFile } from "#lib/matrix/file.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { openSheetReader } from "#lib/server/sheets/open-sheet-reader.ts";
import type { SheetAnswer } from "#lib/server/sheets/sheet-tasks.ts";
import { writeWhole } from "./check/write-whole.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { parseMarks } from "./import/parse-marks.ts";
import { reportInWords } from "./import/report-in-words.ts";
import { reportOfContent } from "./import/report-of-content.ts";
import { parseArguments } from "./parse-arguments.ts";

const FORMATS = ["text", "json"] as const;

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
    if (size > IMPORT_LIMITS.bytes)
      return refuse(
        "too-large",
        `${path} has ${size} bytes; at most ${IMPORT_LIMITS.bytes} are read. Save the one sheet alone.`,
      );
    return { ok: true, bytes: await readFile(file) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const words = READ_ERRORS[code];
    if (words === undefined) throw error;
    return refuse("not-found", `${words}: ${path}.`);
  }
}

async function read(bytes: Uint8Array, wish: ImportWish, sheetWorker: string | undefined) {
  const reader = openSheetReader(sheetWorker);
  try {
    return await reader.read({ bytes, wish, names: {} });
  } finally {
    await reader.close();
  }
}

interface Read {
  readonly ok: true;
  readonly parts: MatrixParts;
  readonly report: ReturnType<typeof importReport>;
}

function toRead(answer: SheetAnswer): Read | Refusal {
  if (answer.kind === "asks") {
    const [first = "x"] = answer.marks;
    const all = answer.marks.map((mark) => `“${mark}”`).join(", ");
    return refuse("invalid", `${answer.message} Found ${all}: say it with --mark "${first}=R".`);
  }
  if (answer.kind === "sheet") return { ok: true, parts: answer.parts, report: importReport(answer) };
  const file = parseFile(answer.text);
  if (!file.ok) return file;
  const matrix = matrixOfParts(MatrixId.parse("imported"), file.value.parts);
  return matrix.ok
    ? { ok: true, parts: file.value.parts, report: reportOfContent(content(matrix.value), answer.said) }
    : matrix;
}

function toText(parts: MatrixParts): { readonly ok: true; readonly text: string } | Refusal {
  const matrix = matrixOfParts(MatrixId.parse("imported"), parts);
  return matrix.ok ? { ok: true, text: fileText(toFile(matrix.value, [])) } : matrix;
}

/** `import FILE`: what was understood of a sheet or a document, and the matrix as a Clearline file. */
export async function runImport(
  args: readonly string[],
  { directory, sheetWorker }: Surroundings,
): Promise<Outcome> {
  const parsed = parseArguments(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sheet: { type: "string" },
        mark: { type: "string", multiple: true, default: [] },
        format: { type: "string", default: "text" },
        output: { type: "string", short: "o" },
      },
    }),
  );
  if (!parsed.ok) return fail(parsed.message);
  const { positionals, values } = parsed.value;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    return fail(
      "Name one file: clearline import FILE [--sheet S] [--mark x=R] [--format text|json] [-o OUT.clearline.json].",
    );
  const format = FORMATS.find((name) => name === values.format);
  if (!format) return fail(`There is no format “${values.format}”; there are text and json.`);
  const marks = parseMarks(values.mark);
  if (!marks.ok) return fail(marks.message);
  const wish = { marks: marks.value, ...(values.sheet === undefined ? {} : { sheet: values.sheet }) };
  const bytes = await readBytes(path, resolve(directory, path));
  const answer = bytes.ok ? await read(bytes.bytes, wish, sheetWorker) : bytes;
  const found = answer.ok ? toRead(answer) : answer;
  if (!found.ok) {
    const out = format === "json" ? `${JSON.stringify(importReport(found), null, 2)}\n` : "";
    return { exitCode: 2, out, err: `${path} was not read. ${found.message}\n` };
  }
  const text = values.output === undefined ? undefined : toText(found.parts);
  if (text && !text.ok) return fail(text.message);
  const failure =
    text && values.output !== undefined
      ? await writeWhole(values.output, resolve(directory, values.output), text.text)
      : undefined;
  if (failure !== undefined) return fail(failure);
  const { report } = found;
  // A column may be left out on purpose; of a row, or of a table that was not clear, something is missing.
  const isWhole = report.unread.every(({ row, column }) => row === null && column !== "");
  const out = format === "json" ? `${JSON.stringify(report, null, 2)}\n` : reportInWords(path, report);
  return { exitCode: isWhole ? 0 : 1, out, err: "" };
}
