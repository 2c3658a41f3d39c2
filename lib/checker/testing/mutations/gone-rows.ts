import { AREA_TOPICS, type AreaTopic } from "#lib/matrix/schema/activity.ts";
import { editRow, editTerms, type MutationKind, rowsOf, withoutRows } from "./mutation.ts";

const gone = (
  rule: string,
  area: AreaTopic,
  ids: readonly string[],
  more: Parameters<typeof withoutRows>[2] = [],
): MutationKind => ({
  id: `take out ${ids.join(" and ")}`,
  rule,
  ways: withoutRows(ids, { area, activity: null }, more),
});

/** Rows of the catalogue that are taken out, each with the rule that misses it. */
export const GONE_ROWS: readonly MutationKind[] = [
  gone("restore-test-missing", "backup-review", ["BK-04"]),
  gone("saas-backup-silent", "backup-review", ["BK-05"]),
  gone("caller-check-missing", "help-desk", ["HD-13"]),
  gone("change-approval-missing", "projects", ["PR-06"]),
  gone("contract-exit-missing", "ground-rules", ["GR-04"]),
  gone("edr-unowned", "security-escalation", ["SE-13"]),
  gone("provider-breach-notice-missing", "security-escalation", ["SE-14"]),
  gone("insurance-facts", "strategic-planning", ["ST-10"]),
  gone("no-voice-to-leadership", "strategic-planning", ["ST-03"]),
  gone("patch-exception-unowned", "patching", ["PA-07", "PA-13"]),
  gone("renewal-unowned", "vendor-management", ["VE-07"]),
  gone("vendor-unlisted", "vendor-management", ["VE-01"]),
  gone("vendor-unlisted", "vendor-management", ["VE-02"]),
  gone("vendor-unlisted", "vendor-management", ["VE-03"]),
  gone("vendor-unlisted", "vendor-management", ["VE-04"]),
  gone("tenant-keys", "microsoft-365", ["MS-01"]),
  gone(
    "no-containment-authority",
    "security-escalation",
    ["SE-03", "SE-04", "AH-07", "AH-14"],
    [editTerms({ authoritySystems: null, authoritySteps: null })],
  ),
  gone(
    "who-declares-incident",
    "security-escalation",
    ["SE-15", "AH-13"],
    [editTerms({ emergencyDeclaredBy: null })],
  ),
  gone("who-declares-incident", "security-escalation", ["SE-07", "SE-08"]),
  {
    id: "take out GR-03",
    rule: "joiner-leaver-trigger",
    ways: withoutRows(["GR-03"], { activity: "MS-03" }),
  },
  {
    id: "empty an area",
    rule: "area-missing",
    ways: (content) =>
      content.areas
        .filter(({ topic }) => topic !== null && topic !== "ground-rules" && AREA_TOPICS.includes(topic))
        .map((area) => ({
          bodies: rowsOf(content)
            .filter((row) => row.area === area.id)
            .map((row) => editRow(row, { removed: true })),
          at: [{ area: area.id, activity: null }],
        })),
  },
];
