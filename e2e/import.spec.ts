import { expect, type Page, test } from "@playwright/test";
import { checkScreen, setWidth } from "./screen-check.ts";
import { openVisitor } from "./security/visitor.ts";
import { change, goToTab, pageOf, startSmallMatrix } from "./start-matrix.ts";

const SHEET = [
  "Who does what, draft 3",
  "",
  "Activity\tOur IT\tMSP\tPriority",
  "HELP DESK",
  "Answer user calls\tA\tR\tHigh",
  "Close tickets\tI\tA/R\tLow",
  "BACKUPS",
  "Restore a test file\tA\task Bob\tHigh",
  "Review backup reports\tC\tA & R (monthly)\tLow",
].join("\n");

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Or paste the cells").fill(text);
  await page.getByRole("button", { name: "Read it" }).click();
}

test("cells are pasted, what was understood is corrected by clicking, and a matrix is made", async ({
  page,
}) => {
  await page.goto("/import");
  await paste(page, "Server\tPatch ring\nsrv1\tA\nsrv2\tB\nsrv3\tC\nsrv4\tD\nsrv5\tA\nsrv6\tE\n");
  await expect(
    page
      .getByRole("alert")
      .filter({ hasText: "holds letters" })
      .or(page.getByText(/stand for groups/)),
  ).toBeVisible();

  const marked = ["Reset passwords\tx\t✔", "Order laptops\t✔\t", "Close tickets\t\t✔", "Back up mail\tx\t✔"];
  await paste(page, ["Activity\tOur IT\tMSP", ...marked].join("\n"));
  await expect(page.getByRole("heading", { name: "What do these marks mean?" })).toBeVisible();
  await page.getByLabel("“✔” means").selectOption("Responsible and accountable");
  await page.getByLabel("“x” means").selectOption("Informed");
  await checkScreen({ page, strayRequests: [] }, 390, "what marks mean");
  await setWidth(page, 1280);
  await page.getByRole("button", { name: "Read it so" }).click();
  await expect(page.getByText("4 activities in 1 area, 2 roles, and nothing was left out.")).toBeVisible();

  await paste(page, SHEET);
  await expect(
    page.getByText("From what you pasted: 4 activities in 2 areas, 2 roles. Not read: 2, listed below."),
  ).toBeVisible();
  const unread = page.getByRole("region", { name: "Cells that were not read" });
  await expect(unread.getByRole("row", { name: /8 MSP “ask Bob” letters such as R/ })).toBeVisible();
  const [list] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the list" }).click(),
  ]);
  expect(list.suggestedFilename()).toBe("not-read.csv");
  await expect(page.getByText(/\d+ must-haves are missing/)).toBeVisible();

  await page.getByLabel("What column D holds").selectOption("Note");
  await expect(page.getByText("Not read: 1, listed below.")).toBeVisible();
  await page.getByRole("button", { name: "Read columns as activities" }).click();
  await expect(page.getByText(/roles in rows and activities in columns/)).toBeVisible();
  await page.getByRole("button", { name: "As it was found" }).click();
  await expect(page.getByText("4 activities in 2 areas, 2 roles.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "How it was read" })).toBeFocused();

  await page.getByLabel("Buyer", { exact: true }).fill("Contoso");
  await page.getByLabel("Provider", { exact: true }).fill("Northwind");
  await page.getByLabel("Add them as rows to be decided").check();
  await page.getByRole("button", { name: "Create with 4 activities" }).click();
  await page.waitForURL(/\/m\//);
  await expect(page.getByRole("grid").getByText("Review backup reports")).toBeVisible();
});

test("a sheet is merged into an open matrix as one change, and the matrix leaves in every form", async ({
  baseURL,
  browser,
}) => {
  const matrix = await startSmallMatrix(baseURL ?? "", 1);
  const page = await pageOf(browser, matrix.visitor);
  const [first, second] = matrix.areas.flat();
  if (!first || !second) throw new Error("The matrix has no rows");
  const cell = (...duties: string[]) => ({ duties, when: "always", notInvolved: false });
  const set = (activity: string, role: string, value: object) => ({
    kind: "cell.set",
    activity,
    role,
    cell: value,
  });
  await change(matrix, [
    set(first.id, "buyer", cell("informed")),
    set(first.id, "provider", cell("accountable", "responsible")),
    ...["buyer", "provider", "others"].map((role) => set(second.id, role, cell())),
  ]);

  await page.goto(`${matrix.path}/import`);
  await paste(
    page,
    `Activity\tBuyer\tProvider\n${first.name}\tC\tC\n${second.name}\tI\tA/R\nFeed the office cat\tA\tR\n`,
  );
  await expect(page.getByText("2 of 3 rows are there already; 1 of them say something else.")).toBeVisible();
  await checkScreen({ page, strayRequests: [] }, 390, "rows side by side");
  await setWidth(page, 1280);
  await page.getByRole("button", { name: "Bring in 1 new row and fill 2 cells" }).click();
  await page.waitForURL(new RegExp(`${matrix.path}$`));
  await expect(page.locator(`[data-row="${second.id}"][data-col="provider"]`)).toHaveAccessibleName(
    /Responsible and accountable/,
  );
  await expect(page.getByText("Feed the office cat").first()).toBeVisible();
  await page.getByRole("grid").locator("[data-row]").first().click();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Feed the office cat")).toHaveCount(0);

  await goToTab(page, "Export");
  for (const name of ["Excel workbook", "Calendar", "PDF appendix"])
    await page.getByRole("button", { name: `Preview: ${name}` }).click();
  await expect(page.getByRole("region", { name: "The first rows of “Matrix”" })).toContainText(first.name);
  await expect(page.getByRole("img", { name: "The first page of the PDF" })).toBeVisible();
  await checkScreen({ page, strayRequests: [] }, 390, "previews");
  for (const [name, file] of [
    ["Excel workbook", "matrix.xlsx"],
    ["Word document", "appendix.docx"],
    ["Everything", "matrix-everything.zip"],
  ] as const) {
    const link = page.getByRole("link", { name: `Download: ${name}`, exact: true });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe(file);
  }
  await page.close();
});

test("a matrix that nobody else has joined is deleted with a receipt", async ({ baseURL, browser }) => {
  const matrix = await startSmallMatrix(baseURL ?? "", 1);
  const page = await pageOf(browser, matrix.visitor);
  await page.goto(`${matrix.path}/share`);
  const title = page.getByLabel("The title of the matrix");
  await expect(page.getByRole("button", { name: "Delete it for good" })).toBeDisabled();
  await title.fill("Contoso and Northwind");
  await page.getByRole("button", { name: "Delete it for good" }).click();
  await expect(page.getByRole("status").filter({ hasText: "This matrix was deleted on" })).toBeVisible();
  await page.close();
  const receipt = await (await openVisitor(baseURL ?? "")).api.get(`/api/v1/receipts/${matrix.id}`);
  expect(await receipt.json()).toMatchObject({
    matrix: matrix.id,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
