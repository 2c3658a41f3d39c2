import { ButtonLink } from "./components/button-link.tsx";
import { EmptyState } from "./components/empty-state.tsx";

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <main id="main" className="page" data-width="text">
      <EmptyState title="There is no such page" actions={<ButtonLink href="/">Go to the start</ButtonLink>}>
        <p>Check the address, or open the matrix from the start page.</p>
      </EmptyState>
    </main>
  );
}
