import { afterEach, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { callApi } from "./call-api.ts";

const Made = z.object({ id: z.string() });

function answerWith(answer: () => Promise<Response>) {
  vi.stubGlobal("fetch", answer);
}
afterEach(() => vi.unstubAllGlobals());

const ask = () => callApi(Made, { method: "POST", path: "/matrices", body: {} });

test("an answer of the expected shape is a value", async () => {
  answerWith(async () => Response.json({ id: "m1", more: true }));
  expect(await ask()).toEqual({ ok: true, value: { id: "m1" } });
});

test("a problem is its own sentence and code", async () => {
  answerWith(async () =>
    Response.json({ title: "Gone", detail: "This link was revoked.", code: "gone" }, { status: 410 }),
  );
  expect(await ask()).toEqual({ ok: false, code: "gone", message: "This link was revoked." });
});

test("a server that is not there, and an answer that is no JSON, are sentences too", async () => {
  answerWith(async () => {
    throw new TypeError("fetch failed");
  });
  expect(await ask()).toMatchObject({ ok: false, code: "unavailable" });
  answerWith(async () => new Response("<html>", { status: 502 }));
  expect(await ask()).toMatchObject({ ok: false, code: "502" });
  answerWith(async () => Response.json({ other: 1 }));
  expect(await ask()).toMatchObject({ ok: false, code: "unreadable" });
});
