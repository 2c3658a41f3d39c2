import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeWhole } from "./check/write-whole.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { writePdf } from "./export/write-input.ts";
import { parseArguments } from "./parse-arguments.ts";
import { readInput } from "./read-input.ts";

/** `appendix FILE -o OUT.pdf`: prints the content of a file as a draft of the appendix. */
export async function runAppendix(
  args: readonly string[],
  { now, directory }: Surroundings,
): Promise<Outcome> {
  const parsed = parseArguments(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { output: { type: "string", short: "o" } },
    }),
  );
  if (!parsed.ok) return fail(parsed.message);
  const { positionals, values } = parsed.value;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || values.output === undefined) {
    return fail("Name one file and where the PDF goes: clearline appendix FILE -o OUT.pdf.");
  }
  const input = await readInput(path, resolve(directory, path));
  if (!input.ok) return fail(input.message);
  const rendered = await writePdf(input, now);
  if (!rendered.ok) return fail(rendered.message);
  const failure = await writeWhole(values.output, resolve(directory, values.output), rendered.bytes);
  if (failure !== undefined) return fail(failure);
  const pages = rendered.pages === 1 ? "1 page" : `${rendered.pages} pages`;
  return {
    exitCode: 0,
    out: `${values.output}: ${pages}.\n`,
    err: input.notices.map((notice) => `${notice}\n`).join(""),
  };
}
