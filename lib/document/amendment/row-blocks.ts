import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { letterOf } from "#lib/matrix/duties.ts";
import { NOT_INVOLVED_WORDS } from "#lib/wording/duty-words.ts";
import { definedNames, rowSentence } from "#lib/wording/row-sentence.ts";
import { promisesInWords, WHEN_WORDS } from "#lib/wording/row-words.ts";
import { sayRole } from "../appendix/names.ts";
import { agreedTexts } from "../appendix/row-texts.ts";
import type { Block, Paragraph, Table, TextCell } from "../layout/block.ts";
import { headerCell, heading, paragraph, plain, shareColumn, strong, textCell } from "../layout/blocks.ts";
import type { ComparedContents, PlacedRow } from "./compare-contents.ts";

/** Rows that were added, removed and changed, in letters and in words. */
export function rowBlocks({ added, removed, changed, isReordered }: ComparedContents): readonly Block[] {
  return [
    ...section("Changed rows", "What each changed row said and says", changed.length, () => [
      ["Row", "Until now", "From now on"],
      changed.map(({ before, after }) => [nameOf(after), ...differenceOf(before, after)]),
    ]),
    ...section("Added rows", "Rows that are new", added.length, () => [
      ["Row", "Agreed"],
      added.map((row) => [nameOf(row), textCell(...wholeOf(row))]),
    ]),
    ...section("Removed rows", "Rows that are no longer part of the matrix", removed.length, () => [
      ["Row", "Until now"],
      removed.map((row) => [nameOf(row), textCell(...wholeOf(row))]),
    ]),
    ...(isReordered
      ? [paragraph("Rows stand in another order or area; where they say the same they are not listed.")]
      : []),
  ];
}

type Rows = readonly [heads: readonly string[], rows: readonly (readonly TextCell[])[]];

function section(title: string, summary: string, count: number, rows: () => Rows): readonly Block[] {
  if (count === 0) return [];
  const [heads, cells] = rows();
  const table: Table = {
    kind: "table",
    summary,
    columns: heads.map((_, index) => shareColumn(index === 0 ? 3 : 5, index === 0)),
    header: [heads.map(headerCell)],
    rows: cells,
  };
  return [heading(2, title), table];
}

function nameOf({ row, number, area }: PlacedRow): TextCell {
  const name = number === null ? row.name : `${number}  ${row.name}`;
  return textCell(paragraph([strong(name)], "small"), paragraph(area, "quiet"));
}

interface Said {
  readonly label: string;
  readonly text: string;
}

/** Everything that a row says, with its letters first and its words after them. */
function saidOf({ content, row, number }: PlacedRow): readonly Said[] {
  const words = rowSentence(row, { ...content, header: definedNames(content) });
  return [
    { label: "Name", text: row.name },
    { label: "Letters", text: number === null ? "" : lettersOf(content, row) },
    { label: "In words", text: words },
    { label: "Promised", text: promisesInWords(row) },
    ...agreedTexts(content, row).map(([label, text]) => ({ label, text })),
  ];
}

function wholeOf(row: PlacedRow): readonly Paragraph[] {
  return saidOf(row).flatMap(({ label, text }) =>
    label === "Name" || text === "" ? [] : [sayOne(label, text)],
  );
}

/** What differs, each beside what took its place. */
function differenceOf(before: PlacedRow, after: PlacedRow): readonly [TextCell, TextCell] {
  const old = saidOf(before);
  const fresh = saidOf(after);
  const labels = [...new Set([...fresh, ...old].map(({ label }) => label))];
  const textIn = (said: readonly Said[], label: string): string =>
    said.flatMap((one) => (one.label === label ? [one.text] : [])).join("; ");
  const different = labels.filter((label) => textIn(old, label) !== textIn(fresh, label));
  const cellOf = (said: readonly Said[]): TextCell =>
    textCell(...different.map((label) => sayOne(label, textIn(said, label) || "nothing")));
  return [cellOf(old), cellOf(fresh)];
}

const sayOne = (label: string, text: string): Paragraph =>
  paragraph([strong(`${label}: `), plain(text)], "small");

/** “IT lead (Client) A; Service desk (Supplier) R in business hours”. */
function lettersOf(content: Content, { cells }: ContentActivity): string {
  return content.roles
    .flatMap((role) => {
      const cell = cells[role.id];
      if (cell === undefined || (cell.duties.length === 0 && !cell.notInvolved)) return [];
      const letters = cell.notInvolved
        ? NOT_INVOLVED_WORDS.toLowerCase()
        : cell.duties.map(letterOf).join(" ");
      const when = cell.when === "always" || cell.notInvolved ? "" : ` ${WHEN_WORDS[cell.when]}`;
      return [`${sayRole(content, role)} ${letters}${when}`];
    })
    .join("; ");
}
