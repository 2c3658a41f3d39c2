import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { countOf } from "#lib/wording/line-list.ts";
import { type Baseline, baselineText, parseBaseline } from "./baseline.ts";
import type { CheckReport } from "./check-report.ts";
import { writeWhole } from "./write-whole.ts";

export type ReadBaseline =
  | { readonly ok: true; readonly value: Baseline }
  | { readonly ok: false; readonly message: string };

/** Reads a baseline; what is wrong with it is one sentence that names it. */
export async function readBaseline(path: string, file: string): Promise<ReadBaseline> {
  try {
    const parsed = parseBaseline(await readFile(file, "utf8"));
    return parsed.ok ? parsed : { ok: false, message: `The baseline ${path}: ${parsed.message}` };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { ok: false, message: `The baseline ${path} could not be read: ${String(error.code)}.` };
  }
}

/** Writes what a report found as a baseline, unless a file is missing in it; says what became of it. */
export async function keepBaseline(
  report: CheckReport,
  path: string,
  directory: string,
): Promise<{ readonly ok: boolean; readonly said: string }> {
  if (report.unread.length > 0) {
    return { ok: false, said: `${path} was not written: not every file was read.` };
  }
  const file = resolve(directory, path);
  const failure = await writeWhole(
    path,
    file,
    baselineText(report, file, (named) => resolve(directory, named)),
  );
  if (failure !== undefined) return { ok: false, said: failure };
  const known = report.files.flatMap(({ findings }) => findings.filter(({ state }) => state !== "accepted"));
  const said = `${path}: ${countOf(known.length, "finding is", "findings are")} known from now on.`;
  return { ok: true, said };
}
