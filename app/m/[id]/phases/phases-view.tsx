"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { LayoutDocument } from "#lib/document/layout/document.ts";
import { PHASES_PAPER } from "#lib/document/papers/papers.ts";
import type { PhaseEntry } from "#lib/document/papers/phases.ts";
import { Banner } from "../../../components/banner.tsx";
import { Button } from "../../../components/button.tsx";
import { DocumentView } from "../../../components/document-view.tsx";
import { useMatrixSession } from "../matrix-session.tsx";
import { PaperDownload } from "../overview/paper-download.tsx";
import { canKeepPhases, KeepPhase } from "./keep-phase.tsx";
import { PhaseLine } from "./phase-line.tsx";
import styles from "./phases.module.css";

interface PhasesViewProps {
  /** In the order in which they hold. */
  readonly phases: readonly PhaseEntry[];
  readonly document: LayoutDocument;
}

/** The phases of a matrix in order, one more to keep, and the way from each to the next. */
export function PhasesView({ phases, document }: PhasesViewProps) {
  const router = useRouter();
  const { view, me } = useMatrixSession();
  const [refused, setRefused] = useState<string | null>(null);
  const canKeep = canKeepPhases(me);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className={styles.phases}>
        <section className="stack" aria-labelledby="phases" data-no-print>
          <h1 id="phases">Phases</h1>
          <p className="lead">
            How the matrix is to stand at a time: today, in the first ninety days, in the steady state, at the
            end. Each phase is a matrix of its own that is edited, confirmed and signed like any other.
          </p>
          {refused !== null && (
            <Banner tone="error" live="alert">
              {refused}
            </Banner>
          )}
          <ul role="list" className="lines">
            {phases.map((phase) => (
              <PhaseLine
                key={phase.matrix}
                phase={phase}
                root={view.id}
                canChange={canKeep}
                onRefused={setRefused}
              />
            ))}
          </ul>
        </section>
        {canKeep ? (
          <section className={styles.sheet} aria-labelledby="keep" data-no-print>
            <h2 id="keep">Keep another phase</h2>
            <KeepPhase
              root={view.id}
              likes={phases.map(({ matrix }) => matrix)}
              known={phases}
              models={[null, "fully-managed", "front-desk", "behind-desk"]}
            />
          </section>
        ) : (
          <Banner>Your link lets you {me.right}: you can read the phases and not keep one.</Banner>
        )}
        <section className="stack" aria-labelledby="ways">
          <h2 id="ways" data-no-print>
            From each phase to the next
          </h2>
          <div className="row" data-no-print>
            <PaperDownload name={PHASES_PAPER} />
            <Button onClick={() => router.refresh()}>Read the phases again</Button>
          </div>
          <DocumentView document={document} />
        </section>
      </div>
    </main>
  );
}
