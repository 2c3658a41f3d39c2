import type { Finding, Severity, Stage } from "#lib/checker/finding.ts";
import type { NamedFinding } from "#lib/checker/name-findings.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { AcceptedGap } from "#lib/matrix/schema/record.ts";
import type { Region } from "../positions/region.ts";

/** `open` counts; `known` stands in the baseline; `accepted`: both sides live with it. */
export type FindingState = "open" | "known" | "accepted";

/** One finding of one file, with all that a format says of it. */
export interface CheckedFinding {
  readonly finding: Finding;
  readonly named: NamedFinding;
  readonly state: FindingState;
  readonly gap: AcceptedGap | null;
  readonly region: Region;
}

/** A finding of the baseline that is not there any more. */
export interface AbsentFinding {
  readonly key: string;
  readonly basis: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface CheckedFile {
  /** As it was named. */
  readonly path: string;
  readonly uri: FileUri;
  readonly content: Content;
  readonly rows: number;
  /** Day of the check in the matrix's zone. */
  readonly today: string;
  readonly findings: readonly CheckedFinding[];
  readonly absent: readonly AbsentFinding[];
}

/** Where a file is, percent-encoded: relative to the folder of the command where it is below it. */
export interface FileUri {
  readonly uri: string;
  readonly isRelative: boolean;
}

export interface UnreadFile {
  readonly path: string;
  readonly uri: FileUri;
  readonly message: string;
}

/** What one run found, in the order of the files named and of the checker. */
export interface CheckReport {
  readonly rulePack: number;
  readonly stage: Stage;
  readonly hasBaseline: boolean;
  /** The address of the product, where its page of rules is, if it is known. */
  readonly origin: string | undefined;
  readonly files: readonly CheckedFile[];
  readonly unread: readonly UnreadFile[];
}

/** The findings that count: neither known nor accepted. */
export function openFindings({ findings }: CheckedFile): readonly CheckedFinding[] {
  return findings.filter(({ state }) => state === "open");
}

/** Errors that count, of all files. */
export function countErrors({ files }: CheckReport): number {
  return files.flatMap(openFindings).filter(({ finding }) => finding.severity === "error").length;
}
