import type { Hours, HoursWindow } from "#lib/matrix/schema/hours.ts";
import type { Assignment, Role, When } from "#lib/matrix/schema/role.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import { common, shifted, type Week, WHOLE_WEEK, weekOf, without } from "./week.ts";
import { zoneShift } from "./zone-shift.ts";

const DAY = 24 * 60;

/** Hours as minutes of the matrix's week; `null` where nobody has said them. */
export interface Calendar {
  readonly business: Week | null;
  /** What a row promises, or what somebody works. */
  weekOfHours(hours: Hours | null): Week | null;
  weekOfWhen(when: When): Week | null;
  /** When a role is there for a cell: its own hours, in its own zone, within the cell's time. */
  weekOfCell(role: Pick<Role, "hours" | "zone">, cell: Pick<Assignment, "when">): Week | null;
}

function minuteOf(clock: string): number {
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}

function weekOfWindows(windows: readonly HoursWindow[]): Week {
  return weekOf(
    windows.flatMap(({ days, from, to }) =>
      days.map((day) => ({ from: (day - 1) * DAY + minuteOf(from), to: (day - 1) * DAY + minuteOf(to) })),
    ),
  );
}

/** The week as terms and zones make it; `today` decides which zone has summer time. */
export function createCalendar(terms: Pick<Terms, "businessHours" | "zone">, today: string): Calendar {
  const business = terms.businessHours.length === 0 ? null : weekOfWindows(terms.businessHours);
  const outOfHours = business && without(WHOLE_WEEK, business);
  const shifts = new Map<string, number>();
  const shiftOf = (zone: string | null): number => {
    if (zone === null || zone === terms.zone) return 0;
    const known = shifts.get(zone) ?? zoneShift(terms.zone, zone, today);
    shifts.set(zone, known);
    return known;
  };
  const weekOfHours = (hours: Hours | null): Week | null => {
    switch (hours?.kind) {
      case undefined:
        return null;
      case "business":
        return business;
      case "around-the-clock":
        return WHOLE_WEEK;
      case "windows":
        return weekOfWindows(hours.windows);
    }
  };
  const weekOfWhen = (when: When): Week | null => {
    if (when === "always") return WHOLE_WEEK;
    return when === "business" ? business : outOfHours;
  };
  const weekOfRole = (role: Pick<Role, "hours" | "zone">): Week | null => {
    const own = weekOfHours(role.hours);
    return own === null || role.hours?.kind === "around-the-clock" ? own : shifted(own, shiftOf(role.zone));
  };
  const byRole = new WeakMap<object, Week | null>();
  return {
    business,
    weekOfHours,
    weekOfWhen,
    weekOfCell(role, cell) {
      const known = byRole.get(role);
      const own = known === undefined ? weekOfRole(role) : known;
      if (known === undefined) byRole.set(role, own);
      const when = weekOfWhen(cell.when);
      if (!own || !when) return null;
      return cell.when === "always" ? own : common(own, when);
    },
  };
}
