"use client";

import { useEffect, useState } from "react";
import type { Finding } from "#lib/checker/finding.ts";
import type { CheckRecord } from "#lib/checker/record.ts";
import type { MatrixSession } from "../matrix-session.tsx";

/** Rules whose facts stand among the points of the page already. */
const ON_THE_PAGE: ReadonlySet<string> = new Set([
  "no-version-or-date",
  "one-sided-agreement",
  "terms-unconfirmed",
]);

/** What the rules of the stages “before signing” and “checklist” find; empty until they are here. */
export function useSigningFindings(
  { view, content, confirmations, today }: MatrixSession,
  signatories: CheckRecord["signatories"],
): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([import("#lib/checker/check.ts"), import("#lib/checker/record.ts")]).then(
      ([{ check }, { recordOf }]) => {
        const record = recordOf(view, content, confirmations, signatories);
        const found = (["before-signing", "checklist"] as const).flatMap((stage) =>
          check({ content, today, stage, record }).filter(
            (finding) => finding.stage === stage && !ON_THE_PAGE.has(finding.rule),
          ),
        );
        if (isCurrent) setFindings(found);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [view, content, confirmations, today, signatories]);
  return findings;
}
