import { readFileSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { test } from "./journey.ts";
import { pdfText } from "./pdf-text.ts";

const BUYER = "Contoso";
const PROVIDER = "Northwind";
const PATCH = "Install the makers' patches on PCs and laptops";
const RESTORE = "Run a test restore against the recovery target";
const COPY = "Keep one unalterable backup copy at another site";

async function personIn(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  return context.newPage();
}

/** Opens a page of a matrix and waits until it stands on the line to the server. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(/^Saved, revision/)).toBeVisible();
}

async function createMatrix(page: Page): Promise<string> {
  await page.goto("/new");
  await page.getByRole("textbox", { name: "Buyer" }).fill(BUYER);
  await page.getByRole("textbox", { name: "Provider" }).fill(PROVIDER);
  await page.getByRole("radio", { name: /^Fully managed/ }).check();
  await page.getByRole("radio", { name: /^Everything/ }).check();
  await page.getByLabel("Your name").fill("Bea Brandt");
  await page.getByLabel("Your title").fill("Operations lead");
  await page.getByRole("button", { name: "Create" }).click();
  await page.waitForURL(/\/m\/[0-9a-f-]+$/);
  await expect(page.getByRole("grid")).toBeVisible();
  return new URL(page.url()).pathname;
}

async function makeLink(page: Page, matrix: string, make: () => Promise<void>): Promise<string> {
  await open(page, `${matrix}/share`);
  await make();
  return page.getByLabel("Link", { exact: true }).inputValue();
}

async function joinBy(page: Page, link: string, name: string, title: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Your title").fill(title);
  await page.getByRole("button", { name: /^Join/ }).click();
  await page.waitForURL(/\/m\/[0-9a-f-]+/);
}

function cell(page: Page, activity: string, column: string) {
  return page.getByRole("gridcell", { name: new RegExp(`^${activity}\\. ${column}\\.`) });
}

async function writeLetters(page: Page, activity: string, column: string, letters: string): Promise<void> {
  await cell(page, activity, column).click();
  await page.keyboard.type(letters);
  await page.keyboard.press("Enter");
}

async function takeEveryUsualAnswer(page: Page): Promise<void> {
  const buttons = page.getByRole("button", { name: "Take the usual answer" });
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click();
    await expect(buttons).toHaveCount(left - 1);
  }
}

async function confirmEverything(page: Page, matrix: string, company: string): Promise<void> {
  await open(page, matrix);
  const areas = page.getByRole("button", { name: /^Confirm all rows of / });
  for (let at = 0; at < (await areas.count()); at += 1) await areas.nth(at).click();
  await expect(page.getByRole("gridcell", { name: `${company} has not confirmed` })).toHaveCount(0);
  await expect(page.getByText(/^Saved, revision/)).toBeVisible();
  await open(page, `${matrix}/terms`);
  await page.getByRole("button", { name: "Confirm the terms" }).click();
  await expect(page.getByText(`${company} has confirmed the terms`)).toBeVisible();
}

async function signFor(page: Page, matrix: string, company: string, title: string): Promise<void> {
  await open(page, `${matrix}/sign`);
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("checkbox", { name: /I am authorised/ }).check();
  await page.getByRole("button", { name: `Confirm for ${company}` }).click();
}

test("two companies fill in one matrix, mend what is found, confirm, sign, and take the appendix home", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const buyer = await personIn(browser);
  const provider = await personIn(browser);
  const reader = await personIn(browser);

  const matrix = await createMatrix(buyer);
  const invitation = await makeLink(buyer, matrix, () =>
    buyer.getByRole("button", { name: `Invite ${PROVIDER}` }).click(),
  );
  await joinBy(provider, invitation, "Paul Perez", "Service manager");
  const readersLink = await makeLink(buyer, matrix, async () => {
    await buyer.getByLabel("For whom").first().fill("Finance");
    await buyer.getByLabel("They can").first().selectOption({ label: "Read" });
    await buyer.getByRole("button", { name: "Make a link" }).click();
  });
  await joinBy(reader, readersLink, "Rita Reed", "Controller");

  await test.step("both edit at once and see each other's letters", async () => {
    await open(buyer, matrix);
    await open(provider, matrix);
    await Promise.all([
      writeLetters(buyer, RESTORE, "Others", "C"),
      writeLetters(provider, PATCH, "Buyer", "C"),
    ]);
    await expect(cell(provider, RESTORE, "Others")).toHaveAccessibleName(/Consulted/);
    await expect(cell(buyer, PATCH, "Buyer")).toHaveAccessibleName(/Consulted/);
    await takeEveryUsualAnswer(provider);
    await expect(buyer.getByRole("button", { name: "Take the usual answer" })).toHaveCount(0);
  });

  await test.step("in call mode one brings the other to a row", async () => {
    await buyer.getByRole("button", { name: "Call mode" }).click();
    await buyer.getByRole("button", { name: "Bring everyone here" }).click();
    await expect(provider.getByText(/Bea Brandt asks everyone to come to/)).toBeVisible();
    await buyer.keyboard.press("Escape");
    await expect(buyer.getByRole("dialog")).toHaveCount(0);
  });

  const findings = (page: Page) =>
    page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /^Why/ }) });

  await test.step("the checker reports a gap and a double owner; each is mended by a quick fix", async () => {
    await cell(buyer, PATCH, "Provider").click();
    await buyer.keyboard.press("Delete");
    await writeLetters(buyer, PATCH, "Provider", "R");
    const gap = findings(buyer).filter({ hasText: `Nobody owns “${PATCH}”` });
    await expect(gap).toBeVisible();
    await gap
      .getByRole("button", { name: /the owner/ })
      .first()
      .click();
    await expect(gap).toHaveCount(0);

    await writeLetters(provider, RESTORE, "Buyer", "A");
    const double = findings(buyer).filter({ hasText: "owner on each side" });
    await expect(double).toBeVisible();
    await double.getByRole("button").filter({ hasText: PROVIDER }).first().click();
    await expect(double).toHaveCount(0);
  });

  await test.step("a finding is accepted by both sides, with reason, owner and end date", async () => {
    await writeLetters(buyer, COPY, "Provider", "A");
    const undone = findings(buyer).filter({ hasText: "nobody does it" });
    await undone.getByRole("button", { name: "Accept as a gap" }).click();
    const dialog = buyer.getByRole("dialog");
    await dialog.getByLabel("Why it is left").fill("The second site opens in spring.");
    await dialog.getByLabel("Who looks after it").fill("Operations lead");
    await dialog.getByLabel("Until").fill("2099-03-31");
    await dialog.getByRole("button", { name: /^Propose/ }).click();
    await provider.getByRole("button", { name: `Accept for ${PROVIDER}` }).click();
    await expect(undone).toHaveCount(0);
  });

  await test.step("both confirm every row and the terms", async () => {
    await confirmEverything(buyer, matrix, BUYER);
    await confirmEverything(provider, matrix, PROVIDER);
  });

  const fingerprint = await test.step("it is made final, and both sign", async () => {
    await open(buyer, `${matrix}/sign`);
    await buyer.getByRole("button", { name: "Make final" }).click();
    await expect(buyer.getByRole("link", { name: /Download the final/ })).toBeVisible();
    await signFor(buyer, matrix, BUYER, "Managing director");
    await signFor(provider, matrix, PROVIDER, "Chief executive");
    await reader.goto(matrix);
    await expect(reader.getByText(/Edition 1, in force from/)).toBeVisible();
    const printed = await reader.getByText(/^Fingerprint [0-9a-f]{64}$/).textContent();
    return (printed ?? "").replace("Fingerprint ", "");
  });

  await test.step("the signed appendix holds every activity and the fingerprint", async () => {
    const names = await reader.locator("dt").allInnerTexts();
    expect(names.length).toBeGreaterThan(130);
    const [download] = await Promise.all([
      reader.waitForEvent("download"),
      reader.getByRole("link", { name: /signed appendix/ }).click(),
    ]);
    const text = await pdfText(readFileSync(await download.path()));
    for (const name of names) expect(text).toContain(name.replace(/^\d+\.\d+/, "").replace(/\s+/g, ""));
    expect(text).toContain(fingerprint);
    expect(text).toContain("Thesecondsiteopensinspring.");
    expect(text).not.toContain("Draft,notsigned");
  });

  await test.step("a change lapses the confirmations of its row, and the reader still sees edition 1", async () => {
    await open(buyer, `${matrix}?draft=1`);
    await writeLetters(buyer, RESTORE, "Others", "I");
    await expect(buyer.getByText(/1 row to confirm/).first()).toBeVisible();
    await reader.goto(matrix);
    await expect(reader.getByText(/Edition 1, in force from/)).toBeVisible();
    await expect(reader.getByText(/A draft of edition 2 differs/)).toBeVisible();
    await expect(reader.getByText(`Fingerprint ${fingerprint}`)).toBeVisible();
  });
});
