import { dirname } from "node:path";
import * as z from "zod/mini";
import { type Finding, SEVERITIES } from "#lib/checker/finding.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import { describeIssue } from "#lib/matrix/schema/describe-issue.ts";
import { Sha256 } from "#lib/matrix/schema/text.ts";
import type { CheckReport } from "./check-report.ts";
import { pathFrom } from "./file-uri.ts";

const BASELINE_VERSION = 1;

const Entry = z.strictObject({
  key: z.string().check(z.minLength(1)),
  basis: Sha256,
  severity: z.enum(SEVERITIES),
  message: z.string(),
});
/** A finding that is known and does not count while its basis stays. */
export type BaselineEntry = z.infer<typeof Entry>;

const Baseline = z.strictObject({
  format: z.literal("clearline-baseline"),
  version: z.literal(BASELINE_VERSION),
  rulePack: z.int(),
  /** By the path from the baseline's own folder. */
  files: z.record(z.string(), z.array(Entry)),
});
export type Baseline = z.infer<typeof Baseline>;

const Mark = z.looseObject({ format: z.literal("clearline-baseline"), version: z.int() });

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | Refusal {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    if (error instanceof SyntaxError) return refuse("invalid", `It is not JSON: ${error.message}.`);
    throw error;
  }
}

/** Reads the text of a baseline; a refusal names what was found and what was expected. */
export function parseBaseline(text: string): { readonly ok: true; readonly value: Baseline } | Refusal {
  const json = parseJson(text);
  if (!json.ok) return json;
  const mark = Mark.safeParse(json.value);
  if (!mark.success)
    return refuse("invalid", `It is not a baseline. ${describeIssue(json.value, mark.error.issues)}`);
  if (mark.data.version !== BASELINE_VERSION) {
    return refuse(
      "invalid",
      `It has version ${mark.data.version}; this Clearline reads version ${BASELINE_VERSION}. Write it anew with --write-baseline.`,
    );
  }
  const baseline = Baseline.safeParse(json.value);
  if (!baseline.success) return refuse("invalid", describeIssue(json.value, baseline.error.issues));
  return { ok: true, value: baseline.data };
}

/** What a baseline at a path knows of a file. */
export function entriesOf(baseline: Baseline, at: string, file: string): readonly BaselineEntry[] {
  const name = pathFrom(dirname(at), file);
  return Object.hasOwn(baseline.files, name) ? (baseline.files[name] ?? []) : [];
}

/** Whether a finding is known as it stands: one that is about something else by now is new. */
export function isKnown(finding: Pick<Finding, "key" | "basis">, entries: readonly BaselineEntry[]): boolean {
  return entries.some(({ key, basis }) => key === finding.key && basis === finding.basis);
}

/** The baseline of a report, for a file at a path: all findings but the accepted ones. */
export function baselineText(report: CheckReport, at: string, fileOf: (path: string) => string): string {
  const files = Object.fromEntries(
    report.files.map(({ path, findings }) => [
      pathFrom(dirname(at), fileOf(path)),
      findings
        .filter(({ state }) => state !== "accepted")
        .map(({ finding: { key, basis, severity, message } }) => ({ key, basis, severity, message })),
    ]),
  );
  const baseline: Baseline = {
    format: "clearline-baseline",
    version: BASELINE_VERSION,
    rulePack: report.rulePack,
    files,
  };
  return `${JSON.stringify(baseline, null, 2)}\n`;
}
