import { expect, it } from "vitest";
import { localTime } from "./local-time.tsx";

const NOW = new Date("2026-03-02T15:00:00.000Z");

it.each([
  ["2026-03-02T14:02:59.000Z", "Europe/London", "14:02 GMT"],
  ["2026-03-02T14:02:59.000Z", "Europe/Berlin", "15:02 CET"],
  ["2026-03-01T23:30:00.000Z", "Europe/Berlin", "00:30 CET"],
  ["2026-03-01T14:02:00.000Z", "Europe/London", "1 March 2026, 14:02 GMT"],
])("%s in %s is “%s”", (at, zone, words) => {
  expect(localTime(at, NOW, zone)).toBe(words);
});
