import type { Content } from "#lib/matrix/content.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import type { Block } from "../layout/block.ts";
import { heading, paragraph } from "../layout/blocks.ts";
import { simpleTable } from "../layout/simple-table.ts";
import type { AppendixInput } from "./appendix-input.ts";

const NOT_SAID = "not said";

/** What is not in this agreement and who handles it. */
export function notInAgreement({ content }: AppendixInput): readonly Block[] {
  const rows = content.areas.flatMap((area) => {
    const out = area.activities.filter(({ scope }) => area.scope === "out" || scope === "out");
    if (area.scope === "out" && out.length === 0) return [[area.name, "The whole area", NOT_SAID]];
    return out.map(({ name, outHolder }) => [
      name,
      area.name,
      outHolder === null || outHolder === "" ? NOT_SAID : outHolder,
    ]);
  });
  const title = heading(2, "Not in this agreement");
  if (rows.length === 0) return [title, paragraph("No row has been marked as outside this agreement.")];
  return [
    title,
    simpleTable(
      "Rows outside this agreement and who handles them",
      [
        ["Row", 5],
        ["Area", 3],
        ["Handled by", 4],
      ],
      rows,
    ),
  ];
}

/** Gaps that both sides live with, said neutrally. */
export function acceptedGaps({ content }: AppendixInput): readonly Block[] {
  if (content.gaps.length === 0) return [];
  return [
    heading(2, "Accepted by both sides"),
    simpleTable(
      "What both sides accept, why, who follows it up and until when",
      [
        ["What is accepted", 5],
        ["Reason", 4],
        ["Followed up by", 3],
        ["Until", 2],
      ],
      content.gaps.map((gap) => [gap.sentence, gap.reason, gap.owner, dayInWords(gap.until)]),
    ),
  ];
}

/** Rules of the check that were switched off or given another threshold. */
export function changedRules({ content }: AppendixInput): readonly Block[] {
  const rows = settingsOf(content);
  if (rows.length === 0) return [];
  return [
    heading(2, "Changed settings of the check"),
    simpleTable(
      "Rules that were switched off or given another threshold",
      [
        ["Rule", 3],
        ["Setting", 3],
        ["Reason", 6],
      ],
      rows,
    ),
  ];
}

function settingsOf({ settings }: Content): readonly (readonly string[])[] {
  return Object.entries(settings)
    .filter(([, { off, threshold }]) => off || threshold !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { off, threshold, reason }]) => [
      rule,
      off ? "off" : `threshold ${threshold}`,
      reason ?? "",
    ]);
}
