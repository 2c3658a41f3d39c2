import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Finding } from "../finding.ts";

/** The changes that mend every finding of a rule for which one certain fix is known, each change once. */
export function certainFixes(
  findings: readonly Finding[],
  rule: Finding["rule"],
): { readonly count: number; readonly bodies: readonly OpBody[] } {
  const fixes = findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes.find(({ certain }) => certain) ?? []);
  const bodies = new Map(fixes.flatMap((fix) => fix.bodies).map((body) => [JSON.stringify(body), body]));
  return { count: fixes.length, bodies: [...bodies.values()] };
}
