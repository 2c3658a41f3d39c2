import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { countOf } from "#lib/wording/line-list.ts";
import { type Baseline, baselineText, entriesOf, parseBaseline } from "./check/baseline.ts";
import { checkFile } from "./check/check-file.ts";
import { CHECK_HELP } from "./check/check-help.ts";
import { type CheckFormat, type CheckOptions, parseCheck } from "./check/check-options.ts";
import { type CheckedFile, type CheckReport, countErrors, type UnreadFile } from "./check/check-report.ts";
import { explainRule } from "./check/explain-rule.ts";
import { toJson } from "./check/to-json.ts";
import { toJunit } from "./check/to-junit.ts";
import { toMarkdown } from "./check/to-markdown.ts";
import { toSarif } from "./check/to-sarif.ts";
import { toText } from "./check/to-text.ts";
import { writeWhole } from "./check/write-whole.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";

const WRITERS: Readonly<Record<CheckFormat, (report: CheckReport) => string>> = {
  text: toText,
  json: toJson,
  sarif: toSarif,
  markdown: toMarkdown,
  junit: toJunit,
};

type ReadBaseline =
  | { readonly ok: true; readonly value: Baseline }
  | { readonly ok: false; readonly message: string };

async function readBaseline(path: string, file: string): Promise<ReadBaseline> {
  try {
    const parsed = parseBaseline(await readFile(file, "utf8"));
    return parsed.ok ? parsed : { ok: false, message: `The baseline ${path}: ${parsed.message}` };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { ok: false, message: `The baseline ${path} could not be read: ${String(error.code)}.` };
  }
}

interface Checked {
  readonly report: CheckReport;
  readonly notices: readonly string[];
}

async function checkFiles(
  { paths, stage, baseline: at }: CheckOptions,
  surroundings: Surroundings,
  baseline: Baseline | undefined,
): Promise<Checked> {
  const { directory, rulePack } = surroundings;
  const files: CheckedFile[] = [];
  const unread: UnreadFile[] = [];
  const notices: string[] = [];
  const knownOf = (path: string) =>
    baseline && at !== undefined ? entriesOf(baseline, resolve(directory, at), resolve(directory, path)) : [];
  for (const path of paths) {
    const outcome = await checkFile(path, surroundings, stage, knownOf);
    if (!outcome.ok) unread.push(outcome.unread);
    else {
      files.push(outcome.file);
      const named = outcome.notices.map((notice) => (paths.length > 1 ? `${path}: ${notice}` : notice));
      notices.push(...named);
    }
  }
  const hasBaseline = baseline !== undefined;
  return { report: { rulePack, stage, hasBaseline, files, unread }, notices };
}

interface Judged {
  readonly exitCode: Outcome["exitCode"];
  readonly said: readonly string[];
}

function judge(report: CheckReport, { maxErrors }: CheckOptions): Judged {
  if (report.unread.length > 0) return { exitCode: 2, said: report.unread.map(({ message }) => message) };
  const errors = countErrors(report);
  if (errors <= maxErrors) return { exitCode: 0, said: [] };
  const said = `${countOf(errors, "error", "errors")}; --max-errors lets ${maxErrors} pass.`;
  return { exitCode: 1, said: maxErrors === 0 ? [] : [said] };
}

/** Writes the baseline, unless a file is missing in it; what is known from then on fails no more. */
async function keepBaseline(
  report: CheckReport,
  { writeBaseline }: CheckOptions,
  directory: string,
  judged: Judged,
): Promise<Judged> {
  if (writeBaseline === undefined) return judged;
  if (report.unread.length > 0) {
    return {
      exitCode: 2,
      said: [...judged.said, `${writeBaseline} was not written: not every file was read.`],
    };
  }
  const file = resolve(directory, writeBaseline);
  const text = baselineText(report, file, (path) => resolve(directory, path));
  const failure = await writeWhole(writeBaseline, file, text);
  if (failure !== undefined) return { exitCode: 2, said: [failure] };
  const known = report.files.flatMap(({ findings }) => findings.filter(({ state }) => state !== "accepted"));
  const said = `${writeBaseline}: ${countOf(known.length, "finding is", "findings are")} known from now on.`;
  return { exitCode: 0, said: [said] };
}

async function report(options: CheckOptions, surroundings: Surroundings): Promise<Outcome> {
  const { directory } = surroundings;
  const { baseline: at, output, format } = options;
  const baseline = at === undefined ? undefined : await readBaseline(at, resolve(directory, at));
  if (baseline && !baseline.ok) return fail(baseline.message);
  const { report, notices } = await checkFiles(options, surroundings, baseline?.value);
  const judged = await keepBaseline(report, options, directory, judge(report, options));
  const lines = [...notices, ...judged.said];
  const outcome = (exitCode: Outcome["exitCode"], out: string, more: readonly string[] = []): Outcome => ({
    exitCode,
    out,
    err: [...lines, ...more].map((line) => `${line}\n`).join(""),
  });
  if (report.files.length === 0) return outcome(2, "");
  const text = WRITERS[format](report);
  if (output === undefined) return outcome(judged.exitCode, text);
  const failure = await writeWhole(output, resolve(directory, output), text);
  return failure === undefined ? outcome(judged.exitCode, "") : outcome(2, "", [failure]);
}

/** `check FILE…`: what the rules find in files; findings that both sides accepted, or that are known, do not count. */
export async function runCheck(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const request = parseCheck(args);
  switch (request.kind) {
    case "help":
      return { exitCode: 0, out: CHECK_HELP, err: "" };
    case "explain":
      return explainRule(request.rule);
    case "wrong":
      return fail(request.message);
    case "check":
      return report(request.options, surroundings);
  }
}
