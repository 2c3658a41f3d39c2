import type { Finding } from "#lib/checker/finding.ts";
import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { lettersOf } from "#lib/matrix/duties.ts";
import { countOf, lineList } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";
import { WHEN_WORDS } from "#lib/wording/row-words.ts";
import type { Block, Cell } from "../layout/block.ts";
import {
  headerCell,
  heading,
  list,
  paragraph,
  plainCell,
  shareColumn,
  strong,
  textCell,
} from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";
import { holderInWords } from "./layout-overview.ts";
import { type CountedRows, HOLDERS, type Holder } from "./ownership.ts";
import { paperFrame } from "./paper-frame.ts";
import type { MovedRow, Transition } from "./transition.ts";

/** What is agreed before and afterwards. */
type TwoStates = readonly [before: Content, after: Content];

/** Lists beyond this are cut, and say so. */
const MOST = 40;

function cutList(items: readonly string[], none: string): Block {
  if (items.length === 0) return paragraph(none);
  const rest = items.length - MOST;
  return list(rest > 0 ? [...items.slice(0, MOST), `and ${rest} more`] : items);
}

const namesOf = (rows: readonly ContentActivity[]): readonly string[] => rows.map(({ name }) => name);
const messagesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ message }) => message);

/** Who holds which letters in a row: “Contoso's IT lead A, Northwind's service desk R out of hours”. */
function lettersInRow(row: ContentActivity | null, { roles, header }: Content): string {
  if (row === null) return "not there";
  const held = roles.flatMap((role) => {
    const cell = row.cells[role.id];
    if (!cell || cell.duties.length === 0) return [];
    const time = cell.when === "always" ? "" : ` ${WHEN_WORDS[cell.when]}`;
    return [`${roleInWords(role, header)} ${lettersOf(cell)}${time}`];
  });
  return held.length === 0 ? "no letters" : held.join(", ");
}

function movedCells({ row, owner, doer, before, after }: MovedRow, states: TwoStates): readonly Cell[] {
  const [, now] = states;
  const say = (holder: Holder | null) => (holder === null ? "not there" : holderInWords(holder, now.header));
  const change = ([from, to]: readonly [Holder | null, Holder | null]) =>
    from === to ? say(to) : `${say(from)} → ${say(to)}`;
  return [
    textCell(paragraph([strong(row.name)], "small")),
    plainCell(change(owner)),
    plainCell(change(doer)),
    textCell(
      paragraph(`Before: ${lettersInRow(before, states[0])}.`, "small"),
      paragraph(`Then: ${lettersInRow(after, now)}.`, "small"),
      ...(after === null ? [] : [paragraph(rowSentence(after, now), "quiet")]),
    ),
  ];
}

function movedTable(moved: readonly MovedRow[], states: TwoStates): Block {
  return {
    kind: "table",
    summary: "Rows that somebody else owns or does afterwards",
    columns: [shareColumn(5, true), shareColumn(3), shareColumn(3), shareColumn(9)],
    header: [["Row", "Owner", "Does it", "In letters, and in words afterwards"].map(headerCell)],
    rows: moved.map((row) => movedCells(row, states)),
  };
}

/** Rows that nobody hands over and that say something else: their letters, or their terms. */
function changedTable({ changed }: Transition, [was, is]: TwoStates): Block {
  const rows = changed.map(({ row, before, after }) => {
    const [old, now] = [lettersInRow(before, was), lettersInRow(after, is)];
    return [row.name, old, old === now ? "The same letters; hours, limits, parts or texts differ" : now];
  });
  return simpleTable(
    "Rows that stay with whoever has them, and say something else afterwards",
    [
      ["Row", 5],
      ["Before", 5],
      ["Then", 5],
    ],
    rows,
  );
}

function loadTable({ load }: Transition, content: Content): Block {
  const countIn = (counted: readonly CountedRows[], name: string, holder: Holder) =>
    counted.find((line) => line.name === name)?.by[holder] ?? 0;
  const names = [...new Set([...load.before, ...load.after].map(({ name }) => name))];
  return simpleTable(
    "Who does the work, by hours, before and after",
    [["Hours", 4], ...HOLDERS.map((holder) => [holderInWords(holder, content.header), 3] as const)],
    names.map((name) => [
      name,
      ...HOLDERS.map((holder) => {
        const [before, after] = [countIn(load.before, name, holder), countIn(load.after, name, holder)];
        return before === after ? String(after) : `${before} → ${after}`;
      }),
    ]),
  );
}

/** “New” and “Gone”, each with what it is, or one sentence when there is neither. */
function newAndGone(title: string, appear: readonly string[], vanish: readonly string[]): readonly Block[] {
  const counts = lineList([`${appear.length} new`, `${vanish.length} gone`]);
  const part = (name: string, items: readonly string[]): readonly Block[] =>
    items.length === 0 ? [] : [paragraph([strong(name)]), cutList(items, "")];
  const parts = [...part("New", appear), ...part("Gone", vanish)];
  return parts.length === 0
    ? [heading(3, title), paragraph("None appears and none vanishes.")]
    : [heading(3, `${title}: ${counts}`), ...parts];
}

/** The blocks of how one state leads to another, below a heading of level 2. */
export function transitionBlocks(transition: Transition, states: TwoStates): readonly Block[] {
  const [, after] = states;
  const { moved, changed, rows, buyerOwns, handOffs, findings } = transition;
  const { buyer } = after.header;
  return [
    heading(3, `What moves: ${moved.length} of ${countOf(rows, "row", "rows")}`),
    moved.length === 0 ? paragraph("Nothing moves.") : movedTable(moved, states),
    heading(3, "Whose load grows, in which hours"),
    loadTable(transition, after),
    heading(3, `What ${buyer} still owns: ${buyerOwns.length}`),
    paragraph(
      buyerOwns.length === 0 ? `${buyer} owns nothing afterwards.` : `${namesOf(buyerOwns).join("; ")}.`,
    ),
    ...newAndGone("Hand-offs between the sides", namesOf(handOffs.appear), namesOf(handOffs.vanish)),
    ...newAndGone("Errors and warnings", messagesOf(findings.appear), messagesOf(findings.vanish)),
    ...(changed.length === 0
      ? []
      : [
          heading(3, `What changes without moving: ${countOf(changed.length, "row", "rows")}`),
          changedTable(transition, states),
        ]),
  ];
}

/** Lays out how one state leads to another: the list of what has to be handed over. */
export function layoutTransition(
  transition: Transition,
  states: TwoStates,
  { title, lead, today }: { readonly title: string; readonly lead: string; readonly today: string },
): LayoutDocument {
  return paperFrame(states[1], {
    name: title,
    today,
    blocks: [
      heading(1, title),
      paragraph(lead, "lead"),
      heading(2, "From now to then"),
      ...transitionBlocks(transition, states),
    ],
  });
}
