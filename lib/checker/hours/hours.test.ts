import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCalendar } from "./calendar.ts";
import { common, shifted, union, WEEK_MINUTES, type Week, WHOLE_WEEK, weekOf, without } from "./week.ts";
import { weekInWords } from "./week-words.ts";
import { zoneShift } from "./zone-shift.ts";

const WEEKDAYS = {
  businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
  zone: "Europe/Berlin",
};

const minutesOf = (week: Week) => week.reduce((sum, { from, to }) => sum + to - from, 0);
const anyWeek = fc
  .array(fc.tuple(fc.nat(WEEK_MINUTES), fc.nat(WEEK_MINUTES)), { maxLength: 6 })
  .map((pairs) => weekOf(pairs.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))));

describe("a week", () => {
  it("loses and keeps minutes as sets do", () => {
    fc.assert(
      fc.property(anyWeek, anyWeek, (a, b) => {
        expect(minutesOf(without(a, b)) + minutesOf(common(a, b))).toBe(minutesOf(a));
        expect(minutesOf(union(a, b))).toBe(minutesOf(a) + minutesOf(without(b, a)));
      }),
      { seed: 3 },
    );
  });

  it("keeps its length when it is moved, and comes back", () => {
    fc.assert(
      fc.property(anyWeek, fc.integer({ min: -20_000, max: 20_000 }), (week, minutes) => {
        expect(minutesOf(shifted(week, minutes))).toBe(minutesOf(week));
        expect(minutesOf(without(week, shifted(shifted(week, minutes), -minutes)))).toBe(0);
      }),
      { seed: 4 },
    );
  });

  it("is told by its longest stretch, over Sunday night too", () => {
    const { business } = createCalendar(WEEKDAYS, "2026-04-20");
    expect(weekInWords(without(WHOLE_WEEK, business ?? []))).toBe(
      "Friday 18:00 to Monday 08:00, and 4 times more",
    );
    expect(
      weekInWords(
        [
          { from: 5 * 1440, to: WEEK_MINUTES },
          { from: 0, to: 480 },
        ].reverse(),
      ),
    ).toBe("Saturday 00:00 to Monday 08:00");
    expect(weekInWords([{ from: 0, to: 60 }])).toBe("Monday 00:00 to Monday 01:00");
    expect(weekInWords(WHOLE_WEEK)).toBe("the whole week");
  });
});

describe("a calendar", () => {
  it("reads a role's hours in its own zone, with the summer time of the day", () => {
    expect(zoneShift("Europe/Berlin", "America/New_York", "2026-04-20")).toBe(360);
    expect(zoneShift("Europe/Berlin", "America/New_York", "2026-03-15")).toBe(300);
    const calendar = createCalendar(WEEKDAYS, "2026-04-20");
    const role = {
      hours: { kind: "windows" as const, windows: [{ days: [1], from: "08:00", to: "18:00" }] },
      zone: "America/New_York",
    };
    expect(calendar.weekOfCell(role, { when: "always" })).toEqual([{ from: 14 * 60, to: 24 * 60 }]);
  });

  it("keeps a cell to its time, and knows nothing where business hours are not said", () => {
    const calendar = createCalendar(WEEKDAYS, "2026-04-20");
    const always = { hours: { kind: "around-the-clock" as const }, zone: null };
    expect(minutesOf(calendar.weekOfCell(always, { when: "out-of-hours" }) ?? [])).toBe(
      WEEK_MINUTES - 5 * 600,
    );
    expect(
      createCalendar({ businessHours: [], zone: "UTC" }, "2026-04-20").weekOfCell(always, {
        when: "business",
      }),
    ).toBeNull();
    expect(calendar.weekOfCell({ hours: null, zone: null }, { when: "always" })).toBeNull();
  });
});
