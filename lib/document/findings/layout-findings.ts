import { sayDay } from "../appendix/say.ts";
import type { Block, Column, HeaderCell, Paragraph, Table } from "../layout/block.ts";
import { heading, paragraph, plain, strong, textCell } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";

/** One finding in words, as the report prints it. */
export interface FindingLine {
  readonly severity: "error" | "warning" | "note";
  readonly rule: string;
  /** Where: area and row, or role; empty for the whole matrix. */
  readonly place: string;
  readonly message: string;
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
  readonly rulePack: string;
  /** Day of the check in the matrix's zone. */
  readonly today: string;
  readonly paper: "a4" | "letter";
}

const GROUPS: readonly (readonly [FindingLine["severity"], string])[] = [
  ["error", "To fix before signing"],
  ["warning", "To look at"],
  ["note", "Good to know"],
];

/** Lays out what the check found: a report of its own, never a part of the appendix. */
export function layoutFindings(input: FindingsInput): LayoutDocument {
  const { title, findings } = input;
  const open = findings.filter(({ accepted }) => !accepted);
  const accepted = findings.filter((finding) => finding.accepted);
  return {
    metadata: {
      title: `Findings: ${title}`,
      subject: `What the check of ${sayDay(input.today)} found`,
      author: `${input.buyer} and ${input.provider}`,
      keywords: [],
      language: "en",
    },
    paper: input.paper,
    furniture: {
      headerStart: `Findings · ${title}`,
      headerEnd: sayDay(input.today),
      headerEndStrong: false,
      footerStart: "A working paper: no part of the agreement",
      pageOf: "Page {page} of {pages}",
    },
    sections: [
      {
        orientation: "portrait",
        blocks: [
          heading(1, "Findings"),
          paragraph(title, "lead"),
          paragraph(sayResult(input, open)),
          ...GROUPS.flatMap(([severity, name]) =>
            group(
              name,
              open.filter((finding) => finding.severity === severity),
            ),
          ),
          ...group("Accepted by both sides", accepted),
        ],
      },
    ],
  };
}

function sayResult({ checkedRows, rulePack, today }: FindingsInput, open: readonly FindingLine[]): string {
  const errors = open.filter(({ severity }) => severity === "error").length;
  return `${errors} to fix, ${open.length - errors} more to look at. ${checkedRows} rows checked on ${sayDay(today)} with rule pack ${rulePack}.`;
}

function group(name: string, findings: readonly FindingLine[]): readonly Block[] {
  return findings.length === 0
    ? []
    : [heading(2, `${name} (${findings.length})`), findingTable(name, findings)];
}

function findingTable(name: string, findings: readonly FindingLine[]): Table {
  const head = (text: string): HeaderCell => ({
    text,
    columns: 1,
    rows: 1,
    turned: false,
    belonging: "none",
  });
  const column = (value: number, rowHeader: boolean): Column => ({
    width: { unit: "share", value },
    rowHeader,
    belonging: "none",
  });
  return {
    kind: "table",
    summary: name,
    columns: [column(3, true), column(7, false)],
    header: [[head("Where"), head("What")]],
    rows: findings.map((finding) => [
      textCell(paragraph([strong(finding.place === "" ? "Whole matrix" : finding.place)], "small")),
      textCell(...sayFinding(finding)),
    ]),
  };
}

function sayFinding({ message, why, suggestion, rule }: FindingLine): readonly Paragraph[] {
  return [
    paragraph([strong(message)], "small"),
    ...(why === "" ? [] : [paragraph(why, "small")]),
    ...(suggestion === null
      ? []
      : [paragraph([strong("What would settle it: "), plain(suggestion)], "small")]),
    paragraph(`Rule ${rule}`, "quiet"),
  ];
}
