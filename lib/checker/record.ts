import { isOpenTalk, listTalks } from "#lib/matrix/comments.ts";
import type { ConfirmationOverview } from "#lib/matrix/confirmation.ts";
import type { Content } from "#lib/matrix/content.ts";
import { isComplete, listEditions } from "#lib/matrix/editions.ts";
import { contentHash } from "#lib/matrix/fingerprint.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { openAnswers } from "#lib/matrix/round/open-answers.ts";
import type { Contact } from "#lib/matrix/schema/contact.ts";
import { SIDES, type Side } from "#lib/matrix/schema/header.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";

/** The newest edition that stands. */
export interface CheckedEdition {
  readonly number: number;
  /** Day (`YYYY-MM-DD`) from which it holds. */
  readonly effectiveFrom: string;
  readonly isSigned: boolean;
  readonly contentHash: string;
}

/** What stands beside the content and is not part of what is agreed. */
export interface CheckRecord {
  /** Contacts that both sides see. */
  readonly contacts: readonly Contact[];
  readonly openComments: number;
  /** Rows that one side alone has confirmed as they stand. */
  readonly oneSided: readonly ActivityId[];
  /** Rows that have changed since a side confirmed them. */
  readonly changedSince: readonly ActivityId[];
  /** Rows about which the sides said different things in an assumption round, and that nobody has settled since. */
  readonly clashing: readonly ActivityId[];
  /** Rows about which a side was not sure there. */
  readonly unsure: readonly ActivityId[];
  readonly termsConfirmed: Readonly<Record<Side, boolean>>;
  readonly edition: CheckedEdition | null;
  readonly contentHash: string;
  /** How many people of a side may sign; `null` where that is not known. */
  readonly signatories: Readonly<Record<Side, number>> | null;
}

/** What the record rules read of a matrix; hashes the whole content, so it is made for signing and not for each key press. */
export function recordOf(
  matrix: Matrix,
  content: Content,
  overview: ConfirmationOverview,
  signatories: CheckRecord["signatories"] = null,
): CheckRecord {
  const rows = [...overview.rows];
  const newest = listEditions(matrix).at(-1);
  return {
    contacts: Object.values(matrix.tables.contact).filter((contact) => !contact.removed),
    openComments: listTalks(matrix.tables).filter(isOpenTalk).length,
    oneSided: rows
      .filter(([, { buyer, provider }]) => (buyer === "holds") !== (provider === "holds"))
      .map(([id]) => id),
    changedSince: rows
      .filter(([, states]) => SIDES.some((side) => states[side] === "lapsed"))
      .map(([id]) => id),
    ...openAnswers(matrix),
    termsConfirmed: {
      buyer: overview.terms.buyer === "holds",
      provider: overview.terms.provider === "holds",
    },
    edition: newest
      ? {
          number: newest.number,
          effectiveFrom: newest.effectiveFrom,
          isSigned: isComplete(newest),
          contentHash: newest.contentHash,
        }
      : null,
    contentHash: contentHash(content),
    signatories,
  };
}
