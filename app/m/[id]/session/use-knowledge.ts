"use client";

import { useEffect, useMemo, useState } from "react";
import type { Finding } from "#lib/checker/finding.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { EngagementModel } from "#lib/matrix/schema/header.ts";
import type { MatrixSession } from "../matrix-session.tsx";

interface Loaded {
  /** Opened once: it keeps what it found in rows that no edit has touched. */
  readonly checker: import("#lib/checker/check.ts").Checker;
  readonly usualAnswer: typeof import("#lib/catalogue/usual-answer.ts").usualAnswer;
}

interface Knowledge {
  readonly check: ((content: Content) => readonly Finding[]) | undefined;
  readonly usualAnswer: MatrixSession["usualAnswer"];
}

/** Rules and catalogue, fetched after the page stands: the grid needs neither of them to be typed into. */
export function useKnowledge(model: EngagementModel, today: string): Knowledge {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([import("#lib/checker/check.ts"), import("#lib/catalogue/usual-answer.ts")]).then(
      ([{ createChecker }, { usualAnswer }]) =>
        isCurrent && setLoaded({ checker: createChecker(), usualAnswer }),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return useMemo(
    () => ({
      check: loaded ? (content) => loaded.checker({ content, today, stage: "drafting" }) : undefined,
      usualAnswer: ({ catalogueId }) =>
        loaded && catalogueId !== null ? loaded.usualAnswer(catalogueId, model) : null,
    }),
    [loaded, model, today],
  );
}
