import type { Finding } from "./finding.ts";
import type { AnyRule } from "./rule.ts";

/** What one rule found. */
export interface FoundByRule {
  readonly rule: Pick<AnyRule, "id" | "replaces">;
  readonly findings: readonly Finding[];
}

const placeOf = ({ area, activity, role }: Finding): string => activity ?? `${area ?? ""}/${role ?? ""}`;

/** All findings, but what another finding at the same place says better; in the order of the rules. */
export function withoutReplaced(found: readonly FoundByRule[]): readonly Finding[] {
  const said = new Map<string, Set<string>>();
  for (const { rule, findings } of found) {
    for (const id of rule.replaces) {
      const places = said.get(id) ?? new Set();
      for (const finding of findings) places.add(placeOf(finding));
      said.set(id, places);
    }
  }
  return found.flatMap(({ rule, findings }) => {
    const places = said.get(rule.id);
    return places ? findings.filter((finding) => !places.has(placeOf(finding))) : findings;
  });
}
