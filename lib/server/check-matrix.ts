import { isAccepted } from "#lib/checker/accepted.ts";
import { check } from "#lib/checker/check.ts";
import { RULE_PACK } from "#lib/checker/pack.ts";
import { content } from "#lib/matrix/content.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import { getTerms } from "#lib/matrix/matrix.ts";
import type { CheckMatrix } from "./services/check-matrix.ts";

/** Checks a matrix as the browser does. */
export const checkMatrix: CheckMatrix = (matrix, at) => {
  const agreed = content(matrix);
  const today = dayIn(getTerms(matrix).zone, at);
  const findings = check({ content: agreed, today });
  return {
    rulePack: RULE_PACK,
    today,
    findings: findings.map((finding) => ({
      ...finding,
      message: finding.message,
      basis: finding.basis,
      accepted: isAccepted(finding, agreed.gaps),
    })),
  };
};
