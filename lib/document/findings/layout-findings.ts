import { SEVERITIES, type Severity } from "#lib/checker/finding.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { FINDINGS_LINE, STAGE_WORDS } from "#lib/wording/findings-words.ts";
import { capitalised, countOf } from "#lib/wording/line-list.ts";
import { SEVERITY_WORDS } from "#lib/wording/severity-words.ts";
import type { Block, Paragraph, Table } from "../layout/block.ts";
import { headerCell, heading, paragraph, plain, shareColumn, strong, textCell } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";
import type { FindingGroup, FindingLine, FindingsInput } from "./findings-input.ts";

const WHOLE = "The matrix as a whole";

/** Lays out what the check found, to go through in a meeting: a report of its own, never a part of the appendix. */
export function layoutFindings(input: FindingsInput): LayoutDocument {
  const { title, buyer, provider, rulePack, stage } = input;
  const day = dayInWords(input.today);
  return {
    metadata: {
      title: `Findings: ${title}`,
      subject: FINDINGS_LINE,
      author: `${buyer} and ${provider}`,
      keywords: [`rule pack ${rulePack}`, `stage ${STAGE_WORDS[stage]}`],
      language: "en",
    },
    paper: input.paper,
    furniture: {
      headerStart: `Findings · ${title}`,
      headerEnd: FINDINGS_LINE,
      headerEndStrong: true,
      footerStart: `Rule pack ${rulePack} · stage ${STAGE_WORDS[stage]} · checked on ${day}`,
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
            `${FINDINGS_LINE}: what a check of the matrix found on ${day}, with rule pack ${rulePack}, in the stage “${STAGE_WORDS[stage]}”. It binds nobody.`,
          ),
          paragraph(sayResult(input)),
          ...input.settings.map((setting) => paragraph(`Rule set otherwise: ${setting}`, "small")),
          ...countTable(input),
          ...input.groups.flatMap(groupBlocks),
          ...acceptedBlocks(input),
          ...reasonBlocks(input),
        ],
      },
    ],
  };
}

const nameOf = ({ area }: FindingGroup): string => area ?? WHOLE;

function countOfSeverity(findings: readonly FindingLine[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function sayResult({ groups, accepted, known, checkedRows }: FindingsInput): string {
  const open = groups.flatMap(({ findings }) => findings);
  const counts = SEVERITIES.map((severity) => {
    const { one, more } = SEVERITY_WORDS[severity];
    return countOf(countOfSeverity(open, severity), one, more);
  });
  return [
    `${countOf(checkedRows, "row", "rows")} checked: ${counts.join(", ")}.`,
    ...(accepted.length === 0 ? [] : [`${accepted.length} accepted by both sides.`]),
    ...(known === 0 ? [] : [`${known} more known from before and not listed.`]),
  ].join(" ");
}

function countTable({ groups }: FindingsInput): readonly Block[] {
  if (groups.length < 2) return [];
  const heads = SEVERITIES.map((severity) => [capitalised(SEVERITY_WORDS[severity].more), 2] as const);
  const rows = groups.map((group) => [
    nameOf(group),
    ...SEVERITIES.map((severity) => String(countOfSeverity(group.findings, severity))),
  ]);
  return [simpleTable("How many findings each area has", [["Area", 6], ...heads], rows)];
}

function groupBlocks(group: FindingGroup): readonly Block[] {
  return [heading(2, `${nameOf(group)} (${group.findings.length})`), findingTable(group)];
}

function findingTable(group: FindingGroup): Table {
  return {
    kind: "table",
    summary: `Findings: ${nameOf(group)}`,
    columns: [shareColumn(5, true), shareColumn(2), shareColumn(12)],
    header: [[headerCell("Where"), headerCell("Weight"), headerCell("What")]],
    rows: group.findings.map((finding) => [
      textCell(paragraph([strong(finding.place === "" ? nameOf(group) : finding.place)], "small")),
      textCell(paragraph(capitalised(SEVERITY_WORDS[finding.severity].one), "small")),
      textCell(...sayFinding(finding)),
    ]),
  };
}

function sayFinding({ message, suggestion, rule }: FindingLine): readonly Paragraph[] {
  return [
    paragraph([strong(message)], "small"),
    ...(suggestion === null
      ? []
      : [paragraph([strong("What would settle it: "), plain(suggestion)], "small")]),
    paragraph(`Rule ${rule}`, "quiet"),
  ];
}

function acceptedBlocks({ accepted }: FindingsInput): readonly Block[] {
  if (accepted.length === 0) return [];
  const rows = accepted.map(({ place, rule, sentence, reason, owner, until }) => [
    place === "" ? WHOLE : place,
    `${sentence} (rule ${rule})`,
    reason,
    owner,
    dayInWords(until),
  ]);
  return [
    heading(2, `Accepted by both sides (${accepted.length})`),
    simpleTable(
      "What both sides accept, why, who follows it up and until when",
      [
        ["Where", 4],
        ["What is accepted", 5],
        ["Reason", 4],
        ["Followed up by", 3],
        ["Until", 2],
      ],
      rows,
    ),
  ];
}

function reasonBlocks({ reasons }: FindingsInput): readonly Block[] {
  if (reasons.length === 0) return [];
  return [
    heading(2, "Why these rules speak"),
    simpleTable(
      "The rules of this report and the reason for each",
      [
        ["Rule", 3],
        ["Reason", 7],
      ],
      reasons.map(({ rule, why }) => [rule, why]),
    ),
  ];
}
