import type { AppendixEdition, AppendixInput } from "#lib/document/appendix/appendix-input.ts";
import { recordJson } from "#lib/document/appendix/appendix-record.ts";
import { draftEdition } from "#lib/document/appendix/draft-edition.ts";
import { content } from "#lib/matrix/content.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import { findSigned, isComplete } from "#lib/matrix/editions.ts";
import { matrixJson } from "#lib/matrix/fingerprint.ts";
import { getTerms, type Matrix } from "#lib/matrix/matrix.ts";
import type { LogHead } from "#lib/matrix/schema/appendix-record.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import type { AppendixJob } from "../render/render-job.ts";

/** What the record says of the check: the pack, and what it found that nobody accepted. */
export interface RecordedCheck {
  readonly rulePack: number;
  readonly today: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly accepted: boolean;
  }[];
}

export type { LogHead };

/** What an appendix says of an edition. */
export function toAppendixEdition(edition: Edition): AppendixEdition {
  const { number, previous, effectiveFrom, buyer, provider, elsewhere } = edition;
  const state = isComplete(edition) ? "signed" : "final";
  return {
    state,
    number,
    previous,
    fingerprint: edition.fingerprint,
    effectiveFrom,
    buyer,
    provider,
    elsewhere,
  };
}

/** The contacts that a side has shown to the other. */
export const contactsOf = (matrix: Matrix): AppendixInput["contacts"] =>
  Object.values(matrix.tables.contact).filter(({ removed }) => !removed);

/** What an appendix of a matrix says; a draft when `edition` is left out. */
export function appendixInput(
  matrix: Matrix,
  about: {
    readonly edition: Edition | undefined;
    /** `null` where the appendix is not printed with its record. */
    readonly head: LogHead | null;
    /** ISO 8601. */
    readonly printedAt: string;
    readonly plain?: boolean;
  },
): AppendixInput {
  const agreed = content(matrix);
  return {
    content: agreed,
    edition: about.edition ? toAppendixEdition(about.edition) : draftEdition(agreed, findSigned(matrix)),
    contacts: contactsOf(matrix),
    confirmations: matrix.tables.confirmation,
    log: about.head && { revision: about.head.revision, hash: about.head.hash },
    printedOn: dayIn(getTerms(matrix).zone, about.printedAt),
    plain: about.plain ?? false,
  };
}

/**
 * All that an appendix prints: of the matrix as it stands when `edition` is left out, else of a final or an edition,
 * for which `matrix` must be the state that was frozen.
 */
export function appendixJob(
  matrix: Matrix,
  about: {
    readonly edition: Edition | undefined;
    readonly check: RecordedCheck;
    readonly head: LogHead;
    readonly at: string;
    readonly plain?: boolean;
  },
): AppendixJob {
  const input = appendixInput(matrix, { ...about, printedAt: about.at });
  return {
    kind: "appendix",
    input,
    matrixJson: matrixJson(input.content, input.edition),
    recordJson: recordJson(input, { matrix: matrix.id, check: about.check, at: about.at }),
    createdAt: about.at,
  };
}
