import type { Refusal } from "#lib/matrix/refusal.ts";
import { ButtonLink } from "../../../components/button-link.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { PageHeader } from "../../../components/page-header.tsx";

/** The page of somebody whom the matrix does not know: why, and the way in. */
export function NotLetIn({ refusal }: { readonly refusal: Refusal }) {
  return (
    <>
      <PageHeader />
      <main id="main" className="page" data-width="text" tabIndex={-1}>
        <h1>This matrix is not open to this browser</h1>
        <EmptyState
          title={refusal.message}
          actions={
            <>
              <ButtonLink href="/">To the start page</ButtonLink>
              <ButtonLink href="/join">Use a link or a recovery code</ButtonLink>
            </>
          }
        >
          <p>
            Open it by the link that you were sent. If the link was used already, ask somebody of your side
            for a new one.
          </p>
        </EmptyState>
      </main>
    </>
  );
}
