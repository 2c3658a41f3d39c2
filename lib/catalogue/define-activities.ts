import type { AreaTopic } from "../matrix/schema/activity.ts";
import type { CatalogueActivity, PresetModel, Usual } from "./catalogue-activity.ts";

type Optional = "keptByBuyer" | "marketDiffers" | "hours" | "ownerAct" | "split" | "charge" | "dependsOn";

type ActivityData = Omit<CatalogueActivity, "topic" | Optional> & Partial<Pick<CatalogueActivity, Optional>>;

/** The activities of one area, with what their data leaves unsaid. */
export function defineActivities(
  topic: AreaTopic,
  activities: readonly ActivityData[],
): readonly CatalogueActivity[] {
  return activities.map((activity) => ({
    keptByBuyer: false,
    marketDiffers: false,
    hours: null,
    ownerAct: null,
    split: null,
    charge: null,
    dependsOn: [],
    ...activity,
    topic,
  }));
}

/** The same usual answer in all three models. */
export function everyModel(usual: Usual): Readonly<Record<PresetModel, Usual>> {
  return { "front-desk": usual, "behind-desk": usual, "fully-managed": usual };
}
