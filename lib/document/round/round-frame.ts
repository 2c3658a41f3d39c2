import { MATCHES } from "#lib/matrix/round/compare-answers.ts";
import { RECORD_LINE } from "#lib/wording/comment-words.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { MATCH_WORDS } from "#lib/wording/round-words.ts";
import type { Block } from "../layout/block.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";
import type { RoundInput } from "./round-input.ts";

/** A paper of a round: each page says that it is no part of the agreement. */
export function roundPaper(
  { title, buyer, provider, paper, printedOn }: RoundInput,
  name: string,
  blocks: readonly Block[],
): LayoutDocument {
  return {
    metadata: {
      title: `${name}: ${title}`,
      subject: RECORD_LINE,
      author: `${buyer} and ${provider}`,
      keywords: [],
      language: "en",
    },
    paper,
    furniture: {
      headerStart: `${name} · ${title}`,
      headerEnd: RECORD_LINE,
      headerEndStrong: true,
      footerStart: `As of ${dayInWords(printedOn)}`,
      pageOf: "Page {page} of {pages}",
    },
    sections: [{ orientation: "portrait", blocks }],
  };
}

/** The four numbers with what they mean, danger first. */
export function fourNumbers({ counts }: RoundInput): Block {
  return simpleTable(
    "The four results of the round",
    [
      ["Result", 3],
      ["Rows", 1],
      ["What it means", 8],
    ],
    MATCHES.map((match) => [MATCH_WORDS[match].title, String(counts[match]), MATCH_WORDS[match].meaning]),
  );
}

/** The same input with every text spelled so that it prints. */
export function spellRound(input: RoundInput, spell: (text: string) => string): RoundInput {
  const lines = input.lines.map((line) => ({
    ...line,
    name: spell(line.name),
    area: spell(line.area),
    buyer: spell(line.buyer),
    provider: spell(line.provider),
    risk: spell(line.risk),
    outcome: line.outcome && spell(line.outcome),
  }));
  const [title = "", buyer = "", provider = "", round = ""] = [
    input.title,
    input.buyer,
    input.provider,
    input.round,
  ].map(spell);
  const areas = input.areas.map((area) => ({ ...area, name: spell(area.name) }));
  return { ...input, ...{ title, buyer, provider, round, lines, areas }, earlier: input.earlier.map(spell) };
}
