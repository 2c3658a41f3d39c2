import { RECORD_LINE } from "#lib/wording/comment-words.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { countOf } from "#lib/wording/line-list.ts";
import type { Block, Table } from "../layout/block.ts";
import { headerCell, heading, paragraph, plain, shareColumn, strong, textCell } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import type { CommentLine, CommentsInput, TalkLine } from "./comments-input.ts";

const SPELLED =
  "Characters that this print has no letters for stand as their code in square brackets; the same record as data has them as they were written.";

/**
 * Lays out what the two sides said about the matrix: a record of its own, never a part of the appendix.
 * `spell` writes out what no font can draw: what somebody said prints, whatever they said it in.
 */
export function layoutComments(input: CommentsInput, spell: (text: string) => string): LayoutDocument {
  const { printedOn } = input;
  const [title, buyer, provider] = [input.title, input.buyer, input.provider].map(spell);
  const groups = input.groups.map((group) => ({ ...group, talks: group.talks.map(spellTalk(spell)) }));
  const isSpelled = JSON.stringify(groups) !== JSON.stringify(input.groups);
  const day = dayInWords(printedOn);
  return {
    metadata: {
      title: `Comments: ${title}`,
      subject: RECORD_LINE,
      author: `${buyer} and ${provider}`,
      keywords: [],
      language: "en",
    },
    paper: input.paper,
    furniture: {
      headerStart: `Comments · ${title}`,
      headerEnd: RECORD_LINE,
      headerEndStrong: true,
      footerStart: `As of ${day}`,
      pageOf: "Page {page} of {pages}",
    },
    sections: [
      {
        orientation: "portrait",
        blocks: [
          heading(1, "Comments"),
          paragraph(title ?? "", "lead"),
          paragraph(`Between ${buyer} and ${provider}.`),
          paragraph(
            `${RECORD_LINE}: what the two sides asked and answered while they wrote the matrix, as of ${day}. It binds nobody.`,
          ),
          paragraph(sayResult(input)),
          ...groups.flatMap(({ name, talks }) => groupBlocks(name, talks)),
          ...(isSpelled ? [paragraph(SPELLED, "quiet")] : []),
        ],
      },
    ],
  };
}

function spellTalk(spell: (text: string) => string): (talk: TalkLine) => TalkLine {
  return ({ place, state, comments }) => ({
    place: spell(place),
    state: spell(state),
    comments: comments.map(({ who, when, text }) => ({
      who: spell(who),
      when,
      text: text === null ? null : spell(text),
    })),
  });
}

function sayResult({ groups }: CommentsInput): string {
  const talks = groups.flatMap((group) => group.talks);
  const comments = talks.reduce((sum, talk) => sum + talk.comments.length, 0);
  if (talks.length === 0) return "Nobody has commented.";
  return `${countOf(comments, "comment", "comments")} in ${countOf(talks.length, "thread", "threads")}.`;
}

function groupBlocks(name: string, talks: readonly TalkLine[]): readonly Block[] {
  if (talks.length === 0) return [];
  return [
    heading(2, `${name} (${talks.length})`),
    ...talks.flatMap((talk) => [heading(3, talk.place), paragraph(talk.state, "quiet"), commentTable(talk)]),
  ];
}

function commentTable({ place, comments }: TalkLine): Table {
  return {
    kind: "table",
    summary: `Comments on ${place}`,
    columns: [shareColumn(3, true), shareColumn(7)],
    header: [[headerCell("Who and when"), headerCell("What")]],
    rows: comments.map((comment) => [
      textCell(paragraph([strong(comment.who)], "small"), paragraph(comment.when, "quiet")),
      textCell(paragraph([plain(sayText(comment))], "small")),
    ]),
  };
}

function sayText({ text }: CommentLine): string {
  return text ?? "Taken back by its author.";
}
