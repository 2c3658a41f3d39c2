import type { Finding } from "#lib/checker/finding.ts";
import type { Content } from "#lib/matrix/content.ts";

/** Whether both sides have accepted a finding as it stands now. */
export function isAcceptedGap(finding: Finding, gaps: Content["gaps"]): boolean {
  return gaps.some((gap) => gap.key === finding.key && gap.basis === finding.basis);
}

/** Findings that nobody has to look at any more are left out. */
export function openFindings(findings: readonly Finding[], gaps: Content["gaps"]): readonly Finding[] {
  return findings.filter((finding) => !isAcceptedGap(finding, gaps));
}

/** Errors neither fixed nor accepted by both sides. */
export function countBlocking(findings: readonly Finding[], gaps: Content["gaps"]): number {
  return openFindings(findings, gaps).filter((finding) => finding.severity === "error").length;
}
