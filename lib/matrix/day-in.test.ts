import { expect, test } from "vitest";
import { dayIn } from "./day-in.ts";

test("an instant is another day in another zone", () => {
  expect(dayIn("Europe/Berlin", "2026-03-01T23:30:00Z")).toBe("2026-03-02");
  expect(dayIn("America/New_York", new Date("2026-03-01T23:30:00Z"))).toBe("2026-03-01");
});

test("a zone that nobody knows is a bug of the caller", () => {
  expect(() => dayIn("Europe/Nowhere", "2026-03-01T23:30:00Z")).toThrow(RangeError);
});
