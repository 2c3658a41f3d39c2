"use client";

import { useCallback, useEffect, useMemo } from "react";
import type { ContentActivity, ContentArea } from "#lib/matrix/content.ts";
import { answersTo, countAnswered, type KnownRound } from "#lib/matrix/round/rounds.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { Answer, GivenAnswer, Saying, SideAnswers } from "#lib/matrix/schema/round.ts";
import { useMatrixSession } from "../matrix-session.tsx";

export interface AskedRow {
  readonly row: ContentActivity;
  readonly area: ContentArea;
}

export interface RoundDesk {
  /** The rows asked about that are still there, in the matrix's order. */
  readonly asked: readonly AskedRow[];
  readonly answers: SideAnswers;
  readonly answered: number;
  /** Whether answers can be given now. */
  readonly isOpen: boolean;
  readonly answer: (row: ActivityId, answer: Answer | null) => void;
}

/** The answer that says something else: parts and letters of what was said before go, the note stays. */
export function withSaying(old: GivenAnswer | null | undefined, says: Saying): Answer {
  if (old?.says === says) {
    const { by: _by, at: _at, ...same } = old;
    return same;
  }
  return { says, ourPart: null, theirPart: null, ours: [], theirs: [], note: old?.note ?? null };
}

/** How long a side must rest before the other is told how far it is: one change for many answers. */
const TELL_AFTER_MS = 1500;

/** What one side answers to a round. */
export function useAnswers(round: KnownRound, canEdit: boolean): RoundDesk {
  const { content, own, me, pending, dispatch, dispatchOwn } = useMatrixSession();
  const { rows: wanted } = round;
  const asked = useMemo(() => {
    const inRound = new Set<string>(wanted);
    return content.areas.flatMap((area) =>
      area.activities.filter(({ id }) => inRound.has(id)).map((row): AskedRow => ({ row, area })),
    );
  }, [content.areas, wanted]);
  const answers = answersTo(own, round.id);
  const answered = countAnswered(
    asked.map(({ row }) => row.id),
    answers,
  );
  const { told, submitted } = round[me.side];
  const mustTell = told !== null && told !== answered && pending === 0 && submitted === null;
  useEffect(() => {
    if (!mustTell) return;
    const timer = setTimeout(
      () => dispatch([{ kind: "round.tell", id: round.id, tells: true }]),
      TELL_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [mustTell, round.id, dispatch]);
  const isOpen = canEdit && submitted === null;
  const answer = useCallback<RoundDesk["answer"]>(
    (activity, given) => void dispatchOwn([{ kind: "answer.set", round: round.id, activity, answer: given }]),
    [dispatchOwn, round.id],
  );
  return { asked, answers, answered, isOpen, answer };
}
