import { findCatalogueActivity } from "#lib/catalogue/activities.ts";
import type { ContentActivity } from "#lib/matrix/content.ts";
import type { Rhythm } from "#lib/matrix/schema/activity.ts";

/** Whether a rhythm comes back by the calendar, and not by an event. */
export function isByCalendar(rhythm: Rhythm | null): boolean {
  return rhythm !== null && rhythm !== "each" && rhythm !== "on-change";
}

/** Whether the catalogue counts a row among the core and the must-haves. */
export function isMustHave({ catalogueId }: Pick<ContentActivity, "catalogueId">): boolean {
  const entry = catalogueId === null ? undefined : findCatalogueActivity(catalogueId);
  return entry !== undefined && entry.tier !== "more";
}
