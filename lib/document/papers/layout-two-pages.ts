import type { Content, ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import { otherSide } from "#lib/matrix/round/rounds.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { dutiesAsTold } from "#lib/wording/duty-words.ts";
import { capitalised, countOf, lineList } from "#lib/wording/line-list.ts";
import { PARTY_WORDS, partyInWords } from "#lib/wording/model-words.ts";
import {
  hoursInWords,
  ownerActInWords,
  RHYTHM_WORDS,
  timeLimitInWords,
  WHEN_WORDS,
} from "#lib/wording/row-words.ts";
import type { Block } from "../layout/block.ts";
import { heading, list, paragraph } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";
import { paperFrame } from "./paper-frame.ts";
import { dutiesBySide, keptDecisions, type Need, needsFrom, type RoleDuties } from "./side-duties.ts";

const WORK_WORDS: Readonly<Record<Duty, string>> = {
  responsible: "does it",
  accountable: "decides and answers for it",
  supports: "supports it",
  verifies: "checks it",
  consulted: "is asked before",
  informed: "is told after",
};

function rhythmOf({ rhythm }: ContentActivity): string {
  return rhythm === null ? "not said" : RHYTHM_WORDS[rhythm];
}

/** By when something is due: its limit, else its rhythm, else that nobody has said. */
function deadlineOf(row: ContentActivity): string {
  if (row.timeLimit) return timeLimitInWords(row.timeLimit);
  return row.rhythm === null ? "no deadline is agreed" : RHYTHM_WORDS[row.rhythm];
}

function dutyTable({ role, duties }: RoleDuties, content: Content): readonly Block[] {
  const name = calledRole(role, content);
  const hours = role.hours === null ? "" : `, works ${hoursInWords(role.hours)}`;
  return [
    heading(3, `${name}: ${countOf(duties.length, "row", "rows")}${hours}`),
    simpleTable(
      `Duties of ${name}`,
      [
        ["Row", 7],
        ["What this role does", 4],
        ["How often", 2],
      ],
      duties.map(({ row, duties: held, when }) => [
        row.name,
        capitalised(lineList(dutiesAsTold(held).map((duty) => WORK_WORDS[duty]))) +
          (when === "always" ? "" : `, ${WHEN_WORDS[when]}`),
        rhythmOf(row),
      ]),
    ),
  ];
}

/** A role by its title; one that is the whole party, by the company's name. */
function calledRole({ name, party }: ContentRole, { header }: Pick<Content, "header">): string {
  return name === PARTY_WORDS[party] ? partyInWords(party, header) : name;
}

const roleNames = (roles: readonly ContentRole[], content: Content): string =>
  lineList(roles.map((role) => calledRole(role, content)));

function decisionTable(content: Content, side: Side): Block {
  const rows = keptDecisions(content, side);
  if (rows.length === 0) return paragraph("No decision is kept here.");
  const owners = (row: ContentActivity) =>
    roleNames(
      content.roles.filter(
        ({ id, party }) => party === side && row.cells[id]?.duties.includes("accountable"),
      ),
      content,
    );
  return simpleTable(
    "Decisions that stay here whoever does the work",
    [
      ["Decision", 7],
      ["Who takes it", 3],
      ["By when", 3],
    ],
    rows.map((row) => [
      row.ownerAct ? `${row.name}: ${ownerActInWords(row.ownerAct)}` : row.name,
      owners(row),
      deadlineOf(row),
    ]),
  );
}

function needInWords({ kind, row, waiting }: Need, side: Side): string {
  switch (kind) {
    case "owner-act":
      return row.ownerAct ? capitalised(ownerActInWords(row.ownerAct)) : "";
    case "answer":
      return "Answers before the work begins";
    case "part":
      return (side === "buyer" ? row.splitBuyer : row.splitProvider) ?? "";
    case "support":
      return "Supports the work";
    case "work":
      return `Does this first: “${waiting?.name ?? ""}” waits for it`;
  }
}

function needTable(content: Content, needs: readonly Need[], side: Side): Block {
  return simpleTable(
    "What the other side needs, from whom and by when",
    [
      ["For this row", 5],
      ["What is needed", 5],
      ["From", 3],
      ["By when", 3],
    ],
    needs.map((need) => [
      need.row.name,
      needInWords(need, side),
      roleNames(need.roles, content),
      deadlineOf(need.row),
    ]),
  );
}

/** Lays out two pages for one side: what it keeps, and what the other side needs from it. */
export function layoutTwoPages(content: Content, side: Side, today: string): LayoutDocument {
  const { header } = content;
  const [us, them] = [header[side], header[otherSide(side)]];
  const duties = dutiesBySide(content, side);
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
          : `${countOf(duties.length, "role", "roles")} of ${us} with duties, those that come round most often first.`,
      ),
      ...duties.flatMap((one) => dutyTable(one, content)),
      heading(3, "Decisions that cannot be delegated"),
      decisionTable(content, side),
      { kind: "page-break" },
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
