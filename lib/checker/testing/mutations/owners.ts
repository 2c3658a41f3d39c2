import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { dropDuty, freeRoles, holdersOf, inRows, type MutationKind, setCell } from "./mutation.ts";

const HELD_ELSEWHERE = new Set(["MS-01", "MS-05", "PR-12", "AH-12"]);

/** The provider owns the row and does it; the buyer keeps what else it holds. */
function giveToProvider(row: ContentActivity, content: Content) {
  const [owner] = holdersOf(content, row, "accountable");
  const provider = freeRoles(content, row, "provider").find(
    ({ hours }) => hours?.kind === "around-the-clock",
  );
  if (owner?.role.party !== "buyer" || !provider) return undefined;
  const buyers = holdersOf(content, row, "responsible").filter(({ role }) => role.party === "buyer");
  return [
    ...buyers.map((doer) => setCell(row, doer.role, ["consulted"])),
    ...(buyers.some(({ role }) => role === owner.role) ? [] : [dropDuty(row, owner, "accountable")]),
    setCell(row, provider, ["accountable", "responsible"]),
  ];
}

const inCatalogueRows = (isMeant: (id: string) => boolean): MutationKind["ways"] =>
  inRows((row, content) =>
    row.catalogueId !== null && isMeant(row.catalogueId) ? giveToProvider(row, content) : undefined,
  );

/** Rows that the wrong side owns. */
export const OWNER_MUTATIONS: readonly MutationKind[] = [
  {
    id: "give the provider what the buyer answers for",
    rule: "buyer-cannot-let-go",
    ways: inCatalogueRows((id) => !HELD_ELSEWHERE.has(id) && findCatalogueActivity(id)?.keptByBuyer === true),
  },
  {
    id: "give the provider the tenant",
    rule: "tenant-keys",
    ways: inCatalogueRows((id) => id === "MS-01"),
  },
  {
    id: "let the provider review itself",
    rule: "provider-reviews-own-access",
    ways: inCatalogueRows((id) => HELD_ELSEWHERE.has(id) && id !== "MS-01"),
  },
];
