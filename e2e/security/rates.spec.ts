import { expect, test } from "@playwright/test";
import { createMatrix, revisionOf, sendOps, toOp } from "./engagement.ts";
import { valueAt } from "./json-value.ts";
import { openVisitor } from "./visitor.ts";

test("guessing links is slowed down for one network and not for the others", async ({ baseURL }) => {
  const guesser = await openVisitor(baseURL ?? "");
  const statuses: number[] = [];
  for (let guess = 0; guess < 30; guess += 1) {
    const answer = await guesser.send("POST", "/join/look", { secret: `${guess}`.padStart(43, "x") });
    statuses.push(answer.status());
  }
  expect(statuses.slice(0, 20).every((status) => status === 404)).toBe(true);
  expect(statuses).toContain(429);
  const refused = await guesser.send("POST", "/join/recover", {
    code: "AAAA-AAAA",
    name: "Guesser",
    title: "",
  });
  expect(refused.headers()["content-type"]).toBe("application/problem+json");
  expect(valueAt(await refused.json(), "code")).toBe("too-fast");
  const other = await openVisitor(baseURL ?? "");
  expect((await other.send("POST", "/join/look", { secret: "x".repeat(43) })).status()).toBe(404);
});

test("a flood of ops is refused until it slows down, and what was refused is not done", async ({
  baseURL,
}) => {
  const buyer = await openVisitor(baseURL ?? "");
  const { id } = await createMatrix(buyer, "Flood engagement");
  const before = await revisionOf(buyer, id);
  // One op sent again and again: its answer is known, so that the flood costs the flooder more than the server.
  const op = toOp({ kind: "activity.edit", id: "ZZ-99", fields: { name: "Nowhere" } });
  const flood = Array.from({ length: 80 }, () =>
    buyer.send("POST", `/matrices/${id}/ops`, { ops: Array.from({ length: 500 }, () => op) }),
  );
  const statuses = (await Promise.all(flood)).map((answer) => answer.status());
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(await revisionOf(buyer, id)).toBe(before);
  const rename = toOp({ kind: "header.edit", fields: { title: "After the flood" } }, "shared", before);
  await expect
    .poll(async () => (await buyer.send("POST", `/matrices/${id}/ops`, { ops: [rename] })).status())
    .toBe(200);
  expect(await sendOps(buyer, id, [rename])).toEqual([{ state: "applied", revision: before + 1 }]);
});
