import type { Content, ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import { otherSide } from "#lib/matrix/round/rounds.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { dutiesAsTold } from "#lib/wording/duty-words.ts";
import { capitalised, countOf, lineList, quoted } from "#lib/wording/line-list.ts";
import { PARTY_WORDS, partyInWords } from "#lib/wording/model-words.ts";
import {
  hoursInWords,
  ownerActInWords,
  RHYTHM_WORDS,
  timeLimitInWords,
  WHEN_WORDS,
} from "#lib/wording/row-words.ts";
import type { Block, Paragraph, Run, TextCell } from "../layout/block.ts";
import {
  headerCell,
  heading,
  list,
  paragraph,
  plain,
  shareColumn,
  strong,
  textCell,
} from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { paperFrame } from "./paper-frame.ts";
import {
  byOften,
  dutiesBySide,
  keptDecisions,
  type Need,
  needsFrom,
  type RoleDuties,
  type RoleDuty,
} from "./side-duties.ts";

const WORK_WORDS: Readonly<Record<Duty, string>> = {
  responsible: "does it",
  accountable: "decides and answers for it",
  supports: "supports it",
  verifies: "checks it",
  consulted: "is asked before",
  informed: "is told after",
};

/** By when something is due: its limit, else its rhythm, else that nobody has said. */
function deadlineOf(row: ContentActivity): string {
  if (row.timeLimit) return timeLimitInWords(row.timeLimit);
  return row.rhythm === null ? "no deadline is agreed" : RHYTHM_WORDS[row.rhythm];
}

/** What a role does with a row: “does it and answers for it, in business hours”. */
function workInWords({ duties, when }: RoleDuty): string {
  const isDoer = duties.includes("responsible");
  const words = dutiesAsTold(duties).map((duty) =>
    isDoer && duty === "accountable" ? "answers for it" : WORK_WORDS[duty],
  );
  return lineList(words) + (when === "always" ? "" : `, ${WHEN_WORDS[when]}`);
}

/** Items by what `keyOf` says of them, in the order in which they first come. */
function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Rows by how often they come round, the most often first: “**Monthly:** …; ….”, “**Yearly:** ….” */
function rowsByRhythm(
  rows: readonly ContentActivity[],
  ending: (row: ContentActivity) => string = () => "",
): readonly (readonly Run[])[] {
  return [...groupBy(rows.toSorted(byOften), ({ rhythm }) => rhythm)].map(([rhythm, some]) => {
    const often = rhythm === null ? "How often is not said" : capitalised(RHYTHM_WORDS[rhythm]);
    const names = some.map((row) => `${row.name.replace(/[.;]+$/, "")}${ending(row)}`);
    return [strong(`${often}: `), plain(`${names.join("; ")}.`)];
  });
}

/** More rows than these are easier to find with a line for each rhythm. */
const MANY = 8;

/** Few rows in one paragraph, many with one for each rhythm. */
function linesOf(
  first: readonly Run[],
  parts: readonly (readonly Run[])[],
  rows: number,
): readonly Paragraph[] {
  const [head = [], ...rest] = parts;
  if (rows > MANY) return [[...first, ...head], ...rest].map((runs) => paragraph(runs, "small"));
  return [paragraph([...first, ...head, ...rest.flatMap((part) => [plain(" "), ...part])], "small")];
}

/** What a role has to do; decisions that it owns and leaves to others to carry out stand below, once. */
function dutyRows(
  { role, duties }: RoleDuties,
  decisions: ReadonlySet<string>,
  content: Content,
): readonly (readonly [TextCell, TextCell])[] {
  const isBelow = ({ row, duties: held }: RoleDuty) =>
    decisions.has(row.id) && held.every((duty) => duty === "accountable");
  const shown = duties.filter((duty) => !isBelow(duty));
  if (shown.length === 0) return [];
  const works = [...groupBy(shown, workInWords)].flatMap(([work, some]) =>
    linesOf([strong(`${capitalised(work)}. `)], rowsByRhythm(some.map(({ row }) => row)), some.length),
  );
  const name = paragraph([strong(`${calledRole(role, content)} (${shown.length})`)], "small");
  const hours = role.hours === null ? [] : [paragraph(hoursInWords(role.hours), "quiet")];
  return [[textCell(name, ...hours), textCell(...works)]];
}

function dutyTable(
  duties: readonly RoleDuties[],
  decisions: ReadonlySet<string>,
  content: Content,
): readonly Block[] {
  const rows = duties.flatMap((one) => dutyRows(one, decisions, content));
  if (rows.length === 0) return [];
  const heads = ["Who, and working when", "Does what, by how often it comes round"] as const;
  return [wideTable("Duties by role", heads, rows)];
}

/** A table of two columns, the second of which holds most of the page. */
function wideTable(
  summary: string,
  heads: readonly [string, string],
  rows: readonly (readonly [TextCell, TextCell])[],
): Block {
  return {
    kind: "table",
    summary,
    columns: [shareColumn(1, true), shareColumn(3)],
    header: [heads.map(headerCell)],
    rows,
  };
}

const firstCell = (text: string): TextCell => textCell(paragraph([strong(text)], "small"));

/** A role by its title; one that is the whole party, by the company's name. */
function calledRole({ name, party }: ContentRole, { header }: Pick<Content, "header">): string {
  return name === PARTY_WORDS[party] ? partyInWords(party, header) : name;
}

const roleNames = (roles: readonly ContentRole[], content: Content): string =>
  lineList(roles.map((role) => calledRole(role, content)));

/** Decisions by who takes them; what the owner does stands below, where the other side needs it. */
function decisionTable(content: Content, side: Side, needs: readonly Need[]): Block {
  const rows = keptDecisions(content, side);
  const isBelow = (row: ContentActivity) =>
    needs.some((need) => need.kind === "owner-act" && need.row.id === row.id);
  if (rows.length === 0) return paragraph("No decision is kept here.");
  const owners = (row: ContentActivity) =>
    roleNames(
      content.roles.filter(
        ({ id, party }) => party === side && row.cells[id]?.duties.includes("accountable"),
      ),
      content,
    );
  const byOwner = [...groupBy(rows, owners)];
  const ending = (row: ContentActivity) =>
    [
      row.ownerAct && !isBelow(row) ? ownerActInWords(row.ownerAct) : "",
      row.timeLimit ? timeLimitInWords(row.timeLimit) : "",
    ]
      .filter((part) => part !== "")
      .map((part, at) => `${at === 0 ? ": " : ", "}${part}`)
      .join("");
  return wideTable(
    "Decisions that stay here whoever does the work",
    ["Who takes it", "Decisions, by how often they come round"],
    byOwner.map(([owner, some]) => [
      firstCell(`${owner} (${some.length})`),
      textCell(...linesOf([], rowsByRhythm(some, ending), some.length)),
    ]),
  );
}

const NEED_WORDS: Readonly<Record<Need["kind"], string>> = {
  "owner-act": "Approves, instructs or accepts",
  answer: "Answers before the work begins",
  part: "Does its own part",
  support: "Supports the work",
  work: "Does these first, since others wait",
};

/** What is needed beyond its kind: “: approves the plan”, “, for which “Wake the contacts” waits”. */
function needEnding({ kind, row, waiting }: Need, side: Side): string {
  if (kind === "owner-act") return row.ownerAct ? `: ${ownerActInWords(row.ownerAct)}` : "";
  if (kind === "work")
    return `, for which ${lineList(waiting.map(({ name }) => quoted(name)))} ${waiting.length === 1 ? "waits" : "wait"}`;
  if (kind !== "part") return "";
  const part = (side === "buyer" ? row.splitBuyer : row.splitProvider) ?? "";
  return `: ${part.trim().replace(/[.;]+$/, "")}`;
}

/** What is needed, one kind after the other: from whom, for which rows, by when. */
function needTable(content: Content, needs: readonly Need[], side: Side): Block {
  return wideTable(
    "What the other side needs, from whom and by when",
    ["What is needed", "From whom, for which rows, by when"],
    [...groupBy(needs, ({ kind }) => kind)].map(([kind, some]) => {
      const paragraphs = [...groupBy(some, ({ roles }) => roleNames(roles, content))].map(([from, rows]) => {
        const named = rows.map(
          (need) => `${need.row.name}${needEnding(need, side)} (${deadlineOf(need.row)})`,
        );
        return paragraph([strong(`${from}: `), plain(`${named.join("; ")}.`)], "small");
      });
      return [firstCell(`${NEED_WORDS[kind]} (${some.length})`), textCell(...paragraphs)];
    }),
  );
}

/** Lays out two pages for one side: what it keeps, and what the other side needs from it. */
export function layoutTwoPages(content: Content, side: Side, today: string): LayoutDocument {
  const { header } = content;
  const [us, them] = [header[side], header[otherSide(side)]];
  const duties = dutiesBySide(content, side);
  const decisions = new Set<string>(keptDecisions(content, side).map(({ id }) => id));
  const needs = needsFrom(content, side);
  const open = needs.filter(({ row }) => row.timeLimit === null && row.rhythm === null).length;
  return paperFrame(content, {
    name: `Two pages for ${us}`,
    today,
    blocks: [
      heading(1, `Two pages for ${us}`),
      heading(2, "What we keep"),
      paragraph(
        duties.length === 0
          ? `No role of ${us} has anything to do.`
          : `${countOf(duties.length, "role", "roles")} of ${us} ${duties.length === 1 ? "has" : "have"} duties; what comes round most often stands first.`,
      ),
      ...dutyTable(duties, decisions, content),
      heading(3, "Decisions that cannot be delegated"),
      decisionTable(content, side, needs),
      { kind: "page-break", when: "unless-spilled" },
      heading(2, "What they need from us"),
      paragraph(
        needs.length === 0
          ? `${them} waits for nothing from ${us}.`
          : `${them} cannot do its part without these. ${open === 0 ? "Each has a deadline or a rhythm." : `${countOf(open, "of them has", "of them have")} no deadline.`}`,
      ),
      ...(needs.length === 0 ? [] : [needTable(content, needs, side)]),
      ...(needs.length === 0
        ? [list([`When ${us} promises something, write it into its row: a part, an answer or an approval.`])]
        : []),
    ],
  });
}
