import { resolve } from "node:path";
import { parseEnvironment } from "#lib/server/environment.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { type Baseline, entriesOf } from "./check/baseline.ts";
import { checkFile } from "./check/check-file.ts";
import { CHECK_HELP } from "./check/check-help.ts";
import { type CheckOptions, parseCheck } from "./check/check-options.ts";
import { type CheckedFile, type CheckReport, countErrors, type UnreadFile } from "./check/check-report.ts";
import { explainRule } from "./check/explain-rule.ts";
import { findOverwritten } from "./check/find-overwritten.ts";
import { keepBaseline, readBaseline } from "./check/keep-baseline.ts";
import { writeReport } from "./check/write-report.ts";
import { writeWhole } from "./check/write-whole.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";

interface Checked {
  readonly report: CheckReport;
  readonly notices: readonly string[];
}

async function checkFiles(
  { paths, stage, baseline: at }: CheckOptions,
  surroundings: Surroundings,
  baseline: Baseline | undefined,
): Promise<Checked> {
  const { directory, rulePack, variables } = surroundings;
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
  const read = parseEnvironment(variables, directory);
  const origin = read.ok ? read.environment.origin : undefined;
  return { report: { rulePack, stage, hasBaseline, origin, files, unread }, notices };
}

interface Judged {
  readonly exitCode: Outcome["exitCode"];
  readonly said: readonly string[];
}

function judge(report: CheckReport, maxErrors: number): Judged {
  if (report.unread.length > 0) return { exitCode: 2, said: report.unread.map(({ message }) => message) };
  const errors = countErrors(report);
  if (errors <= maxErrors) return { exitCode: 0, said: [] };
  const said = `${countOf(errors, "error", "errors")}; --max-errors lets ${maxErrors} pass.`;
  return { exitCode: 1, said: maxErrors === 0 ? [] : [said] };
}

/** What is known from now on fails no more: a written baseline ends with 0. */
async function judgeAndKeep(
  report: CheckReport,
  { maxErrors, writeBaseline }: CheckOptions,
  directory: string,
): Promise<Judged> {
  const judged = judge(report, maxErrors);
  if (writeBaseline === undefined) return judged;
  const kept = await keepBaseline(report, writeBaseline, directory);
  return kept.ok ? { exitCode: 0, said: [kept.said] } : { exitCode: 2, said: [...judged.said, kept.said] };
}

async function checkAndReport(options: CheckOptions, surroundings: Surroundings): Promise<Outcome> {
  const { directory, now } = surroundings;
  const { baseline: at, output, format } = options;
  const overwritten = await findOverwritten(options, directory);
  if (overwritten !== undefined) return fail(overwritten);
  const baseline = at === undefined ? undefined : await readBaseline(at, resolve(directory, at));
  if (baseline && !baseline.ok) return fail(baseline.message);
  const { report, notices } = await checkFiles(options, surroundings, baseline?.value);
  const { exitCode, said } = await judgeAndKeep(report, options, directory);
  const outcome = (code: Outcome["exitCode"], out: string, ...more: readonly string[]): Outcome => ({
    exitCode: code,
    out,
    err: [...notices, ...said, ...more].map((line) => `${line}\n`).join(""),
  });
  if (report.files.length === 0) return outcome(2, "");
  const written = await writeReport(format, report, now);
  if (!written.ok) return outcome(2, "", written.message);
  if (output === undefined) return outcome(exitCode, String(written.report));
  const failure = await writeWhole(output, resolve(directory, output), written.report);
  return failure === undefined ? outcome(exitCode, "") : outcome(2, "", failure);
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
      return checkAndReport(request.options, surroundings);
  }
}
