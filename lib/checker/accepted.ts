import type { Content } from "#lib/matrix/content.ts";
import type { AcceptedGap } from "#lib/matrix/schema/record.ts";
import type { Finding } from "./finding.ts";

type Gaps = Content["gaps"];
type About = Pick<Finding, "key" | "basis">;

const isOf = (gap: Pick<AcceptedGap, "key" | "basis">, finding: About): boolean =>
  gap.key === finding.key && gap.basis === finding.basis;

/** The gap by which both sides live with this finding as it stands. */
export function findGap(finding: About, gaps: Gaps): Gaps[number] | undefined {
  return gaps.find((gap) => isOf(gap, finding));
}

/** Whether both sides live with this finding as it stands; that a gap's day has passed is a finding of the stage “in force”. */
export function isAccepted(finding: About, gaps: Gaps): boolean {
  return findGap(finding, gaps) !== undefined;
}

/** Whether this finding stands before the final. */
export function isBlocking(finding: Finding, gaps: Gaps): boolean {
  return finding.severity === "error" && !isAccepted(finding, gaps);
}

/** Errors that stand before the final: neither mended nor accepted by both sides. */
export function countBlocking(findings: readonly Finding[], gaps: Gaps): number {
  return findings.filter((finding) => isBlocking(finding, gaps)).length;
}

/** Accepted gaps whose finding is about something else by now, or is gone. */
export function lapsedGaps(findings: readonly Finding[], gaps: Gaps): Gaps {
  return gaps.filter((gap) => !findings.some((finding) => isOf(gap, finding)));
}
