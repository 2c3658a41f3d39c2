import type { Calendar } from "#lib/checker/hours/calendar.ts";
import type { ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { covers, minutesUntil } from "./clock.ts";

/** Whether somebody is there at a minute, and how sure that is. */
export type Reach =
  | { readonly kind: "there" }
  /** Another stands in for whoever is away. */
  | { readonly kind: "deputy"; readonly name: string }
  /** It is business time and nobody has said the hours. */
  | { readonly kind: "likely" }
  | { readonly kind: "away" }
  /** Works at other hours, and is back in so many minutes; `null` for never. */
  | { readonly kind: "asleep"; readonly backIn: number | null }
  /** It is outside of business time and nobody has said the hours. */
  | { readonly kind: "unsaid" };

export interface Moment {
  readonly calendar: Calendar;
  /** Minute of the week. */
  readonly minute: number;
  /** Catalogue ids of roles whose holder is away. */
  readonly absent: readonly string[];
}

/** A role that nobody has is as its column; hours of a row are a promise where its role has said none. */
export function reachOf(
  role: Pick<ContentRole, "catalogueId" | "id" | "hours" | "zone" | "deputy">,
  cell: Pick<Assignment, "when">,
  row: Pick<ContentActivity, "hours"> | null,
  { calendar, minute, absent }: Moment,
): Reach {
  const isAway = absent.includes(role.catalogueId ?? role.id) || absent.includes(role.id);
  if (isAway) return role.deputy ? { kind: "deputy", name: role.deputy } : { kind: "away" };
  const works = calendar.weekOfCell(role, cell) ?? calendar.weekOfHours(row?.hours ?? null);
  if (works)
    return covers(works, minute)
      ? { kind: "there" }
      : { kind: "asleep", backIn: minutesUntil(works, minute) };
  const isBusiness = calendar.business === null || covers(calendar.business, minute);
  return { kind: isBusiness && cell.when !== "out-of-hours" ? "likely" : "unsaid" };
}

export const isReached = ({ kind }: Reach): boolean =>
  kind === "there" || kind === "deputy" || kind === "likely";
