import { ActivityId } from "../matrix/schema/ids.ts";
import type { MatrixParts } from "../matrix/schema/op.ts";
import { findCatalogueActivity } from "./activities.ts";
import type { UsualDuties } from "./catalogue-activity.ts";
import { ROLE_CODES } from "./roles.ts";
import { answerWith, type UsualAnswer, usualAnswer } from "./usual-answer.ts";

function providerAnswer(catalogueId: string): UsualAnswer | null {
  const activity = findCatalogueActivity(catalogueId);
  const whole = activity?.usual["fully-managed"];
  if (!activity || whole === undefined || whole === "open" || whole === "none") return null;
  const owner = ROLE_CODES.find((code) => whole[code]?.includes("A"));
  if (owner === undefined) return null;
  const duties: UsualDuties = { [owner]: "AR" };
  return answerWith(activity, duties);
}

/**
 * The matrix with every undecided row decided by its usual answer; where the market has none, the provider's role that
 * owns the row in a fully managed model takes it. A matrix of the model `undecided` comes back as it is.
 */
export function decideAll(parts: MatrixParts): MatrixParts {
  const { model } = parts.header;
  if (model === "undecided") return parts;
  const activities = { ...parts.activities };
  const cells = { ...parts.cells };
  for (const [key, activity] of Object.entries(parts.activities)) {
    if (!activity.undecided || activity.catalogueId === null) continue;
    const answer = usualAnswer(activity.catalogueId, model) ?? providerAnswer(activity.catalogueId);
    if (!answer) continue;
    const id = ActivityId.parse(key);
    activities[id] = { ...activity, ...answer.fields };
    cells[id] = answer.cells;
  }
  return { ...parts, activities, cells };
}
