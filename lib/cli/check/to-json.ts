import type { CheckedFile, CheckedFinding, CheckReport } from "./check-report.ts";

function gapOf({ gap }: CheckedFinding) {
  return gap && { sentence: gap.sentence, reason: gap.reason, owner: gap.owner, until: gap.until };
}

function toFindingJson(checked: CheckedFinding) {
  const { finding, named, state, region } = checked;
  const { key, basis, rule, severity, stage, message, fixes } = finding;
  const { area, activity, role } = named;
  return {
    state,
    ...{ key, basis, rule, severity, stage, area, activity, role, message },
    fixes: fixes.map(({ label }) => label),
    at: region,
    accepted: gapOf(checked),
  };
}

function toFileJson({ path, uri, content, rows, today, findings, absent }: CheckedFile) {
  return {
    file: path,
    uri: uri.uri,
    title: content.header.title,
    today,
    rows,
    findings: findings.map(toFindingJson),
    absent,
  };
}

/** The report for other programs; the README of this room says what stands in it. */
export function toJson({ rulePack, stage, hasBaseline, files, unread }: CheckReport): string {
  const report = {
    format: "clearline-check",
    version: 1,
    rulePack,
    stage,
    hasBaseline,
    files: files.map(toFileJson),
    unread: unread.map(({ path, message }) => ({ file: path, message })),
  };
  return `${JSON.stringify(report)}\n`;
}
