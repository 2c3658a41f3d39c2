import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import { findingsInput } from "#lib/document/findings/findings-input.ts";
import { content } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { FindingsJob } from "../render/render-job.ts";
import type { CheckedMatrix } from "./check-matrix.ts";

/** All that a report of findings prints. */
export function findingsJob(matrix: Matrix, checked: CheckedMatrix, at: string): FindingsJob {
  const { findings, rulePack, today } = checked;
  const input = findingsInput({
    content: content(matrix),
    findings,
    known: 0,
    rulePack,
    stage: "drafting",
    today,
    whyOf: (rule) => RULE_DOCS[rule]?.rationale ?? "",
  });
  return { kind: "findings", createdAt: at, input };
}
