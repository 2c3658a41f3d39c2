"use client";

import { useEffect, useState } from "react";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import { fixEffectInWords } from "./fix-words.ts";

/** Says what changes would do to the findings, while somebody looks at the button that makes them. */
export function useFixEffect({ view, me, today }: MatrixSession, bodies: readonly OpBody[] | null): string {
  const [said, setSaid] = useState("");
  useEffect(() => {
    let isCurrent = true;
    setSaid("");
    if (bodies === null) return;
    void import("#lib/checker/fix-effect.ts").then(({ effectOfFix }) => {
      if (isCurrent) setSaid(fixEffectInWords(effectOfFix(view, bodies, { actor: me, today })));
    });
    return () => {
      isCurrent = false;
    };
  }, [view, me, today, bodies]);
  return said;
}
