"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import type { Finding } from "#lib/checker/finding.ts";

/** A checker that follows edits gives a finding that did not change back as the same object. */
function isSame(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(run, { timeout: 500 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(run, 60);
  return () => clearTimeout(id);
}

/** Findings of a content, computed when the browser has a moment, so that typing never waits for them. */
export function useFindings<T>(
  input: T,
  check: ((input: T) => readonly Finding[]) | undefined,
): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const last = useRef(findings);
  useEffect(
    () =>
      whenIdle(() => {
        if (!check) return;
        const found = check(input);
        if (isSame(found, last.current)) return;
        last.current = found;
        startTransition(() => setFindings(found));
      }),
    [input, check],
  );
  return findings;
}
