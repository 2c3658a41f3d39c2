"use client";

import { listOpenConflicts } from "#lib/matrix/conflicts.ts";
import { findFinal } from "#lib/matrix/editions.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import { placeInWords } from "#lib/wording/field-place.ts";
import { ConflictCard } from "../conflicts/conflict-card.tsx";
import type { MatrixSession, SessionNotice } from "../matrix-session.tsx";
import { KeptText } from "./kept-text.tsx";

interface NoticeBodyProps {
  readonly notice: SessionNotice;
  readonly session: MatrixSession;
  /** Whether both values stand there without being asked for. */
  readonly isOpen?: boolean;
}

/** What a notice is about: both values of a conflict, or what was written and not taken. */
export function NoticeBody({ notice, session, isOpen = false }: NoticeBodyProps) {
  const { op } = notice;
  if (!op) return null;
  const { view, me, dispatch, dismiss } = session;
  if (view.tables.conflict[op.id]) {
    const open = listOpenConflicts(view).find(({ id }) => id === String(op.id));
    const canEdit = includesRight(me.right, "edit") && findFinal(view) === undefined;
    if (!open) return <p className="small soft">It is settled; the history tells how.</p>;
    return (
      <details open={isOpen}>
        <summary>Both values for {placeInWords(view, open.place)}</summary>
        <ConflictCard
          open={open}
          desk={{ session, canEdit, send: (bodies) => dispatch(bodies) === undefined }}
          onSettled={() => dismiss(notice.id)}
        />
      </details>
    );
  }
  return (
    <KeptText
      body={op.body}
      session={session}
      onApplied={(refused) => (refused ? undefined : dismiss(notice.id))}
    />
  );
}
