import { placeInWords } from "#lib/checker/name-findings.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { sentence } from "#lib/wording/line-list.ts";
import { LINE_ENDS } from "../positions/region.ts";
import type { AbsentFinding, CheckedFile, CheckedFinding, CheckReport, FileUri } from "./check-report.ts";
import { ruleOfResult, sarifRules } from "./sarif-rules.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** The folder from which relative files are named. */
const BASE = "%SRCROOT%";

function artifactLocation({ uri, isRelative }: FileUri) {
  return isRelative ? { uri, uriBaseId: BASE } : { uri };
}

function suppressionsOf({ gap }: CheckedFinding) {
  if (gap === null) return {};
  const { reason, owner, until, sentence: printed } = gap;
  return {
    suppressions: [
      {
        kind: "external",
        status: "accepted",
        justification: `${sentence(reason)} Followed up by ${owner}, until ${dayInWords(until)}.`,
        properties: { sentence: printed, owner, until },
      },
    ],
  };
}

function toResult(checked: CheckedFinding, { uri }: CheckedFile, { hasBaseline }: CheckReport) {
  const { finding, named, state, region } = checked;
  const place = placeInWords(named);
  return {
    ...ruleOfResult(finding.rule),
    kind: "fail",
    level: finding.severity,
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation: artifactLocation(uri), region },
        ...(place === "" ? {} : { logicalLocations: [{ fullyQualifiedName: place }] }),
      },
    ],
    partialFingerprints: { "clearline/v1": finding.key },
    ...suppressionsOf(checked),
    ...(hasBaseline ? { baselineState: state === "known" ? "unchanged" : "new" } : {}),
    properties: { basis: finding.basis, stage: finding.stage },
  };
}

function toAbsentResult({ key, basis, severity, message }: AbsentFinding, { uri }: CheckedFile) {
  return {
    ...ruleOfResult(key.split("/")[0] ?? key),
    kind: "fail",
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(uri) } }],
    partialFingerprints: { "clearline/v1": key },
    baselineState: "absent",
    properties: { basis },
  };
}

function invocationOf({ unread }: CheckReport) {
  return {
    executionSuccessful: unread.length === 0,
    ...(unread.length === 0
      ? {}
      : {
          toolExecutionNotifications: unread.map(({ uri, message }) => ({
            level: "error",
            message: { text: message },
            locations: [{ physicalLocation: { artifactLocation: artifactLocation(uri) } }],
          })),
        }),
  };
}

/** The report as a SARIF 2.1.0 log; the key of a finding is its fingerprint. */
export function toSarif(report: CheckReport): string {
  const { rulePack, stage, origin, files } = report;
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Clearline", version: `rule pack ${rulePack}`, rules: sarifRules(origin) },
        },
        invocations: [invocationOf(report)],
        originalUriBaseIds: { [BASE]: { description: { text: "The folder in which the check was run." } } },
        artifacts: files.map(({ uri, today, rows }) => ({
          location: artifactLocation(uri),
          properties: { checkedOn: today, rows },
        })),
        newlineSequences: LINE_ENDS,
        columnKind: "utf16CodeUnits",
        results: files.flatMap((file) => [
          ...file.findings.map((finding) => toResult(finding, file, report)),
          ...file.absent.map((absent) => toAbsentResult(absent, file)),
        ]),
        properties: { rulePack, stage },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
