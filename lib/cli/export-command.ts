import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { EXPORT_FORMATS, findExportFormat } from "#lib/document/export/export-format.ts";
import { writeWhole } from "./check/write-whole.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { writeInput } from "./export/write-input.ts";
import { parseArguments } from "./parse-arguments.ts";
import { readInput } from "./read-input.ts";

/** `export FILE --to FORMAT -o OUT`: writes what a file holds in another form. */
export async function runExport(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const parsed = parseArguments(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: "string" }, output: { type: "string", short: "o" } },
    }),
  );
  if (!parsed.ok) return fail(parsed.message);
  const { positionals, values } = parsed.value;
  const [path] = positionals;
  const format = findExportFormat(values.to);
  if (path === undefined || positionals.length > 1 || values.output === undefined || !format) {
    return fail(
      `Name one file, a format and where it goes: clearline export FILE --to ${EXPORT_FORMATS.join("|")} -o OUT.`,
    );
  }
  const { directory } = surroundings;
  const input = await readInput(path, resolve(directory, path));
  if (!input.ok) return fail(input.message);
  const written = await writeInput(format, input, surroundings);
  if (!written.ok) return fail(written.message);
  const failure = await writeWhole(values.output, resolve(directory, values.output), written.bytes);
  if (failure !== undefined) return fail(failure);
  return {
    exitCode: 0,
    out: `${values.output}\n`,
    err: input.notices.map((notice) => `${notice}\n`).join(""),
  };
}
