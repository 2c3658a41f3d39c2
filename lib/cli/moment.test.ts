import { expect, test } from "vitest";
import { momentOf } from "./moment.ts";

test("a build that sets SOURCE_DATE_EPOCH gets files of that moment, and whoever sets nonsense those of now", () => {
  const now = new Date("2026-03-02T10:00:00Z");
  expect(momentOf({ SOURCE_DATE_EPOCH: "86400" }, now).toISOString()).toBe("1970-01-02T00:00:00.000Z");
  for (const wrong of [undefined, "", "yesterday", "-1", "1e9"])
    expect(momentOf({ SOURCE_DATE_EPOCH: wrong }, now)).toBe(now);
});
