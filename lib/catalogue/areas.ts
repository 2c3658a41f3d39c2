import type { AreaTopic } from "../matrix/schema/activity.ts";

export interface CatalogueArea {
  readonly topic: AreaTopic;
  readonly name: string;
}

/** The nine areas of a managed service and the ground rules between the sides, in printing order. */
export const CATALOGUE_AREAS: readonly CatalogueArea[] = [
  { topic: "help-desk", name: "Help desk" },
  { topic: "patching", name: "Patching" },
  { topic: "backup-review", name: "Backup and its review" },
  { topic: "microsoft-365", name: "Microsoft 365 administration" },
  { topic: "security-escalation", name: "Security escalation" },
  { topic: "vendor-management", name: "Vendor management" },
  { topic: "projects", name: "Projects and changes" },
  { topic: "strategic-planning", name: "Strategic planning" },
  { topic: "after-hours", name: "After-hours incidents" },
  { topic: "ground-rules", name: "Ground rules between the sides" },
];
