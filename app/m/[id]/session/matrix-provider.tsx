"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { dayIn } from "#lib/matrix/day-in.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import { connectMatrix } from "#lib/sync/client/browser/connect-matrix.ts";
import type { InitialSnapshot, MatrixConnection, MatrixSnapshot } from "#lib/sync/client/connection.ts";
import { type MatrixSession, MatrixSessionContext, type SessionNotice } from "../matrix-session.tsx";
import { useDerived } from "./use-derived.ts";
import { useFindings } from "./use-findings.ts";
import { useKnowledge } from "./use-knowledge.ts";

const NOT_CONNECTED: Refusal = {
  ok: false,
  code: "unavailable",
  message: "The page is still connecting. Try again in a moment.",
};

/** Opens the line in the browser; until then, and on the server, the page stands on what it brought along. */
function useConnection(initial: InitialSnapshot): MatrixConnection | null {
  const [connection, setConnection] = useState<MatrixConnection | null>(null);
  useEffect(() => {
    const opened = connectMatrix(initial);
    setConnection(opened);
    return () => opened.close();
  }, [initial]);
  return connection;
}

const NEVER = () => () => {};

function useBuiltUpon(connection: MatrixConnection | null) {
  const [asked, setAsked] = useState<"undo" | "redo" | null>(null);
  const back = useCallback(
    (kind: "undo" | "redo", force = false): Refusal | undefined => {
      const refused = connection ? connection[kind]({ force }) : NOT_CONNECTED;
      setAsked(refused?.code === "built-upon" ? kind : null);
      return refused;
    },
    [connection],
  );
  const notice = useMemo<SessionNotice | null>(
    () =>
      asked && {
        id: "built-upon",
        message: "Somebody has changed this since. Keep what stands, or take your change back all the same?",
        action: {
          label: asked === "undo" ? "Undo all the same" : "Redo all the same",
          run: () => void back(asked, true),
        },
      },
    [asked, back],
  );
  return { back, notice, forget: useCallback(() => setAsked(null), []) };
}

interface MatrixProviderProps {
  readonly initial: InitialSnapshot;
  readonly children: ReactNode;
}

/** The open matrix of this tab: one line to the server, shared by all its pages. */
export function MatrixProvider({ initial: given, children }: MatrixProviderProps) {
  // A page that the server renders again must not cut the line that stands.
  const [initial] = useState(given);
  const connection = useConnection(initial);
  const still = useMemo<MatrixSnapshot>(
    () => ({
      view: initial.matrix,
      own: initial.own,
      me: initial.me,
      people: [],
      connection: "connecting",
      isPolling: false,
      pending: 0,
      storage: null,
      away: null,
      canUndo: false,
      canRedo: false,
      notices: [],
    }),
    [initial],
  );
  const snapshot = useSyncExternalStore<MatrixSnapshot>(
    connection?.subscribe ?? NEVER,
    () => connection?.getSnapshot() ?? still,
    () => still,
  );
  const { content, confirmations } = useDerived(snapshot.view);
  const today = dayIn(content.terms.zone, new Date());
  const knowledge = useKnowledge(content.header.model, today);
  const findings = useFindings(content, knowledge.check);
  const { back, notice, forget } = useBuiltUpon(connection);
  const gestures = useMemo<Pick<MatrixSession, "dispatch" | "dispatchOwn" | "undo" | "redo" | "setRow">>(
    () => ({
      dispatch: (bodies, options) => (connection ? connection.dispatch(bodies, options) : NOT_CONNECTED),
      dispatchOwn: (bodies) => (connection ? connection.dispatchOwn(bodies) : NOT_CONNECTED),
      undo: () => back("undo"),
      redo: () => back("redo"),
      setRow: (row, calls) => connection?.setRow(row, calls),
    }),
    [connection, back],
  );
  const session = useMemo<MatrixSession>(
    () => ({
      ...snapshot,
      content,
      confirmations,
      findings,
      usualAnswer: knowledge.usualAnswer,
      today,
      notices: notice ? [notice, ...snapshot.notices] : snapshot.notices,
      ...gestures,
      dismiss: (id) => (id === "built-upon" ? forget() : connection?.dismiss(id)),
      dismissAway: () => connection?.dismissAway(),
    }),
    [snapshot, content, confirmations, findings, knowledge, today, gestures, connection, notice, forget],
  );
  return <MatrixSessionContext value={session}>{children}</MatrixSessionContext>;
}
