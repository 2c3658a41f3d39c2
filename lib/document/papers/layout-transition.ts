import type { Finding } from "#lib/checker/finding.ts";
import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { countOf } from "#lib/wording/line-list.ts";
import type { Block } from "../layout/block.ts";
import { heading, list, paragraph } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";
import { holderInWords } from "./layout-overview.ts";
import { type CountedRows, HOLDERS, type Holder } from "./ownership.ts";
import { paperFrame } from "./paper-frame.ts";
import type { Transition } from "./transition.ts";

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

function movedTable({ moved }: Transition, content: Content): Block {
  const say = (holder: Holder | null) =>
    holder === null ? "not there" : holderInWords(holder, content.header);
  const change = ([before, after]: readonly [Holder | null, Holder | null]) =>
    before === after ? say(after) : `${say(before)} → ${say(after)}`;
  return simpleTable(
    "Rows that somebody else owns or does afterwards",
    [
      ["Row", 7],
      ["Owner", 4],
      ["Does it", 4],
    ],
    moved.map(({ row, owner, doer }) => [row.name, change(owner), change(doer)]),
  );
}

function loadTable({ load }: Transition, content: Content): Block {
  const countIn = (counted: readonly CountedRows[], name: string, holder: Holder) =>
    counted.find((line) => line.name === name)?.by[holder] ?? 0;
  const names = [...new Set([...load.before, ...load.after].map(({ name }) => name))];
  return simpleTable(
    "Who works when, before and after",
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

/** Lays out how one state leads to another: the list of what has to be handed over. */
export function layoutTransition(
  content: Content,
  transition: Transition,
  { title, lead, today }: { readonly title: string; readonly lead: string; readonly today: string },
): LayoutDocument {
  const { moved, rows, buyerOwns, handOffs, findings } = transition;
  const { buyer } = content.header;
  return paperFrame(content, {
    name: title,
    today,
    blocks: [
      heading(1, title),
      paragraph(lead, "lead"),
      heading(2, `What moves: ${moved.length} of ${countOf(rows, "row", "rows")}`),
      moved.length === 0 ? paragraph("Nothing moves.") : movedTable(transition, content),
      heading(2, `What ${buyer} still owns: ${buyerOwns.length}`),
      cutList(namesOf(buyerOwns), `${buyer} owns nothing afterwards.`),
      heading(2, "Whose load grows, in which hours"),
      loadTable(transition, content),
      heading(
        2,
        `Hand-offs between the sides: ${handOffs.appear.length} new, ${handOffs.vanish.length} gone`,
      ),
      heading(3, "New"),
      cutList(namesOf(handOffs.appear), "None."),
      heading(3, "Gone"),
      cutList(namesOf(handOffs.vanish), "None."),
      heading(2, `Errors and warnings: ${findings.appear.length} new, ${findings.vanish.length} gone`),
      heading(3, "New"),
      cutList(messagesOf(findings.appear), "None."),
      heading(3, "Gone"),
      cutList(messagesOf(findings.vanish), "None."),
    ],
  });
}
