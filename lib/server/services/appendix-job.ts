import type { AppendixEdition, AppendixInput } from "#lib/document/appendix/appendix-input.ts";
import { draftEdition } from "#lib/document/appendix/draft-edition.ts";
import { LAYOUT_VERSION } from "#lib/document/appendix/layout-appendix.ts";
import { canonicalJson, type Json } from "#lib/matrix/canonical-json.ts";
import { type Content, content } from "#lib/matrix/content.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import { findSigned, isComplete } from "#lib/matrix/editions.ts";
import { matrixJson } from "#lib/matrix/fingerprint.ts";
import { getTerms, type Matrix } from "#lib/matrix/matrix.ts";
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

/** Newest revision of the shared log, and its hash. */
export interface LogHead {
  readonly revision: number;
  readonly hash: string;
}

function plainJson(value: unknown): Json {
  // Rows of the schema hold nothing but JSON; their interfaces have no index signature to say so.
  return value as Json;
}

function editionOf(edition: Edition): AppendixEdition {
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

function recordJson(
  matrix: Matrix,
  agreed: Content,
  edition: AppendixEdition,
  about: { readonly check: RecordedCheck; readonly head: LogHead; readonly at: string },
): string {
  const { terms } = agreed;
  return canonicalJson({
    format: "clearline-record",
    version: 1,
    matrix: matrix.id,
    edition: plainJson(edition),
    confirmations: plainJson(matrix.tables.confirmation),
    identity: "Who signed was not verified beyond the link by which they came.",
    check: plainJson(about.check),
    log: { revision: about.head.revision, hash: about.head.hash },
    print: { layout: LAYOUT_VERSION, paper: terms.paper, signatureBlock: terms.signatureBlock, at: about.at },
  });
}

/** What the layout of an appendix is made from: of a draft when `edition` is left out. */
export function appendixInput(matrix: Matrix, edition: Edition | undefined, at: string): AppendixInput {
  const agreed = content(matrix);
  return {
    content: agreed,
    edition: edition ? editionOf(edition) : draftEdition(agreed, findSigned(matrix)),
    contacts: Object.values(matrix.tables.contact).filter(({ removed }) => !removed),
    printedOn: dayIn(getTerms(matrix).zone, at),
  };
}

/**
 * All that an appendix prints: of the matrix as it stands when `edition` is left out, else of a final or an edition,
 * for which `matrix` must be the state that was frozen. Contacts are those that a side has shown to the other.
 */
export function appendixJob(
  matrix: Matrix,
  about: {
    readonly edition: Edition | undefined;
    readonly check: RecordedCheck;
    readonly head: LogHead;
    readonly at: string;
  },
): AppendixJob {
  const input = appendixInput(matrix, about.edition, about.at);
  const { content: agreed, edition } = input;
  return {
    kind: "appendix",
    input,
    matrixJson: matrixJson(agreed, edition),
    recordJson: recordJson(matrix, agreed, edition, about),
    createdAt: about.at,
  };
}
