import { expect as plain } from "@playwright/test";
import { alterPdf } from "./alter-pdf.ts";
import { test } from "./journey.ts";
import { openLive, pageOf, startSmallMatrix } from "./start-matrix.ts";

// A page reads and prints a whole document; two browsers and a server share one machine.
const expect = plain.configure({ timeout: 20_000 });
test.describe.configure({ timeout: 90_000 });

test("somebody verifies the printed appendix in a browser that sends nothing, and an altered one is found out", async ({
  browser,
  baseURL,
}) => {
  const matrix = await startSmallMatrix(baseURL ?? "", 1);
  const { api } = matrix.visitor;
  const pdf = await (await api.get(`/api/v1/matrices/${matrix.id}/appendix.pdf`)).body();
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData() !== null) sent.push(request.url());
  });
  await page.goto("/");
  await page.getByRole("link", { name: "Verify it" }).click();
  const field = page.getByLabel("The PDF");
  const answer = page.getByRole("status");

  await field.setInputFiles({ name: "appendix.pdf", mimeType: "application/pdf", buffer: pdf });
  await expect(answer).toContainText(
    "This is exactly a draft of edition 1 of “Contoso and Northwind”, unaltered.",
  );

  await field.setInputFiles({ name: "altered.pdf", mimeType: "application/pdf", buffer: alterPdf(pdf) });
  await expect(answer).toContainText("but it was altered");
  await expect(answer).toContainText(/Page 1, .*printed “.*expected “/);

  const text = pdf.toString("latin1");
  const flat = text.replace("/StructTreeRoot", "/StructTreeXXXX");
  const broken = Buffer.from(flat.slice(0, text.length / 2), "latin1");
  await field.setInputFiles({ name: "half.pdf", mimeType: "application/pdf", buffer: broken });
  await expect(answer).toContainText("not an appendix that can be verified");
  await field.setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("hello") });
  await expect(answer).toContainText("There is no PDF among the files");
  expect(sent).toEqual([]);
});

test("counsel's fields print, and who to call is one page of the day", async ({ browser, baseURL }) => {
  const matrix = await startSmallMatrix(baseURL ?? "", 1);
  const page = await pageOf(browser, matrix.visitor);
  await openLive(page, `${matrix.path}/export`);
  await page.getByLabel("Label", { exact: true }).fill("Schedule 2");
  await page.keyboard.press("Tab");
  await page.getByLabel("Rows print as").selectOption("both");
  await page.getByLabel("Tables of rows").selectOption("landscape");
  await expect(page.getByRole("heading", { level: 2, name: "Schedule 2: who does what" })).toBeVisible();
  await expect(page.locator("[data-calm]")).toHaveText(/^Saved, revision/);
  const { api } = matrix.visitor;
  const printed = await (await api.get(`/api/v1/matrices/${matrix.id}/appendix.pdf`)).body();
  expect(printed.toString("latin1")).toContain(
    '<rdf:li xml:lang="x-default">Schedule 2: Contoso and Northwind</rdf:li>',
  );
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download: Who to call now" }).click();
  const sheet = await waiting;
  expect(sheet.suggestedFilename()).toMatch(/^who-to-call-\d{4}-\d\d-\d\d\.pdf$/);
});
