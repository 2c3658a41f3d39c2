import { resolve } from "node:path";
import { findGap } from "#lib/checker/accepted.ts";
import type { Finding, Stage } from "#lib/checker/finding.ts";
import { nameFindings } from "#lib/checker/name-findings.ts";
import { RULES } from "#lib/checker/rules/index.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import type { Surroundings } from "../command.ts";
import { readInput } from "../read-input.ts";
import { type BaselineEntry, isKnown } from "./baseline.ts";
import type { AbsentFinding, CheckedFile, CheckedFinding, UnreadFile } from "./check-report.ts";
import { toFileUri } from "./file-uri.ts";

export type FileOutcome =
  | { readonly ok: true; readonly file: CheckedFile; readonly notices: readonly string[] }
  | { readonly ok: false; readonly unread: UnreadFile };

/** What the baseline says of one file. */
export type KnownOf = (path: string) => readonly BaselineEntry[];

const STAGE_OF = new Map(RULES.map((rule) => [rule.id, rule.stage]));

/** What is gone of the baseline; of a rule that this stage does not ask, nobody knows. */
function toAbsent(
  entries: readonly BaselineEntry[],
  findings: readonly Finding[],
  stage: Stage,
): readonly AbsentFinding[] {
  const keys = new Set(findings.map(({ key }) => key));
  return entries.filter(({ key }) => {
    const asked = STAGE_OF.get(key.split("/")[0] ?? key) ?? "drafting";
    return !keys.has(key) && (asked === "drafting" || asked === stage);
  });
}

/** Reads and checks one file; what is known of it comes from the baseline. */
export async function checkFile(
  path: string,
  { now, check, directory }: Surroundings,
  stage: Stage,
  knownOf: KnownOf,
): Promise<FileOutcome> {
  const uri = toFileUri(directory, path);
  const input = await readInput(path, resolve(directory, path));
  if (!input.ok) return { ok: false, unread: { path, uri, message: input.message } };
  const { content, locate, notices } = input;
  const today = dayIn(content.terms.zone, now);
  const found = check({ content, today, stage });
  const named = nameFindings(found, content);
  const regions = found.length === 0 ? [] : locate(found);
  const entries = knownOf(path);
  const findings = found.flatMap((finding, index): CheckedFinding[] => {
    const gap = findGap(finding, content.gaps) ?? null;
    const state = gap ? "accepted" : isKnown(finding, entries) ? "known" : "open";
    const name = named[index];
    const region = regions[index];
    return name && region ? [{ finding, named: name, state, gap, region }] : [];
  });
  const rows = content.areas.reduce((sum, area) => sum + area.activities.length, 0);
  const file = { path, uri, content, rows, today, findings, absent: toAbsent(entries, found, stage) };
  return { ok: true, file, notices };
}
