import type { Finding } from "./finding.ts";
import type { AnyRule } from "./rule.ts";

const placeOf = ({ area, activity, role }: Finding): string => activity ?? `${area ?? ""}/${role ?? ""}`;

/** Leaves out what another finding at the same place says better. */
export function withoutReplaced(findings: readonly Finding[], rules: readonly AnyRule[]): readonly Finding[] {
  const replacing = new Map<string, readonly string[]>(rules.map(({ id, replaces }) => [id, replaces]));
  const said = new Map<string, Set<string>>();
  for (const finding of findings) {
    for (const id of replacing.get(finding.rule) ?? []) {
      const places = said.get(id) ?? new Set();
      said.set(id, places.add(placeOf(finding)));
    }
  }
  return findings.filter((finding) => !said.get(finding.rule)?.has(placeOf(finding)));
}
