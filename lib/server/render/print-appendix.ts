import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import { checkMatrix } from "../check-matrix.ts";
import { appendixJob, type LogHead, type RecordedCheck } from "../services/appendix-job.ts";
import { renderDocument } from "./render-document.ts";
import type { RenderResult } from "./render-job.ts";

/** A state to print as appendix: of the matrix as it stands when `edition` is left out. */
export interface AppendixState {
  readonly matrix: Matrix;
  readonly edition: Edition | undefined;
  readonly head: LogHead;
  readonly at: string;
  /** The record that was kept first counts, also if another check would say more today. */
  readonly recordJson: string | undefined;
  /** The form for signing programs that choke on attachments and fields. */
  readonly plain?: boolean;
}

/** The texts that an appendix carries, and its PDF if every character of it can be printed. */
export interface PrintedAppendix {
  readonly matrixJson: string;
  readonly recordJson: string;
  readonly rendered: RenderResult;
}

function recordedCheck(matrix: Matrix, at: string): RecordedCheck {
  const { rulePack, today, findings } = checkMatrix(matrix, at);
  return {
    rulePack,
    today,
    findings: findings.map(({ rule, severity, message, accepted }) => ({
      rule,
      severity,
      message,
      accepted,
    })),
  };
}

/** Checks a state and prints its appendix; for 1,000 rows that takes about a second. */
export async function printAppendix({
  matrix,
  edition,
  head,
  at,
  recordJson,
  plain = false,
}: AppendixState): Promise<PrintedAppendix> {
  const job = appendixJob(matrix, { edition, check: recordedCheck(matrix, at), head, at, plain });
  const record = recordJson ?? job.recordJson;
  const rendered = await renderDocument({ ...job, recordJson: record });
  return { matrixJson: job.matrixJson, recordJson: record, rendered };
}
