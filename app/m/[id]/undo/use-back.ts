"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { undoneInWords } from "#lib/wording/undone-in-words.ts";
import type { MatrixSession } from "../matrix-session.tsx";

interface Asked {
  readonly kind: "undo" | "redo";
  readonly before: Matrix;
}

type Say = (text: string, tone: "plain" | "refused") => void;

/** Undo and redo that say what they did, or why they did not. */
export function useBack(
  session: Pick<MatrixSession, "view" | "undo" | "redo">,
  say: Say,
): (kind: "undo" | "redo") => void {
  const asked = useRef<Asked | null>(null);
  const { view, undo, redo } = session;
  useEffect(() => {
    const done = asked.current;
    if (!done || done.before === view) return;
    asked.current = null;
    say(undoneInWords(done.kind, done.before, view), "plain");
  }, [view, say]);
  return useCallback(
    (kind) => {
      const here: Asked = { kind, before: view };
      asked.current = here;
      const refused = kind === "undo" ? undo() : redo();
      if (refused) {
        asked.current = null;
        say(refused.message, "refused");
        return;
      }
      // What was so already changes nothing: the next change of somebody else is not told as ours.
      setTimeout(() => {
        if (asked.current !== here) return;
        asked.current = null;
        say(undoneInWords(kind, here.before, here.before), "plain");
      });
    },
    [view, undo, redo, say],
  );
}
