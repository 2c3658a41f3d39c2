import { checkWith } from "#lib/checker/check.ts";
import type { Finding } from "#lib/checker/finding.ts";
import { recordOf } from "#lib/checker/record.ts";
import { RULES } from "#lib/checker/rules/index.ts";
import { confirmationsOf } from "#lib/matrix/confirmation.ts";
import type { Content } from "#lib/matrix/content.ts";
import { content as contentOf } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";

const IN_FORCE = RULES.filter(({ stage }) => stage === "in-force");

/** What falls due while an edition holds: reviews, numbers, delegated access. The edition's content is what they read. */
export function inForceFindings(matrix: Matrix, edition: Content, today: string): readonly Finding[] {
  const now = contentOf(matrix);
  const record = recordOf(matrix, now, confirmationsOf(matrix, now));
  return checkWith(IN_FORCE, { content: edition, today, stage: "in-force", record });
}
