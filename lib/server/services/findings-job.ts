import { nameFindings, placeInWords } from "#lib/checker/name-findings.ts";
import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import { content } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { FindingsJob } from "../render/render-job.ts";
import type { CheckedMatrix } from "./check-matrix.ts";

/** All that a report of findings prints. */
export function findingsJob(matrix: Matrix, checked: CheckedMatrix, at: string): FindingsJob {
  const agreed = content(matrix);
  const { header, terms, areas } = agreed;
  const named = nameFindings(checked.findings, agreed);
  const findings = checked.findings.map(({ rule, severity, message, accepted, fixes }, index) => {
    const place = named[index];
    return {
      rule,
      severity,
      message,
      accepted,
      place: place ? placeInWords(place) : "",
      why: RULE_DOCS[rule]?.rationale ?? "",
      suggestion: fixes[0]?.label ?? null,
    };
  });
  return {
    kind: "findings",
    createdAt: at,
    input: {
      title: header.title,
      buyer: header.buyer,
      provider: header.provider,
      paper: terms.paper,
      checkedRows: areas.reduce((sum, { activities }) => sum + activities.length, 0),
      rulePack: checked.rulePack,
      today: checked.today,
      findings,
    },
  };
}
