import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import { type AccessContext, addDays } from "./access-context.ts";
import { addLink, type MadeLink } from "./links.ts";
import { DEFAULT_LINK_DAYS } from "./read-input.ts";
import { companyOf } from "./sides.ts";

/** The operator's last resort: a new first link for a side whose managers have no way in. Both sides see that it was made. */
export function reissue(context: AccessContext, matrix: MatrixId, side: Side): MadeLink | Refusal {
  const { store, clock } = context;
  return store.transaction((): MadeLink | Refusal => {
    const names = store.findNames(matrix);
    if (!names) return refuse("not-found", `There is no matrix ${matrix}.`);
    const at = clock.now();
    for (const link of store.listLinks(matrix)) {
      const isWaiting =
        link.side === side && link.isSingleClaim && link.claimedAt === null && link.revokedAt === null;
      if (isWaiting) store.updateLink(link.id, { revokedAt: at });
    }
    const label = `New first link for ${companyOf(names, side)}, made by the operator`;
    const made = addLink(context, {
      ...{ matrix, side, label },
      keeper: side,
      right: "manage",
      createdBy: null,
      expiresAt: addDays(at, DEFAULT_LINK_DAYS),
      isSingleClaim: true,
      rotatedFrom: null,
    });
    store.addLogEntry({ matrix, at, event: "link-reissued", side: null, byName: null, subject: label });
    return made;
  });
}
