import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { deflateSync } from "node:zlib";
import type { AppendixInput } from "#lib/document/appendix/appendix-input.ts";
import { recordJson } from "#lib/document/appendix/appendix-record.ts";
import { draftEdition } from "#lib/document/appendix/draft-edition.ts";
import { printAppendix } from "#lib/document/appendix/print-appendix.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import { matrixJson } from "#lib/matrix/fingerprint.ts";
import { loadFonts } from "#lib/server/load-fonts.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { parseArguments } from "./parse-arguments.ts";
import { type Input, readInput } from "./read-input.ts";

async function renderDraft({ content, editions }: Input, now: Date) {
  const last = editions.reduce<Input["editions"][number] | undefined>(
    (newest, edition) => (newest === undefined || edition.number > newest.number ? edition : newest),
    undefined,
  );
  // A file holds no confirmations and no signatures: its appendix is a draft, and its record says so.
  const edition = draftEdition(content, last);
  const at = now.toISOString();
  const input: AppendixInput = {
    content,
    edition,
    contacts: [],
    confirmations: {},
    log: null,
    printedOn: dayIn(content.terms.zone, now),
    plain: false,
  };
  const texts = {
    matrixJson: matrixJson(content, edition),
    recordJson: recordJson(input, { matrix: null, check: null, at }),
  };
  return printAppendix(input, texts, { fonts: loadFonts(), createdAt: at, compress: deflateSync });
}

async function write(path: string, bytes: Uint8Array): Promise<string | undefined> {
  try {
    await writeFile(path, bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return `${path} could not be written: ${String(error.code)}.`;
  }
}

/** `appendix FILE -o OUT.pdf`: prints the content of a file as a draft of the appendix. */
export async function runAppendix(args: readonly string[], { now }: Surroundings): Promise<Outcome> {
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
  const input = await readInput(path);
  if (!input.ok) return fail(input.message);
  const rendered = await renderDraft(input, now);
  if (!rendered.ok) return fail(rendered.message);
  const failure = await write(values.output, rendered.bytes);
  if (failure !== undefined) return fail(failure);
  const pages = rendered.pages === 1 ? "1 page" : `${rendered.pages} pages`;
  return {
    exitCode: 0,
    out: `${values.output}: ${pages}.\n`,
    err: input.notices.map((notice) => `${notice}\n`).join(""),
  };
}
