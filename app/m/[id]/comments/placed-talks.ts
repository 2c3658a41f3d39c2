import {
  countUnread,
  createPlacing,
  inReadingOrder,
  isOpenTalk,
  type Talk,
  type TalkPlace,
} from "#lib/matrix/comments.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { ParticipantId } from "#lib/matrix/schema/ids.ts";

/** Instants up to which a browser has seen threads, by thread. */
export type ReadMarks = Readonly<Record<string, string>>;

export interface PlacedTalk extends Talk {
  readonly place: TalkPlace;
  readonly isOpen: boolean;
  readonly unread: number;
}

/** Open threads of one place, and the comments in them that the reader has not seen. */
export interface CommentMark {
  readonly open: number;
  readonly unread: number;
}

/** What stands beside one row: threads on the row itself, and on its cells by column. */
export interface RowMarks {
  readonly row: CommentMark | null;
  readonly cells: Readonly<Record<string, CommentMark>>;
  /** Both together. */
  readonly all: CommentMark;
}

const NO_TALKS: readonly PlacedTalk[] = [];

/** Every thread with its place and what is unread; nothing is, while it is not known what was read. */
export function placeTalks(
  content: Content,
  talks: readonly Talk[],
  reader: ParticipantId,
  marks: ReadMarks | null,
): readonly PlacedTalk[] {
  if (talks.length === 0) return NO_TALKS;
  const place = createPlacing(content);
  return inReadingOrder(content, talks).map((talk) => ({
    ...talk,
    place: place(talk.anchor),
    isOpen: isOpenTalk(talk),
    unread: marks === null ? 0 : countUnread(talk, reader, marks[talk.id]),
  }));
}

const NONE: CommentMark = { open: 0, unread: 0 };

function plus(mark: CommentMark | null | undefined, { unread }: PlacedTalk): CommentMark {
  const { open, unread: before } = mark ?? NONE;
  return { open: open + 1, unread: before + unread };
}

/** The marks of rows that have open threads; a row that was removed has none. */
export function markRows(talks: readonly PlacedTalk[]): ReadonlyMap<string, RowMarks> {
  const marks = new Map<string, RowMarks>();
  for (const talk of talks) {
    const { place } = talk;
    if (!talk.isOpen || (place.kind !== "cell" && place.kind !== "row")) continue;
    const old = marks.get(place.activity);
    const all = plus(old?.all, talk);
    const cells = old?.cells ?? {};
    marks.set(
      place.activity,
      place.kind === "cell"
        ? {
            row: old?.row ?? null,
            cells: { ...cells, [place.role]: plus(cells[place.role], talk) },
            all,
          }
        : { row: plus(old?.row, talk), cells, all },
    );
  }
  return marks;
}
