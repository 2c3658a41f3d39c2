import { expect, test } from "@playwright/test";
import { fillPath, listBuiltRoutes } from "./built-routes.ts";
import { createMatrix, joinProvider, sendOps, toOp } from "./engagement.ts";
import { valueAt } from "./json-value.ts";
import { openVisitor } from "./visitor.ts";

const MARKUP = `</script><script>window.name='ran'</script><img src=x onerror="window.name='ran'"> {{7*7}}`;

test("what one side types runs nowhere in the other side's browser", async ({ browser, baseURL }) => {
  const buyer = await openVisitor(baseURL ?? "");
  const { id } = await createMatrix(buyer, MARKUP, MARKUP);
  const provider = await joinProvider(buyer, id);
  const fates = await sendOps(buyer, id, [
    toOp({ kind: "activity.edit", id: "HD-01", fields: { name: MARKUP, note: MARKUP } }, "shared", 1),
    toOp({ kind: "role.edit", id: "provider", fields: { name: MARKUP } }, "shared", 1),
    toOp({ kind: "terms.edit", fields: { furtherClauses: MARKUP } }, "shared", 1),
  ]);
  expect(fates.map((fate) => valueAt(fate, "state"))).toEqual(["applied", "applied", "applied"]);
  const context = await browser.newContext({ storageState: await provider.api.storageState() });
  const page = await context.newPage();
  const blocked: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) blocked.push(message.text());
  });
  for (const { kind, path } of listBuiltRoutes()) {
    if (kind !== "page") continue;
    await page.goto(`${baseURL}${fillPath(path, { id })}`);
    await expect(page.getByRole("main").first()).toBeVisible();
    expect(await page.evaluate(() => window.name), path).not.toBe("ran");
    expect(await page.locator("img[src=x]").count(), path).toBe(0);
  }
  expect(blocked, "the policy had nothing to stop").toEqual([]);
  await context.close();
});
