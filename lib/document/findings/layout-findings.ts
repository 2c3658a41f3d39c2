import type { Severity } from "#lib/checker/finding.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { capitalised, countOf } from "#lib/wording/line-list.ts";
import { SEVERITY_WORDS } from "#lib/wording/severity-words.ts";
import type { Block, Paragraph, Table } from "../layout/block.ts";
import { headerCell, heading, paragraph, plain, shareColumn, strong, textCell } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";

/** One finding in words, as the report prints it. */
export interface FindingLine {
  readonly severity: Severity;
  readonly rule: string;
  /** Where: area, row and role; empty for the whole matrix. */
  readonly place: string;
  readonly message: string;
  /** Why the rule exists; printed once a rule. */
  readonly why: string;
  readonly suggestion: string | null;
  readonly accepted: boolean;
}

export interface FindingsInput {
  readonly title: string;
  readonly buyer: string;
  readonly provider: string;
  readonly findings: readonly FindingLine[];
  readonly checkedRows: number;
  readonly rulePack: number;
  /** Day of the check in the matrix's zone. */
  readonly today: string;
  readonly paper: "a4" | "letter";
}

const GROUPS: readonly (readonly [Severity, string])[] = [
  ["error", "To fix before signing"],
  ["warning", "To look at"],
  ["note", "Good to know"],
];

/** Lays out what the check found: a report of its own, never a part of the appendix. */
export function layoutFindings(input: FindingsInput): LayoutDocument {
  const { title, findings, buyer, provider, rulePack } = input;
  const open = findings.filter(({ accepted }) => !accepted);
  const day = dayInWords(input.today);
  return {
    metadata: {
      title: `Findings: ${title}`,
      subject: `What the check of ${day} found`,
      author: `${buyer} and ${provider}`,
      keywords: [`rule pack ${rulePack}`],
      language: "en",
    },
    paper: input.paper,
    furniture: {
      headerStart: `Findings · ${title}`,
      headerEnd: "A separate report, not part of the agreement",
      headerEndStrong: true,
      footerStart: `Rule pack ${rulePack} · checked on ${day}`,
      pageOf: "Page {page} of {pages}",
    },
    sections: [
      {
        orientation: "portrait",
        blocks: [
          heading(1, "Findings"),
          paragraph(title, "lead"),
          paragraph(`Between ${buyer} and ${provider}.`),
          paragraph(
            "This is a separate report and not part of the agreement: it says what a check of the matrix found, and binds nobody.",
          ),
          paragraph(sayResult(input, open)),
          ...GROUPS.flatMap(([severity, name]) =>
            group(
              name,
              open.filter((finding) => finding.severity === severity),
            ),
          ),
          ...group(
            "Accepted by both sides",
            findings.filter(({ accepted }) => accepted),
          ),
          ...reasons(findings),
        ],
      },
    ],
  };
}

function sayResult({ checkedRows, rulePack, today }: FindingsInput, open: readonly FindingLine[]): string {
  const errors = open.filter(({ severity }) => severity === "error").length;
  const rows = countOf(checkedRows, "row", "rows");
  return `${errors} to fix, ${open.length - errors} more to look at. ${rows} checked on ${dayInWords(today)} with rule pack ${rulePack}.`;
}

function group(name: string, findings: readonly FindingLine[]): readonly Block[] {
  return findings.length === 0
    ? []
    : [heading(2, `${name} (${findings.length})`), findingTable(name, findings)];
}

function findingTable(name: string, findings: readonly FindingLine[]): Table {
  return {
    kind: "table",
    summary: name,
    columns: [shareColumn(3, true), shareColumn(7)],
    header: [[headerCell("Where"), headerCell("What")]],
    rows: findings.map((finding) => [
      textCell(paragraph([strong(finding.place === "" ? "Whole matrix" : finding.place)], "small")),
      textCell(...sayFinding(finding)),
    ]),
  };
}

function sayFinding({ severity, accepted, message, suggestion, rule }: FindingLine): readonly Paragraph[] {
  const state = accepted ? "accepted by both sides" : "not accepted";
  return [
    paragraph([strong(message)], "small"),
    ...(suggestion === null
      ? []
      : [paragraph([strong("What would settle it: "), plain(suggestion)], "small")]),
    paragraph(`${capitalised(SEVERITY_WORDS[severity].one)}, ${state} · rule ${rule}`, "quiet"),
  ];
}

function reasons(findings: readonly FindingLine[]): readonly Block[] {
  const rows = [...new Map(findings.map(({ rule, why }) => [rule, why]))].filter(([, why]) => why !== "");
  if (rows.length === 0) return [];
  return [
    heading(2, "Why these rules speak"),
    simpleTable(
      "The rules of this report and the reason for each",
      [
        ["Rule", 3],
        ["Reason", 7],
      ],
      rows,
    ),
  ];
}
