import type { AmendmentInput } from "#lib/document/amendment/amendment-input.ts";
import { content } from "#lib/matrix/content.ts";
import { matrixJson } from "#lib/matrix/fingerprint.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import type { AmendmentJob } from "../render/render-job.ts";
import { appendixInput, type LogHead } from "./appendix-job.ts";

/** A matrix at a moment of its log. */
interface Moment {
  readonly matrix: Matrix;
  readonly head: LogHead;
  readonly at: string;
}

/** All that an amendment prints: from an edition to a later one, or to the draft as it stands. */
export function amendmentJob({
  before,
  after,
  draft,
}: {
  readonly before: Moment & { readonly edition: Edition };
  readonly after: (Moment & { readonly edition: Edition }) | undefined;
  readonly draft: Moment;
}): AmendmentJob {
  const old = content(before.matrix);
  const { number, fingerprint, effectiveFrom, previous } = before.edition;
  const moment = after ?? draft;
  const input: AmendmentInput = {
    before: { content: old, number, fingerprint, effectiveFrom },
    after: appendixInput(moment.matrix, { ...moment, edition: after?.edition, printedAt: draft.at }),
  };
  return { kind: "amendment", input, beforeJson: matrixJson(old, { number, previous }), createdAt: draft.at };
}
