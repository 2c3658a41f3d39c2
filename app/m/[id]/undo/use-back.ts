"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { MatrixSession } from "../matrix-session.tsx";

interface Asked {
  readonly kind: "undo" | "redo";
  readonly before: Matrix;
}

type Say = (text: string, tone: "plain" | "refused") => void;

/** Fetched once the page stands: an undo without a line is told too. */
const loadWords = () => import("#lib/wording/undone-in-words.ts");

/** Says what an undo or a redo did. */
async function sayDone(say: Say, { kind, before }: Asked, after: Matrix): Promise<void> {
  const { undoneInWords } = await loadWords();
  say(undoneInWords(kind, before, after), "plain");
}

/** Undo and redo that say what they did, or why they did not. */
export function useBack(
  session: Pick<MatrixSession, "view" | "undo" | "redo">,
  say: Say,
): (kind: "undo" | "redo") => void {
  const asked = useRef<Asked | null>(null);
  const { view, undo, redo } = session;
  useEffect(() => void loadWords(), []);
  useEffect(() => {
    const done = asked.current;
    if (!done || done.before === view) return;
    asked.current = null;
    void sayDone(say, done, view);
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
        void sayDone(say, here, here.before);
      });
    },
    [view, undo, redo, say],
  );
}
