import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./journey.ts";
import { checkScreen, openScreen, type Screen, setWidth, WIDTHS } from "./screen-check.ts";
import { joinProvider } from "./security/engagement.ts";
import { makeLink, openVisitor } from "./security/visitor.ts";
import {
  BUYER,
  cellOf,
  change,
  expectSaved,
  goToTab,
  openLive,
  PROVIDER,
  type StartedMatrix,
  startMatrix,
  startSmallMatrix,
} from "./start-matrix.ts";

test.describe.configure({ timeout: 240_000 });

const DIALOG = "[role=dialog]";
const ASIDE = "aside";

let matrix: StartedMatrix;
/** The buyer's window, which goes from page to page of the matrix. */
let screen: Screen;

const letters = (...duties: readonly string[]) => ({ duties, when: "always", notInvolved: false });

/** A matrix that has something to show: a row that nobody owns, one with two owners, an undecided one. */
test.beforeAll(async ({ browser, baseURL }) => {
  matrix = await startSmallMatrix(baseURL ?? "", 2);
  const [gap, double, later] = matrix.areas.flat();
  await change(matrix, [
    { kind: "activity.edit", id: gap?.id, fields: { undecided: false } },
    { kind: "activity.edit", id: double?.id, fields: { undecided: false } },
    { kind: "activity.edit", id: later?.id, fields: { undecided: true } },
    { kind: "cell.set", activity: gap?.id, role: "provider", cell: letters("responsible") },
    { kind: "cell.set", activity: gap?.id, role: "buyer", cell: letters() },
    { kind: "cell.set", activity: double?.id, role: "buyer", cell: letters("accountable") },
    ...(["t1", "t2", "t3"] as const).map((id, at) => ({
      kind: "thread.open",
      id,
      anchor: [null, { activity: gap?.id, role: null }, { activity: gap?.id, role: "provider" }][at],
      comment: `${id}-1`,
      text: "Does this hold at night too?",
    })),
    { kind: "thread.resolve", id: "t1" },
  ]);
  screen = await openScreen(browser, matrix.visitor);
  await openLive(screen.page, matrix.path);
});

test.afterAll(async () => {
  await screen.page.context().close();
  await matrix.visitor.api.dispose();
});

async function checkWidths(one: Screen, name: string, part?: string): Promise<void> {
  for (const width of WIDTHS) await checkScreen(one, width, name, part);
  await setWidth(one.page, WIDTHS[0]);
}

async function closeOverlay(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

const railOf = (page: Page) => page.getByRole("complementary", { name: /^Findings/ });

async function openThread(rail: Locator): Promise<void> {
  await rail.getByRole("button", { name: "Comments" }).click();
  await rail
    .getByRole("button", { name: /^Does this hold at night too/ })
    .first()
    .click();
  await expect(rail.getByRole("textbox", { name: "Reply" })).toBeVisible();
}

test("the open pages hold at 1280 and 320 px, light and dark", async ({ browser, baseURL }) => {
  const nobody = await openVisitor(baseURL ?? "");
  const link = await makeLink(matrix.visitor, matrix.id, { side: "buyer", right: "view", label: "Readers" });
  const open = await openScreen(browser, nobody);
  const { page } = open;
  const pages: readonly (readonly [address: string, heading: RegExp | string, part?: string])[] = [
    ["/", /./],
    ["/new", "New matrix"],
    // More than a hundred lines alike: the first groups say what axe finds in all.
    ["/rules", /./, "section:nth-of-type(-n + 2)"],
    ["/rules/no-owner", /./],
    ["/join", "Join a matrix"],
    ["/join#dead", "This link does not let you in"],
    [`/join#${link.secret}`, `${BUYER} and ${PROVIDER}`],
    [matrix.path, "This matrix is not open to this browser"],
    ["/verify", "Verify an appendix"],
    ["/import", "Bring your spreadsheet"],
  ];
  for (const [address, heading, part] of pages) {
    // A change after # alone would not load the page again.
    await page.goto("about:blank");
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await checkWidths(open, address.replace(link.secret, "live"), part);
  }
  const sheet = "Activity\tBuyer\tProvider\nReview the alerts\tI\tAR\nPay the invoices\tA\tmaybe";
  await page.getByLabel("Or paste the cells").fill(sheet);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("button", { name: /^Create|^Make/ })).toBeVisible();
  await checkWidths(open, "/import, understood");
  await nobody.api.dispose();
});

test("the pages beside the grid hold at 1280 and 320 px, light and dark", async () => {
  const { page } = screen;
  for (const tab of ["Terms", "Contacts", "Sign", "Export", "Editions", "Share"]) {
    await goToTab(page, tab);
    await checkWidths(screen, tab);
  }
  await page.getByLabel("For whom").first().fill("Finance");
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.getByLabel("Link", { exact: true })).toBeVisible();
  await checkWidths(screen, "Share, a link shown once");
});

test("the draft with its rail holds at 1280 px, light and dark", async () => {
  const { page } = screen;
  const check = (name: string, part?: string) => checkScreen(screen, 1280, name, part);
  await goToTab(page, "Matrix");
  const rail = railOf(page);
  await expect(rail.getByText(/to fix\. Checked/)).toBeVisible();
  await check("the draft with its findings");
  await rail.getByRole("button", { name: "History", exact: true }).click();
  await check("the history", ASIDE);
  await rail.getByRole("button", { name: "Conflicts" }).click();
  await check("the conflicts", ASIDE);
  await openThread(rail);
  await rail.getByText(`Notes only for ${BUYER}`).click();
  await check("the comments", ASIDE);
  await rail.getByRole("button", { name: "Findings", exact: true }).click();
  await page.getByRole("button", { name: "Rows", exact: true }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await check("a menu", "[role=menu]");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
});

/** Opens what a command opens. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Command" }).fill(command);
  await page.keyboard.press("Enter");
}

test("what opens above the grid holds at 1280 px, light and dark", async () => {
  const [row] = matrix.areas.flat();
  if (!row) throw new Error("The matrix has no row");
  const { page } = screen;
  const check = (name: string) => checkScreen(screen, 1280, name, DIALOG);
  await goToTab(page, "Matrix");
  const cell = cellOf(page, row, "buyer");
  await cell.click();
  const keys = {
    "the drawer": "Alt+Enter",
    "the letter picker": "Space",
    "quick fixes": "Control+.",
    "the comments of a cell": "Control+Alt+m",
    "the key sheet": "?",
    "the commands": "Control+k",
  };
  for (const [name, key] of Object.entries(keys)) {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toBeVisible();
    await check(name);
    await closeOverlay(page);
    await expect(cell).toBeFocused();
  }
  for (const command of ["add an area", "add a role", "call mode"]) {
    await run(page, command);
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Command" })).toHaveCount(0);
    await check(command);
    await closeOverlay(page);
  }
  await page.getByRole("button", { name: "Accept as a gap" }).first().click();
  await expect(page.getByLabel("Why it is left")).toBeVisible();
  await check("accepting a gap");
  await closeOverlay(page);
  await page.evaluate(() => navigator.clipboard.writeText("R/A\tmaybe"));
  await cell.click();
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("dialog", { name: /^Paste into/ })).toBeVisible();
  await check("the paste preview");
  await closeOverlay(page);
});

test("the draft as cards holds at 320 px, light and dark", async () => {
  const { page } = screen;
  const check = (name: string, part?: string) => checkScreen(screen, 320, name, part);
  await goToTab(page, "Matrix");
  await page.getByRole("button", { name: "Close this panel" }).click();
  await setWidth(page, 320);
  await expect(page.getByRole("grid")).toHaveCount(0);
  await check("the cards");
  await page
    .getByRole("button", { name: /^Change / })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await check("the drawer", DIALOG);
  await closeOverlay(page);
  await page.getByRole("button", { name: /^Call mode/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await check("call mode", DIALOG);
  await closeOverlay(page);
  for (const item of ["All commands", "Add a role"]) {
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await check(item, DIALOG);
    await closeOverlay(page);
  }
  await page.getByRole("button", { name: "Findings and history" }).click();
  await expect(page.getByText(/to fix\. Checked/)).toBeVisible();
  await check("the findings");
  await openThread(railOf(page));
  await check("the comments", ASIDE);
});

async function confirmEverything(page: Page, company: string): Promise<void> {
  await page.getByRole("gridcell").first().click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.locator(`[aria-label*="${company} has confirmed"]`)).not.toHaveCount(0);
  await expect(page.locator(`[aria-label*="${company} has not confirmed"]`)).toHaveCount(0);
  await goToTab(page, "Terms");
  await page.getByRole("button", { name: "Confirm the terms" }).click();
  await expect(page.getByText(`${company} has confirmed the terms`)).toBeVisible();
  await expectSaved(page);
}

async function sign(page: Page, company: string): Promise<void> {
  await page.getByRole("textbox", { name: "Title" }).fill("Managing director");
  await page.getByRole("checkbox", { name: /I am authorised/ }).check();
  await page.getByRole("button", { name: `Confirm for ${company}` }).click();
}

test("a final and an edition in force hold at both widths, light and dark", async ({ browser, baseURL }) => {
  // Every subject needs its rows before a final.
  const signed = await startMatrix(baseURL ?? "");
  await change(
    signed,
    signed.areas
      .flat()
      .filter(({ undecided }) => undecided)
      .map(({ id }) => ({ kind: "activity.edit", id, fields: { removed: true } })),
  );
  const visitor = await joinProvider(signed.visitor, signed.id);
  const buyer = await openScreen(browser, signed.visitor);
  const provider = await openScreen(browser, visitor);
  for (const [{ page }, company] of [
    [buyer, BUYER],
    [provider, PROVIDER],
  ] as const) {
    await openLive(page, signed.path);
    await confirmEverything(page, company);
    await goToTab(page, "Sign");
  }
  await buyer.page.getByRole("button", { name: "Make final" }).click();
  await expect(buyer.page.getByRole("link", { name: /Download the final/ })).toBeVisible();
  await checkScreen(buyer, 1280, "a final");
  await sign(buyer.page, BUYER);
  await sign(provider.page, PROVIDER);
  await expect(provider.page.getByText(/Edition 1/).first()).toBeVisible();
  await provider.page.context().close();
  const { page } = buyer;
  await page.goto(signed.path);
  await expect(page.getByText(/Edition 1, in force from/)).toBeVisible();
  await expect(page.getByRole("region", { name: "What falls due" })).toContainText(
    "No day is set on which both sides read this matrix again.",
  );
  await checkWidths(buyer, "the edition in force");
  await openLive(page, `${signed.path}?draft=1`);
  await checkWidths(buyer, "the draft after an edition");
  for (const tab of ["Editions", "Sign"]) {
    await goToTab(page, tab);
    await checkWidths(buyer, `${tab} after an edition`);
  }
  await visitor.api.dispose();
  await signed.visitor.api.dispose();
});
