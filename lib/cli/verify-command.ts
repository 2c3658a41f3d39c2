import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { sayAnswer, sayGrounds } from "#lib/document/verify/say-verdict.ts";
import { EXIT_CODES, type Verdict } from "#lib/document/verify/verdict.ts";
import { verifyAppendix } from "#lib/document/verify/verify-appendix.ts";
import { loadFonts } from "#lib/server/load-fonts.ts";
import { fail, type Outcome } from "./command.ts";
import { parseArguments } from "./parse-arguments.ts";

/** Loaded only for files that have lost their structure. */
const readPages = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await import("#lib/document/verify/read-pages.ts")).readPages(bytes);

const USAGE =
  "Name one PDF: clearline verify FILE.pdf [--matrix matrix.json --record record.json] [--fingerprint HASH].";
const FINGERPRINT = /^[0-9a-f]{64}$/;

/** `verify FILE.pdf`: compares an appendix with what it carries, or with the files given, and with itself printed again. */
export async function runVerify(args: readonly string[]): Promise<Outcome> {
  const parsed = parseArguments(() =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        matrix: { type: "string" },
        record: { type: "string" },
        fingerprint: { type: "string" },
      },
    }),
  );
  if (!parsed.ok) return fail(parsed.message);
  const { positionals, values } = parsed.value;
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return fail(USAGE);
  const wanted = values.fingerprint?.toLowerCase().replaceAll(/\s/g, "");
  if (wanted !== undefined && !FINGERPRINT.test(wanted))
    return fail(`Found “${values.fingerprint}” as fingerprint, expected 64 hexadecimal digits. ${USAGE}`);
  const files = await Promise.all([path, values.matrix, values.record].map(readOne));
  const failure = files.find((file) => file.message !== null);
  if (failure?.message) return fail(failure.message);
  const [pdf, matrix, record] = files;
  if (!pdf?.bytes) return fail(USAGE);
  const beside = { matrixJson: textOf(matrix?.bytes), recordJson: textOf(record?.bytes) };
  return report(await verifyAppendix(pdf.bytes, { fonts: loadFonts(), readPages, beside }), wanted);
}

interface ReadOne {
  readonly bytes: Uint8Array | null;
  readonly message: string | null;
}

async function readOne(path: string | undefined): Promise<ReadOne> {
  if (path === undefined) return { bytes: null, message: null };
  try {
    return { bytes: await readFile(path), message: null };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { bytes: null, message: `${path} could not be read: ${String(error.code)}.` };
  }
}

const textOf = (bytes: Uint8Array | null | undefined): string | null =>
  bytes ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : null;

function report(verdict: Verdict, wanted: string | undefined): Outcome {
  const fingerprint = "subject" in verdict ? verdict.subject?.fingerprint : undefined;
  const isOther = wanted !== undefined && fingerprint !== undefined && fingerprint !== wanted;
  const lines = [
    sayAnswer(verdict),
    ...(fingerprint === undefined ? [] : [`Fingerprint ${fingerprint}`]),
    ...sayGrounds(verdict),
    ...(isOther ? [`It is not the one that you hold: the fingerprint given is ${wanted}.`] : []),
  ];
  return { exitCode: isOther ? 1 : EXIT_CODES[verdict.kind], out: `${lines.join("\n")}\n`, err: "" };
}
