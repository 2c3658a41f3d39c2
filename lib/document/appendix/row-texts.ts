import type { Content, ContentActivity, ContentArea } from "#lib/matrix/content.ts";
import type { OwnerAct } from "#lib/matrix/schema/activity.ts";
import { definedNames, rowSentence } from "#lib/wording/row-sentence.ts";
import { ownerActInWords } from "#lib/wording/row-words.ts";
import type { Block, Paragraph } from "../layout/block.ts";
import { headerCell, heading, paragraph, plain, shareColumn, strong, textCell } from "../layout/blocks.ts";
import { rowsInScope } from "./area-table.ts";
import { calledSide, holdersOf } from "./names.ts";

type Source = ContentActivity["sources"][number];

/** What is said in words about an area's rows: split, owner's act, evidence, clause. */
export function rowTexts(content: Content, area: ContentArea, position: number): readonly Block[] {
  const names = new Map(
    content.areas.flatMap(({ activities }) => activities.map(({ id, name }) => [id, name])),
  );
  const rows = rowsInScope(area).flatMap((activity, index) => {
    const texts = textsOf(content, activity, names);
    const name = paragraph([strong(`${position}.${index + 1}  ${activity.name}`)], "small");
    return texts.length === 0 ? [] : [[textCell(name), textCell(...texts)]];
  });
  if (rows.length === 0) return [];
  return [
    heading(3, `${area.name}: what is agreed in words`),
    {
      kind: "table",
      summary: `Texts agreed for the rows of “${area.name}”`,
      columns: [shareColumn(3, true), shareColumn(7)],
      header: [[headerCell("Activity"), headerCell("Agreed")]],
      rows,
    },
  ];
}

function textsOf(
  content: Content,
  activity: ContentActivity,
  names: ReadonlyMap<string, string>,
): readonly Paragraph[] {
  const chain = content.chains.find(({ id }) => id === activity.chain);
  const depends = activity.dependsOn.map((id) => names.get(id)).filter((name) => name !== undefined);
  const entries: readonly (readonly [string, string | null])[] = [
    ["In words", sayInWords(content, activity)],
    ["Applies to", activity.appliesTo],
    [calledSide(content, "buyer"), activity.splitBuyer],
    [calledSide(content, "provider"), activity.splitProvider],
    ["Owner’s act", activity.ownerAct === null ? null : sayOwnerAct(content, activity, activity.ownerAct)],
    ["Evidence", sayEvidence(content, activity)],
    ["Escalation", chain === undefined ? null : chain.name],
    ["Depends on", depends.join("; ")],
    ["Clause", activity.clause],
    ["Frameworks", activity.frameworks.join("; ")],
    ...activity.sources.map((source) => ["Contract text", saySource(source)] as const),
    ["Note", activity.note],
  ];
  return entries.flatMap(([label, text]) =>
    text === null || text === "" ? [] : [paragraph([strong(`${label}: `), plain(text)], "small")],
  );
}

/** The sentence of the row prints where the terms say that sentences prevail. */
function sayInWords(content: Content, activity: ContentActivity): string | null {
  if (content.terms.prevails !== "sentences") return null;
  return rowSentence(activity, { ...content, header: definedNames(content) });
}

function sayOwnerAct(content: Content, activity: ContentActivity, act: OwnerAct): string {
  const owners = holdersOf(content, activity, "accountable").join(", ") || "the owner";
  return `${owners} ${ownerActInWords(act)}`;
}

function sayEvidence(
  content: Content,
  { evidence, evidenceHolder, evidenceKept }: ContentActivity,
): string | null {
  const holder =
    evidenceHolder === null
      ? null
      : evidenceHolder === "both"
        ? "held by both sides"
        : `held by ${calledSide(content, evidenceHolder)}`;
  const kept = evidenceKept === null || evidenceKept === "" ? null : `kept ${evidenceKept}`;
  const said = [evidence, holder, kept].filter((part) => part !== null && part !== "");
  return said.length === 0 ? null : said.join("; ");
}

function saySource({ name, quote, stance }: Source): string {
  const stances = {
    supports: "supports this row",
    contradicts: "contradicts this row",
    silent: "is silent on this row",
  };
  return quote === "" ? `${name} ${stances[stance]}` : `“${quote}” (${name}) ${stances[stance]}`;
}
