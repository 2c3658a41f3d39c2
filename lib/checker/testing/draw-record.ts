import { ActivityId, RoleId } from "#lib/matrix/schema/ids.ts";
import { BLANK_CONTACT } from "#lib/matrix/testing/blank-rows.ts";
import type { CheckRecord } from "../record.ts";
import type { DrawnRecord } from "../rule-doc.ts";

const HASH = "0".repeat(64);

/** A record in which nothing is open, but for what is given. */
export function drawRecord({
  contacts = [],
  oneSided = [],
  changedSince = [],
  clashing = [],
  unsure = [],
  ...others
}: DrawnRecord): CheckRecord {
  return {
    openComments: 0,
    termsConfirmed: { buyer: true, provider: true },
    edition: null,
    contentHash: HASH,
    signatories: null,
    ...others,
    oneSided: oneSided.map((id) => ActivityId.parse(id)),
    changedSince: changedSince.map((id) => ActivityId.parse(id)),
    clashing: clashing.map((id) => ActivityId.parse(id)),
    unsure: unsure.map((id) => ActivityId.parse(id)),
    contacts: contacts.map(({ role, confirmedOn = "2026-04-20", name = "Sam Okoro" }) => ({
      ...BLANK_CONTACT,
      side: "provider",
      role: RoleId.parse(role),
      name,
      phone: "+44 20 7946 0000",
      confirmedOn,
    })),
  };
}
