import * as z from "zod/mini";

const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "is not a time HH:MM"));

/** A window of the week: days 1 (Monday) to 7 (Sunday), from and to as local wall time; `to` later than `from`. */
export const HoursWindow = z
  .strictObject({
    days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
    from: Clock,
    to: Clock,
  })
  .check(z.refine((window) => window.from < window.to, "ends before it begins"));
export type HoursWindow = z.infer<typeof HoursWindow>;

/** Working or promised hours: the matrix's business hours, every minute of the week, or windows of their own. */
export const Hours = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("business") }),
  z.strictObject({ kind: z.literal("around-the-clock") }),
  z.strictObject({
    kind: z.literal("windows"),
    windows: z.array(HoursWindow).check(z.minLength(1), z.maxLength(21)),
  }),
]);
export type Hours = z.infer<typeof Hours>;

export const Zone = z.string().check(
  z.maxLength(64),
  z.refine((zone) => {
    try {
      new Intl.DateTimeFormat("en", { timeZone: zone });
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }, "is not a time zone such as Europe/Berlin"),
);
