import type { Content, ContentActivity, ContentArea } from "#lib/matrix/content.ts";
import type { OwnerAct } from "#lib/matrix/schema/activity.ts";
import { definedNames, rowSentence } from "#lib/wording/row-sentence.ts";
import { ownerActInWords } from "#lib/wording/row-words.ts";
import type { Block, Paragraph } from "../layout/block.ts";
import { headerCell, heading, paragraph, plain, shareColumn, strong, textCell } from "../layout/blocks.ts";
import { rowsInScope } from "./area-table.ts";
import { calledSide, holdersOf } from "./names.ts";
import { printsLetters, printsSentences } from "./prints.ts";

type Source = ContentActivity["sources"][number];

/** What is said in words about an area's rows: split, owner's act, evidence, clause. */
export function rowTexts(content: Content, area: ContentArea, position: number): readonly Block[] {
  const rows = rowsInScope(area).flatMap((activity, index) => {
    const texts = textsOf(content, activity);
    const name = paragraph([strong(`${position}.${index + 1}  ${activity.name}`)], "small");
    return texts.length === 0 ? [] : [[textCell(name), textCell(...texts)]];
  });
  if (rows.length === 0) return [];
  return [
    ...(printsLetters(content.terms) ? [heading(3, `${area.name}: what is agreed in words`)] : []),
    {
      kind: "table",
      summary: `Texts agreed for the rows of “${area.name}”`,
      columns: [shareColumn(3, true), shareColumn(7)],
      header: [[headerCell("Activity"), headerCell("Agreed")]],
      rows,
    },
  ];
}

function textsOf(content: Content, activity: ContentActivity): readonly Paragraph[] {
  const entries = [
    ...(printsSentences(content.terms) ? [sentenceOf(content, activity)] : splitOf(content, activity)),
    ...agreedTexts(content, activity),
  ];
  return entries.flatMap(([label, text]) =>
    text === null || text === "" ? [] : [paragraph([strong(`${label}: `), plain(text)], "small")],
  );
}

/** What is agreed of a row beside its letters, its sentence and its split, by label; only what is said. */
export function agreedTexts(
  content: Content,
  activity: ContentActivity,
): readonly (readonly [label: string, text: string])[] {
  const chain = content.chains.find(({ id }) => id === activity.chain);
  const entries: readonly (readonly [string, string | null])[] = [
    ["Applies to", activity.appliesTo],
    ["Evidence", sayEvidence(content, activity)],
    ["Escalation", chain === undefined ? null : chain.name],
    ["Depends on", namesOf(content, activity.dependsOn).join("; ")],
    ["Clause", activity.clause],
    ["Frameworks", activity.frameworks.join("; ")],
    ...activity.sources.map((source) => ["Contract text", saySource(source)] as const),
    ["Note", activity.note],
  ];
  return entries.flatMap(([label, text]) => (text === null || text === "" ? [] : [[label, text] as const]));
}

function namesOf({ areas }: Content, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const names = new Map<string, string>(
    areas.flatMap(({ activities }) => activities.map(({ id, name }) => [id, name])),
  );
  return ids.flatMap((id) => names.get(id) ?? []);
}

/** The row as one text: split, owner's act and what is promised are in it. */
function sentenceOf(content: Content, activity: ContentActivity): readonly [string, string] {
  return ["In words", rowSentence(activity, { ...content, header: definedNames(content) })];
}

function splitOf(content: Content, activity: ContentActivity): readonly (readonly [string, string | null])[] {
  const { ownerAct } = activity;
  return [
    [calledSide(content, "buyer"), activity.splitBuyer],
    [calledSide(content, "provider"), activity.splitProvider],
    ["Owner’s act", ownerAct === null ? null : sayOwnerAct(content, activity, ownerAct)],
  ];
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
