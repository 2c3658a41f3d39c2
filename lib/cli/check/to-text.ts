import { SEVERITIES } from "#lib/checker/finding.ts";
import { placeInWords } from "#lib/checker/name-findings.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { SEVERITY_WORDS } from "#lib/wording/severity-words.ts";
import { type CheckedFile, type CheckedFinding, type CheckReport, openFindings } from "./check-report.ts";

/** “1 error, 0 warnings, 2 notes”. */
export function countBySeverity(findings: readonly CheckedFinding[]): string {
  const parts = SEVERITIES.map((severity) => {
    const count = findings.filter(({ finding }) => finding.severity === severity).length;
    const { one, more } = SEVERITY_WORDS[severity];
    return countOf(count, one, more);
  });
  return parts.join(", ");
}

/** “3 known from the baseline, 1 of it gone”; `null` without either. */
export function knownInWords({ findings, absent }: CheckedFile): string | null {
  const known = findings.filter(({ state }) => state === "known").length;
  const parts = [
    ...(known === 0 ? [] : [`${known} known from the baseline`]),
    ...(absent.length === 0 ? [] : [`${absent.length} of the baseline gone`]),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}

function linesOf(file: CheckedFile, { rulePack, files }: CheckReport): readonly string[] {
  const open = openFindings(file);
  const lines = open.map(({ named }) => {
    const place = placeInWords(named);
    return `${named.severity.padEnd(7)}  ${place === "" ? "" : `${place}: `}${named.message} (${named.rule})`;
  });
  const checked = `Checked ${countOf(file.rows, "row", "rows")} with rule pack ${rulePack}`;
  const known = knownInWords(file);
  return [
    ...(files.length > 1 ? [`${file.path}:`] : []),
    ...lines,
    `${checked}: ${countBySeverity(open)}.${known === null ? "" : ` Not counted: ${known}.`}`,
  ];
}

/** One line a finding that counts, and a count; several files stand under their names and are summed up. */
export function toText(report: CheckReport): string {
  const { files } = report;
  const blocks = files.map((file) => linesOf(file, report).join("\n"));
  if (files.length > 1) {
    const open = files.flatMap(openFindings);
    blocks.push(`${countOf(files.length, "file", "files")}: ${countBySeverity(open)}.`);
  }
  return `${blocks.join("\n\n")}\n`;
}
