import type { Match } from "#lib/matrix/round/compare-answers.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { MATCH_WORDS } from "#lib/wording/round-words.ts";
import type { Block } from "../layout/block.ts";
import { heading, list, paragraph } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";
import { fourNumbers, roundPaper, spellRound } from "./round-frame.ts";
import type { RoundInput, RoundLine } from "./round-input.ts";

/** Minutes of the whole meeting, of its beginning and of its end. */
const MEETING = 20;
const OPENING = 2;
const CLOSING = 2;

/** Minutes that one row gets. */
const MINUTES: Readonly<Record<Match, number>> = { nobody: 2, both: 2, unsure: 1, agreed: 0 };

const QUESTIONS: Readonly<Record<Exclude<Match, "agreed">, string>> = {
  nobody: "Who does it from today on, and who owns it?",
  both: "Who stops doing it? Or who does which part?",
  unsure: "Who knows how it is done today, and who is to do it?",
};

export interface AgendaItem {
  readonly line: RoundLine;
  readonly from: number;
  readonly to: number;
}

/** Rows that fit into 20 minutes, danger first, and those that do not. Settled rows are left out. */
export function planMeeting(lines: readonly RoundLine[]): {
  readonly items: readonly AgendaItem[];
  readonly later: readonly RoundLine[];
} {
  const items: AgendaItem[] = [];
  const later: RoundLine[] = [];
  let at = OPENING;
  for (const line of lines) {
    if (line.isSettled || line.match === "agreed") continue;
    const to = at + MINUTES[line.match];
    if (to > MEETING - CLOSING) {
      later.push(line);
      continue;
    }
    items.push({ line, from: at, to });
    at = to;
  }
  return { items, later };
}

const questionOf = ({ match }: RoundLine): string => (match === "agreed" ? "" : QUESTIONS[match]);

function itemTable({ buyer, provider }: RoundInput, items: readonly AgendaItem[]): Block {
  return simpleTable(
    "Rows to settle in the meeting, with the minute in which each begins and ends",
    [
      ["Row", 5],
      ["Minute", 2],
      [`${buyer} says`, 4],
      [`${provider} says`, 4],
      ["To settle", 5],
    ],
    items.map(({ line, from, to }) => [
      `${line.name} (${line.area})`,
      `${from} to ${to}`,
      line.buyer,
      line.provider,
      `${MATCH_WORDS[line.match].title}: ${questionOf(line)}`,
    ]),
  );
}

/** Lays out the agenda of a 20-minute meeting about an opened round. */
export function layoutAgenda(given: RoundInput, spell: (text: string) => string): LayoutDocument {
  const input = spellRound(given, spell);
  const { items, later } = planMeeting(input.lines);
  const agreed = input.lines.filter(({ match, isSettled }) => match === "agreed" && !isSettled).length;
  const end = items.at(-1)?.to ?? OPENING;
  return roundPaper(input, "Agenda", [
    heading(1, `Agenda for ${input.round.slice(0, 1).toLowerCase()}${input.round.slice(1)}`),
    paragraph(input.title, "lead"),
    paragraph(`${input.buyer} and ${input.provider}, ${MEETING} minutes. ${input.story}`),
    heading(2, `Minute 0 to ${OPENING}: the four numbers`),
    fourNumbers(input),
    ...(agreed > 0
      ? [paragraph(`Accept ${countOf(agreed, "row", "rows")} on which both agree, all at once.`)]
      : []),
    heading(2, `Minute ${OPENING} to ${end}: row by row`),
    ...(items.length > 0 ? [itemTable(input, items)] : [paragraph("There is no open row.")]),
    heading(2, `Minute ${end} to ${Math.min(MEETING, end + CLOSING)}: close`),
    list([
      "Read out what was settled, row by row.",
      "Name one person on each side for each row that stays open, and the day by which it is settled.",
      "Say when the next round is.",
    ]),
    ...(later.length > 0
      ? [
          heading(2, `If time is left, or by message (${later.length})`),
          list(later.map((line) => `${line.name} (${line.area}): ${questionOf(line)}`)),
        ]
      : []),
  ]);
}
