import { type Page, expect as plain } from "@playwright/test";
import { test } from "./journey.ts";
import { checkScreen, WIDTHS } from "./screen-check.ts";
import { change, openLive } from "./start-matrix.ts";
import { openTwoParties } from "./two-parties.ts";

// Two browsers and a server share one machine.
const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 120_000 });

const railOf = (page: Page) =>
  page.getByRole("complementary", { name: "Findings, comments, history and conflicts" });

test("a finding shows what its fix would do, asks the other side, can be switched off with a reason, and readiness says why not", async ({
  browser,
  baseURL,
}) => {
  const { matrix, buyer, provider } = await openTwoParties(browser, baseURL ?? "");
  const row = matrix.areas.flat()[0];
  if (!row) throw new Error("No row");
  const duties = { duties: ["responsible"], when: "always", notInvolved: false };
  const vague = matrix.areas.flat().slice(1, 5);
  await change(matrix, [
    { kind: "cell.set", activity: row.id, role: "provider", cell: duties },
    ...vague.map(({ id }) => ({ kind: "activity.edit", id, fields: { note: "Mend it promptly." } })),
  ]);
  const card = railOf(buyer)
    .getByRole("listitem")
    .filter({ hasText: `Nobody owns “${row.name}”` });

  await test.step("the effect of a fix stands there before it is pressed, and by key too", async () => {
    await expect(card).toContainText("For Contoso: Nobody can decide it or answer for it");
    const fix = card.getByRole("button", { name: /own/i }).first();
    await fix.focus();
    await expect(card.getByRole("status")).toContainText(/Mends \d+ finding/);
    await expect(fix).toHaveAccessibleDescription(/Mends \d+ finding/);
    const ask = card.getByRole("button", { name: "Ask Northwind" });
    const before = await ask.boundingBox();
    await fix.blur();
    await expect(card.getByRole("status")).toBeEmpty();
    // What came and went by focus would take the button from under a press.
    expect(await ask.boundingBox()).toEqual(before);
  });

  await test.step("a remark about several rows leads to each of them", async () => {
    await railOf(buyer).locator("summary", { hasText: "Notes" }).click();
    const name = vague[2]?.name ?? "";
    const many = railOf(buyer).getByRole("listitem").filter({ hasText: "Go to one of 4 rows" });
    await many.getByText("Go to one of 4 rows").click();
    await many.getByRole("button", { name }).click();
    await expect(buyer.locator("[data-col='@activity']:focus")).toContainText(name);
    await buyer.setViewportSize({ width: 390, height: 844 });
    await many.getByRole("button", { name }).click();
    const drawer = buyer.getByRole("dialog", { name });
    await expect(drawer).toBeVisible();
    await buyer.keyboard.press("Escape");
    await expect(railOf(buyer)).toBeHidden();
    await buyer.setViewportSize({ width: 1280, height: 900 });
    await buyer.getByRole("button", { name: "Findings and history" }).click();
  });

  await test.step("a finding becomes a question on its row that the other side reads", async () => {
    await card.getByRole("button", { name: "Ask Northwind" }).click();
    const dialog = buyer.getByRole("dialog", { name: "Ask Northwind" });
    await expect(dialog.getByLabel("Question")).toHaveValue(/^Nobody owns .*How do you see it\?/s);
    await dialog.getByRole("button", { name: "Ask Northwind" }).click();
    await railOf(provider)
      .getByRole("button", { name: /^Comments/ })
      .click();
    await expect(railOf(provider)).toContainText("How do you see it?");
  });

  await test.step("readiness names each area with its reasons", async () => {
    const ready = railOf(buyer).getByText("Ready to sign");
    await ready.click();
    await expect(railOf(buyer)).toContainText(/The model is not ready, because \d+ of \d+ parts are not/);
    await expect(railOf(buyer)).toContainText(/is not ready, because .*Northwind has \d+ rows to confirm/);
  });

  await test.step("a rule is switched off with a reason for both sides, and the history says so", async () => {
    await openLive(buyer, `${matrix.path}/rules`);
    const line = buyer
      .getByRole("listitem")
      .filter({ hasText: "A row in the agreement has nobody who owns it." });
    await line.getByRole("button", { name: /^Change/ }).click();
    await line.getByRole("button", { name: "Switch it off" }).click();
    await expect(line.getByRole("alert")).toContainText("Write the reason");
    await line.getByLabel("Reason").fill("Owners are entered in the second week.");
    await line.getByRole("button", { name: "Switch it off" }).click();
    await expect(line).toContainText("Off: Owners are entered in the second week.");
    for (const width of WIDTHS)
      await checkScreen({ page: buyer, strayRequests: [] }, width, "the rules of a matrix", "main");
    await railOf(provider).getByRole("button", { name: "Findings", exact: true }).click();
    await expect(railOf(provider)).toContainText("1 rule of it set otherwise");
    await expect(railOf(provider)).not.toContainText(`Nobody owns “${row.name}”`);
    await railOf(provider).getByRole("button", { name: "History", exact: true }).click();
    await expect(railOf(provider)).toContainText("Owners are entered in the second week.");
  });

  await test.step("the signing page says what is wise to settle, and leads to the rule", async () => {
    await buyer.goto(`${matrix.path}/sign`);
    const wise = buyer.getByRole("region", { name: "Before you sign" });
    await expect(wise).toContainText("The appendix does not say the title of the agreement");
    await expect(wise).toContainText("1 comment is without an answer.");
    await wise.getByRole("link", { name: /^Why: .*title of the agreement/ }).click();
    await expect(buyer).toHaveURL(/\/rules\/no-agreement-ref$/);
    await expect(buyer.getByRole("heading", { level: 1 })).toHaveText(
      "The appendix does not name the agreement that it belongs to.",
    );
  });
});
