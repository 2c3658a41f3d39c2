import { AFTER_HOURS } from "./activities/after-hours.ts";
import { BACKUP_REVIEW } from "./activities/backup-review.ts";
import { GROUND_RULES } from "./activities/ground-rules.ts";
import { HELP_DESK } from "./activities/help-desk.ts";
import { MICROSOFT_365 } from "./activities/microsoft-365.ts";
import { PATCHING } from "./activities/patching.ts";
import { PROJECTS } from "./activities/projects.ts";
import { SECURITY_ESCALATION } from "./activities/security-escalation.ts";
import { STRATEGIC_PLANNING } from "./activities/strategic-planning.ts";
import { VENDOR_MANAGEMENT } from "./activities/vendor-management.ts";
import type { CatalogueActivity } from "./catalogue-activity.ts";

/** Every activity of the catalogue, area by area in printing order. */
export const CATALOGUE_ACTIVITIES: readonly CatalogueActivity[] = [
  ...HELP_DESK,
  ...PATCHING,
  ...BACKUP_REVIEW,
  ...MICROSOFT_365,
  ...SECURITY_ESCALATION,
  ...VENDOR_MANAGEMENT,
  ...PROJECTS,
  ...STRATEGIC_PLANNING,
  ...AFTER_HOURS,
  ...GROUND_RULES,
];

const BY_ID: ReadonlyMap<string, CatalogueActivity> = new Map(
  CATALOGUE_ACTIVITIES.map((activity) => [activity.id, activity]),
);

/** The catalogue's activity of this id, or `undefined` for a row of the parties' own. */
export function findCatalogueActivity(id: string): CatalogueActivity | undefined {
  return BY_ID.get(id);
}
