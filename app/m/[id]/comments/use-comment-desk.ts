"use client";

import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { listTalks, seenUntil, type Talk } from "#lib/matrix/comments.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import { markRows, type PlacedTalk, placeTalks, type ReadMarks, type RowMarks } from "./placed-talks.ts";
import { openReadMarks } from "./read-marks.ts";

/** The comments as this reader stands to them. */
export interface CommentDesk {
  /** In reading order. */
  readonly talks: readonly PlacedTalk[];
  /** Comments that the reader has not seen, in all threads. */
  readonly unread: number;
  /** A row whose marks say the same keeps the same object. */
  readonly byRow: ReadonlyMap<string, RowMarks>;
  readonly canComment: boolean;
  /** Marks threads as read as far as they go now. */
  readonly look: (talks: readonly Talk[]) => void;
}

const UNKNOWN = () => null;

function useRowMarkMap(talks: readonly PlacedTalk[]): ReadonlyMap<string, RowMarks> {
  const last = useRef<ReadonlyMap<string, RowMarks>>(new Map());
  return useMemo(() => {
    const kept = new Map<string, RowMarks>();
    for (const [row, marks] of markRows(talks)) {
      const old = last.current.get(row);
      kept.set(row, old && JSON.stringify(old) === JSON.stringify(marks) ? old : marks);
    }
    last.current = kept;
    return kept;
  }, [talks]);
}

/** Threads with places, unread counts and marks; what was read is kept in this browser. */
export function useCommentDesk(session: MatrixSession): CommentDesk {
  const { view, content, me } = session;
  const [store] = useState(() => openReadMarks(view.id));
  const marks = useSyncExternalStore<ReadMarks | null>(store.subscribe, store.get, UNKNOWN);
  const { thread, comment } = view.tables;
  const said = useMemo(() => listTalks({ thread, comment }), [thread, comment]);
  const talks = useMemo(
    () => placeTalks(content, said, me.participant, marks),
    [content, said, me.participant, marks],
  );
  const byRow = useRowMarkMap(talks);
  const look = useCallback<CommentDesk["look"]>(
    (seen) => {
      const known = store.get();
      const news = seen.flatMap((talk) => {
        const until = seenUntil(talk, me.participant);
        return until !== undefined && until > (known[talk.id] ?? "") ? [[talk.id, until] as const] : [];
      });
      if (news.length > 0) store.keep(Object.fromEntries(news));
    },
    [store, me.participant],
  );
  const unread = talks.reduce((sum, talk) => sum + talk.unread, 0);
  const canComment = includesRight(me.right, "comment");
  return useMemo(
    () => ({ talks, unread, byRow, canComment, look }),
    [talks, unread, byRow, canComment, look],
  );
}
