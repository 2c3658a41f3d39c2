"use client";

import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { usualAnswer } from "#lib/catalogue/usual-answer.ts";
import type { Finding } from "#lib/checker/finding.ts";
import { apply } from "#lib/matrix/apply.ts";
import type { Content } from "#lib/matrix/content.ts";
import { decide } from "#lib/matrix/decide.ts";
import { emptySideState, type Matrix } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { type Actor, authorOf } from "#lib/matrix/rights.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Change } from "#lib/matrix/tables.ts";
import type { Presence } from "#lib/sync/frames.ts";
import { type MatrixSession, MatrixSessionContext } from "../matrix-session.tsx";
import { useDerived } from "../session/use-derived.ts";
import { useFindings } from "../session/use-findings.ts";

interface FakeSessionProps {
  readonly start: Matrix;
  readonly me: Actor;
  readonly people?: readonly Presence[];
  readonly check?: (content: Content) => readonly Finding[];
  readonly children: ReactNode;
}

interface Held {
  readonly view: Matrix;
  readonly changes: readonly Change[];
  readonly done: readonly (readonly string[])[];
  readonly undone: readonly (readonly string[])[];
}

const NO_FINDINGS = (): readonly Finding[] => [];

/** A session without a server: ops are decided and applied in the page. */
export function FakeSession({ start, me, people = [], check = NO_FINDINGS, children }: FakeSessionProps) {
  const [held, setHeld] = useState<Held>({ view: start, changes: [], done: [], undone: [] });
  const now = useRef(held);
  const count = useRef(0);

  const write = useCallback(
    (
      bodies: readonly OpBody[],
    ): { readonly refused: Refusal | undefined; readonly ids: readonly string[] } => {
      let { view } = now.current;
      const changes = [...now.current.changes];
      const ids: string[] = [];
      let refused: Refusal | undefined;
      for (const body of bodies) {
        count.current += 1;
        const id = OpId.parse(`fake-${count.current}`);
        const at = new Date().toISOString();
        const decision = decide(
          view,
          { id, body },
          {
            actor: me,
            at,
            base: view.revision,
            touchedSince: () => undefined,
            findChange: (of) => changes.find((change) => change.id === of),
            countBlocking: () => 0,
            answersOf: () => undefined,
          },
        );
        if (!decision.ok) {
          if (decision.code !== "conflict")
            refused ??= { ok: false, code: decision.code, message: decision.message };
          continue;
        }
        if (decision.writes.length === 0) continue;
        const change: Change = {
          id,
          stream: "shared",
          revision: view.revision + 1,
          at,
          by: authorOf(me),
          kind: body.kind,
          group: null,
          writes: decision.writes,
        };
        view = apply(view, change);
        changes.push(change);
        ids.push(id);
      }
      now.current = { ...now.current, view, changes };
      return { refused, ids };
    },
    [me],
  );

  const commit = useCallback((next: Partial<Held>) => {
    now.current = { ...now.current, ...next };
    setHeld(now.current);
  }, []);

  const dispatch = useCallback(
    (bodies: readonly OpBody[]) => {
      const { refused, ids } = write(bodies);
      commit(ids.length > 0 ? { done: [...now.current.done, ids], undone: [] } : {});
      return refused;
    },
    [write, commit],
  );

  const back = useCallback(
    (from: "done" | "undone", to: "done" | "undone") => {
      const group = now.current[from].at(-1);
      if (!group) return undefined;
      const { refused, ids } = write(
        [...group].reverse().map((of) => ({ kind: "undo", of: OpId.parse(of), force: false })),
      );
      commit({ [from]: now.current[from].slice(0, -1), [to]: [...now.current[to], ids] });
      return refused;
    },
    [write, commit],
  );

  const { content, confirmations } = useDerived(held.view);
  const findings = useFindings(content, check);
  const session = useMemo<MatrixSession>(
    () => ({
      view: held.view,
      content,
      confirmations,
      findings,
      usualAnswer: ({ catalogueId }) =>
        catalogueId === null ? null : usualAnswer(catalogueId, content.header.model),
      own: emptySideState(),
      me,
      people,
      connection: "live",
      isPolling: false,
      pending: 0,
      storage: null,
      away: null,
      today: "2026-02-01",
      dispatch,
      dispatchOwn: () => undefined,
      undo: () => back("done", "undone"),
      redo: () => back("undone", "done"),
      canUndo: held.done.length > 0,
      canRedo: held.undone.length > 0,
      setRow: () => {},
      notices: [],
      dismiss: () => {},
      dismissAway: () => {},
    }),
    [held, content, confirmations, findings, me, people, dispatch, back],
  );
  return <MatrixSessionContext value={session}>{children}</MatrixSessionContext>;
}
