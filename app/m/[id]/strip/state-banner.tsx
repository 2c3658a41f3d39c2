import { findFinal, findInForce } from "#lib/matrix/editions.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import { Banner } from "../../../components/banner.tsx";
import { ButtonLink } from "../../../components/button-link.tsx";
import type { MatrixSession } from "../matrix-session.tsx";

/** Why the grid cannot be changed, or what it is a draft of. */
export function StateBanner({ session }: { readonly session: MatrixSession }) {
  const { view, me, today } = session;
  const final = findFinal(view);
  if (final) {
    return (
      <Banner tone="warning" actions={<ButtonLink href={`/m/${view.id}/sign`}>To the signatures</ButtonLink>}>
        Edition {final.number} is final and waits for signatures. To change it, take it back to a draft.
      </Banner>
    );
  }
  const inForce = findInForce(view, today);
  if (inForce) {
    return (
      <Banner actions={<ButtonLink href={`/m/${view.id}`}>Read edition {inForce.number}</ButtonLink>}>
        This is the draft of edition {inForce.number + 1}. Edition {inForce.number} stays in force until both
        sides have signed the next one.
      </Banner>
    );
  }
  return includesRight(me.right, "edit") ? null : (
    <Banner>
      Your link lets you {me.right}. To change something, ask a manager of your side for the right to edit.
    </Banner>
  );
}
