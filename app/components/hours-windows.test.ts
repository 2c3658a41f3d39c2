import { expect, test } from "vitest";
import { offeredTimes, toggleDay, withFrom } from "./hours-windows.ts";

const office = { days: [1, 2], from: "08:15", to: "17:00" };

test("half hours are offered, and the time that stands", () => {
  expect(offeredTimes("from", office).slice(16, 19)).toEqual(["08:00", "08:15", "08:30"]);
  expect(offeredTimes("from", office)).not.toContain("24:00");
  expect(offeredTimes("to", office)[0]).toBe("08:30");
  expect(offeredTimes("to", office).at(-1)).toBe("24:00");
});

test("a beginning after the end moves the end along", () => {
  expect(withFrom(office, "09:00")).toEqual({ ...office, from: "09:00" });
  expect(withFrom(office, "17:00")).toEqual({ ...office, from: "17:00", to: "17:30" });
  expect(withFrom(office, "23:30").to).toBe("24:00");
});

test("a window always keeps a day", () => {
  expect(toggleDay(office, 5).days).toEqual([1, 2, 5]);
  expect(toggleDay({ ...office, days: [1] }, 1).days).toEqual([1]);
});
