import { expect, test } from "vitest";
import { healthResponse } from "./health-response.ts";

const startedAt = "2026-03-01T09:00:00.000Z";

test("a server that can store answers 200", async () => {
  const response = healthResponse({ ok: true, startedAt, trouble: null });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ ok: true, startedAt });
});

test("a server that cannot store answers 503, and tells nobody why", async () => {
  const trouble = { at: startedAt, message: "/var/lib/clearline is full" };
  const response = healthResponse({ ok: false, startedAt, trouble });
  expect(response.status).toBe(503);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.text()).not.toContain("/var/lib");
});
