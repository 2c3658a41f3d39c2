import {
  createPlacing,
  inReadingOrder,
  isOpenTalk,
  isTakenBack,
  listTalks,
  type SaidComment,
  type Talk,
} from "#lib/matrix/comments.ts";
import { content } from "#lib/matrix/content.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import { getHeader, type Matrix } from "#lib/matrix/matrix.ts";
import type { Author } from "#lib/matrix/schema/record.ts";
import { talkPlaceInWords } from "#lib/wording/comment-words.ts";
import { instantInWords } from "#lib/wording/day-in-words.ts";

/** One comment in words, as the record prints it. */
export interface CommentLine {
  /** “Ada Brandt, Contoso”. */
  readonly who: string;
  readonly when: string;
  /** `null`: taken back by its author. */
  readonly text: string | null;
}

export interface TalkLine {
  readonly place: string;
  readonly state: string;
  readonly comments: readonly CommentLine[];
}

/** All that a record of comments prints, as plain data. */
export interface CommentsInput {
  readonly title: string;
  readonly buyer: string;
  readonly provider: string;
  readonly paper: "a4" | "letter";
  /** Day in the matrix's zone. */
  readonly printedOn: string;
  readonly groups: readonly { readonly name: string; readonly talks: readonly TalkLine[] }[];
}

/** The comments of both sides in words and in reading order; private notes are not among them. */
export function commentsInput(matrix: Matrix, at: string): CommentsInput {
  const agreed = content(matrix);
  const { header, terms } = agreed;
  const place = createPlacing(agreed);
  const areas = new Map<string, string>(
    agreed.areas.flatMap(({ name, activities }) => activities.map(({ id }) => [id, name] as const)),
  );
  const toLine = (talk: Talk): TalkLine => {
    const { title, since } = talkPlaceInWords(matrix, place(talk.anchor));
    const area = talk.anchor && areas.get(talk.anchor.activity);
    const said = [stateOf(matrix, talk), since].filter((words) => words !== null);
    return {
      place: area ? `${area} › ${title}` : title,
      state: said.join(" "),
      comments: talk.comments.map((comment) => commentLine(matrix, comment)),
    };
  };
  const talks = inReadingOrder(agreed, listTalks(matrix.tables));
  const isKept = (talk: Talk) => place(talk.anchor).kind !== "removed-row";
  const groups = [
    { name: "Open", talks: talks.filter((talk) => isKept(talk) && isOpenTalk(talk)) },
    { name: "Resolved or taken back", talks: talks.filter((talk) => isKept(talk) && !isOpenTalk(talk)) },
    { name: "On removed rows", talks: talks.filter((talk) => !isKept(talk)) },
  ];
  return {
    title: header.title,
    buyer: header.buyer,
    provider: header.provider,
    paper: terms.paper,
    printedOn: dayIn(terms.zone, at),
    groups: groups.map((group) => ({ name: group.name, talks: group.talks.map(toLine) })),
  };
}

function nameOf(matrix: Matrix, { name, side }: Author): string {
  return `${name}, ${getHeader(matrix)[side]}`;
}

function stateOf(matrix: Matrix, talk: Talk): string {
  if (isTakenBack(talk)) return "Taken back.";
  if (!talk.resolved) return `Open; asked by ${getHeader(matrix)[talk.by.side]}.`;
  return `Resolved by ${nameOf(matrix, talk.resolved.by)}, on ${instantInWords(talk.resolved.at)}.`;
}

function commentLine(matrix: Matrix, { by, at, edited, removed, text }: SaidComment): CommentLine {
  const written = instantInWords(at);
  const when = edited ? `${written}; written anew on ${instantInWords(edited)}` : written;
  return { who: nameOf(matrix, by), when, text: removed ? null : text };
}
