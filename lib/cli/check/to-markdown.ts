import { placeInWords } from "#lib/checker/name-findings.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { capitalised, countOf } from "#lib/wording/line-list.ts";
import { type CheckedFile, type CheckReport, openFindings } from "./check-report.ts";
import { countBySeverity, knownInWords } from "./to-text.ts";

/** Text that stands in one line of Markdown, also in a table, and means nothing but itself. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_[\](){}#|~!$+-]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("@", "&#64;");
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map((row) => line(row.map(markdownText))), ""];
}

function section(name: string, lines: readonly string[]): readonly string[] {
  return [`### ${name}`, "", ...lines];
}

function openSection(file: CheckedFile): readonly string[] {
  const open = openFindings(file);
  if (open.length === 0) return [];
  const rows = open.map(({ named, finding }) => [
    capitalised(finding.severity),
    placeInWords(named) || "Whole matrix",
    finding.message,
    finding.rule,
  ]);
  return section(`Open (${open.length})`, table(["Severity", "Where", "What", "Rule"], rows));
}

function acceptedSection({ findings }: CheckedFile): readonly string[] {
  const rows = findings.flatMap(({ gap, finding }) =>
    gap ? [[gap.sentence, gap.reason, gap.owner, dayInWords(gap.until), finding.rule]] : [],
  );
  if (rows.length === 0) return [];
  const heads = ["What is accepted", "Reason", "Followed up by", "Until", "Rule"];
  return section(`Accepted by both sides (${rows.length})`, table(heads, rows));
}

function fileSection(file: CheckedFile, { rulePack, stage }: CheckReport): readonly string[] {
  const known = knownInWords(file);
  const rows = countOf(file.rows, "row", "rows");
  const what = `${rows} checked on ${dayInWords(file.today)} with rule pack ${rulePack}, stage ${stage}`;
  return [
    `## ${markdownText(file.path)}`,
    "",
    `${markdownText(`${what}: ${countBySeverity(openFindings(file))}.`)}${known === null ? "" : ` Not counted: ${known}.`}`,
    "",
    ...openSection(file),
    ...acceptedSection(file),
  ];
}

/** The report for a comment or a page: a table a file, and what both sides accepted. */
export function toMarkdown(report: CheckReport): string {
  const unread = report.unread.map(({ message }) => `- ${markdownText(message)}`);
  const lines = [
    "# Findings",
    "",
    ...report.files.flatMap((file) => fileSection(file, report)),
    ...(unread.length === 0 ? [] : ["## Not read", "", ...unread, ""]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
