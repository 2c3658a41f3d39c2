import { afterEach, expect, it } from "vitest";
import { openTwoSides } from "../testing/open-two-sides.ts";

const GRID = `
  |                  | Buyer/IT lead | Provider/Service desk |
  | Help desk        |               |                       |
  | - Close a ticket | I             | AR                    |
`;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function open() {
  const opened = await openTwoSides(GRID);
  closers.push(opened.close);
  const { header } = (await opened.context.matrices.snapshot(opened.buyer)).matrix.tables;
  return { ...opened, title: header["matrix"]?.title ?? "" };
}

it("deletes nothing until the managers of both sides want it, and one may take it back", async () => {
  const { context, buyer, provider, title } = await open();
  const asked = await context.deletions.ask(buyer, title);
  expect(asked).toMatchObject({ ok: true, receipt: null, state: { needsOther: true, isAgreed: false } });
  expect(context.deletions.read(provider)).toMatchObject({ asked: { provider: null } });
  expect(context.deletions.withdraw(provider)).toMatchObject({ ok: false, code: "invalid" });
  expect(context.deletions.withdraw(buyer)).toMatchObject({ ok: true, asked: { buyer: null } });
  expect(await context.deletions.ask(provider, title)).toMatchObject({ receipt: null });
  expect(context.deletions.receipt(buyer.matrix)).toMatchObject({ ok: false, code: "not-found" });
  expect((await context.matrices.snapshot(buyer)).matrix.id).toBe(buyer.matrix);
});

it("refuses another title", async () => {
  const { context, buyer } = await open();
  expect(await context.deletions.ask(buyer, "Another one")).toMatchObject({ ok: false, code: "invalid" });
  expect(context.deletions.read(buyer)).toMatchObject({ asked: { buyer: null } });
});

it("leaves id, dates and the last hash, and lets nobody in any more", async () => {
  const { context, buyer, provider, title } = await open();
  const archive = await context.matrices.changes(buyer, { stream: "shared", since: 0, limit: 1000 });
  await context.deletions.ask(buyer, title);
  const done = await context.deletions.ask(provider, title);
  if (!done.ok || !done.receipt) throw new Error("not deleted");
  expect(done.receipt).toMatchObject({ matrix: buyer.matrix, revision: archive.heads.shared });
  expect(done.receipt.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(context.deletions.receipt(buyer.matrix)).toEqual({ ok: true, ...done.receipt });
  expect(context.deletions.read(buyer)).toMatchObject({ ok: false, code: "not-signed-in" });
  await expect(context.matrices.snapshot(buyer)).rejects.toThrow("is gone");
});
