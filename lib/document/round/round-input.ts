import { dayIn } from "#lib/matrix/day-in.ts";
import { getHeader, getTerms, type Matrix } from "#lib/matrix/matrix.ts";
import type { Match } from "#lib/matrix/round/compare-answers.ts";
import {
  type ComparedRow,
  compareRound,
  countMatches,
  historyOf,
  isSettled,
  type MatchCounts,
} from "#lib/matrix/round/opened-round.ts";
import { type KnownRound, listRounds, otherSide, phaseOf } from "#lib/matrix/round/rounds.ts";
import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { GivenAnswer } from "#lib/matrix/schema/round.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { riskInWords } from "#lib/wording/round-risks.ts";
import { choiceInWords, doerInWords, historyInWords, roundTitle } from "#lib/wording/round-words.ts";

/** A row of an opened round in words. */
export interface RoundLine {
  readonly match: Match;
  readonly name: string;
  readonly area: string;
  readonly buyer: string;
  readonly provider: string;
  readonly risk: string;
  /** What became of it; `null` while it is open. */
  readonly outcome: string | null;
  readonly isSettled: boolean;
}

export interface RoundAreaLine extends MatchCounts {
  readonly name: string;
}

/** All that the papers of an opened round print, as plain data. */
export interface RoundInput {
  readonly title: string;
  readonly buyer: string;
  readonly provider: string;
  readonly paper: "a4" | "letter";
  /** Day in the matrix's zone. */
  readonly printedOn: string;
  readonly round: string;
  /** “14 of 83 rows were not agreed on …; 2 of them are open today.” */
  readonly story: string;
  /** The same of earlier rounds, newest first. */
  readonly earlier: readonly string[];
  readonly counts: MatchCounts;
  /** Danger first. */
  readonly lines: readonly RoundLine[];
  readonly areas: readonly RoundAreaLine[];
}

/** Finds an opened round; `undefined` while a side still answers, and when there is none of this id. */
export function findOpened(matrix: Matrix, id: string): KnownRound | undefined {
  return listRounds(matrix).find((round) => round.id === id && phaseOf(round) === "opened");
}

function answerText(row: ComparedRow, side: Side, names: Readonly<Record<Side, string>>): string {
  const answer: GivenAnswer | null = row[side];
  const parts = answer && [
    answer.ourPart && `${names[side]}: ${answer.ourPart}`,
    answer.theirPart && `${names[otherSide(side)]}: ${answer.theirPart}`,
    answer.note && `“${answer.note}”`,
  ];
  return [doerInWords(row.doers[side], names), ...(parts ?? [])].filter(Boolean).join(". ");
}

function toLine(matrix: Matrix, row: ComparedRow): RoundLine {
  const header = getHeader(matrix);
  const topic: AreaTopic | null = matrix.tables.area[row.area]?.topic ?? null;
  return {
    match: row.match,
    name: row.name,
    area: row.areaName,
    buyer: answerText(row, "buyer", header),
    provider: answerText(row, "provider", header),
    risk: riskInWords(row, topic, header),
    outcome: row.outcome && capitalised(choiceInWords(row.outcome.choice, header)),
    isSettled: isSettled(row),
  };
}

function storyOf(matrix: Matrix, round: KnownRound): string {
  return historyInWords(round, historyOf(compareRound(matrix, round)));
}

/** An opened round in words, danger first. */
export function roundInput(matrix: Matrix, round: KnownRound, at: string): RoundInput {
  const { title, buyer, provider } = getHeader(matrix);
  const { zone, paper } = getTerms(matrix);
  const rows = compareRound(matrix, round);
  const earlier = listRounds(matrix).filter((one) => phaseOf(one) === "opened" && one.number < round.number);
  const areas = [...new Set(rows.map(({ area }) => area))].map((area): RoundAreaLine => {
    const own = rows.filter((row) => row.area === area);
    return { name: own[0]?.areaName ?? "", ...countMatches(own) };
  });
  return {
    ...{ title, buyer, provider, paper },
    printedOn: dayIn(zone, at),
    round: roundTitle(round),
    story: storyOf(matrix, round),
    earlier: earlier.toReversed().map((one) => `${roundTitle(one)}: ${storyOf(matrix, one)}`),
    counts: countMatches(rows),
    lines: rows.map((row) => toLine(matrix, row)),
    areas,
  };
}
