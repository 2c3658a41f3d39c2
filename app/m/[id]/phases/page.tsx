import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PHASES_PAPER } from "#lib/document/papers/papers.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { getServerContext } from "../../../server-context.ts";
import { enterPage } from "../enter-page.ts";
import { PhasesView } from "./phases-view.tsx";

export const metadata: Metadata = { title: "Phases" };

interface PhasesPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** The phases of a matrix; of a phase those of the matrix that it is one of, where the reader is in that one. */
export default async function PhasesPage({ params }: PhasesPageProps) {
  const entered = await enterPage((await params).id);
  if (!entered.ok) return null;
  const { phases, papers } = getServerContext();
  const root = phases.rootOf(entered.matrix);
  if (root !== null) {
    if ((await enterPage(root)).ok) redirect(`/m/${root}/phases`);
    return (
      <main id="main" className="page" tabIndex={-1}>
        <EmptyState title="This matrix is a phase of another one">
          <p>
            The other phases stand beside that matrix, and you are not in it. Ask whoever invited you for a
            link to it.
          </p>
        </EmptyState>
      </main>
    );
  }
  const [listed, document] = [phases.list(entered), await papers.layout(entered, PHASES_PAPER)];
  return listed.ok && document ? <PhasesView phases={listed.phases} document={document} /> : null;
}
