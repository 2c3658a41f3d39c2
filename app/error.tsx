"use client";

import { Button } from "./components/button.tsx";
import { EmptyState } from "./components/empty-state.tsx";

/** A page that broke: what that means for one's work, and the way on. */
export default function PageBroke({ reset }: { readonly reset: () => void }) {
  return (
    <main id="main" className="page" data-width="text">
      <EmptyState
        title="This page could not be shown"
        actions={
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        <p>What was saved is on the server. If it happens again, tell whoever runs this Clearline.</p>
      </EmptyState>
    </main>
  );
}
