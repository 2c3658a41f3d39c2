import { type Browser, expect, type Page } from "@playwright/test";
import { test } from "./journey.ts";
import { checkScreen, openScreen, WIDTHS } from "./screen-check.ts";
import { joinProvider } from "./security/engagement.ts";
import { makeLink, openVisitor, type Visitor } from "./security/visitor.ts";
import { BUYER, change, openLive, PROVIDER, type StartedMatrix, startMatrix } from "./start-matrix.ts";

test.describe.configure({ mode: "parallel", timeout: 180_000 });

const DIALOG = "[role=dialog]";

let matrix: StartedMatrix;

const letters = (...duties: readonly string[]) => ({ duties, when: "always", notInvolved: false });

/** A matrix that has something to show: a row that nobody owns, one with two owners, an undecided one. */
test.beforeAll(async ({ baseURL }) => {
  matrix = await startMatrix(baseURL ?? "");
  const [gap, double] = matrix.areas.flat().filter(({ undecided }) => !undecided);
  await change(matrix, [
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
});

test.afterAll(async () => {
  await matrix.visitor.api.dispose();
});

async function onScreen(
  browser: Browser,
  visitor: Visitor,
  width: number,
  look: (page: Page, check: (name: string, part?: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const screen = await openScreen(browser, visitor, width);
  await look(screen.page, (name, part) => checkScreen(screen, name, part));
  await screen.page.context().close();
}

async function closeOverlay(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

for (const width of WIDTHS) {
  test(`the open pages hold at ${width} px, light and dark`, async ({ browser, baseURL }) => {
    const nobody = await openVisitor(baseURL ?? "");
    const link = await makeLink(matrix.visitor, matrix.id, {
      side: "buyer",
      right: "view",
      label: "Readers",
    });
    await onScreen(browser, nobody, width, async (page, check) => {
      for (const [address, heading] of [
        ["/", /./],
        ["/new", "New matrix"],
        ["/rules", /./],
        ["/join", "Join a matrix"],
        ["/join#dead", "This link does not let you in"],
        [`/join#${link.secret}`, `${BUYER} and ${PROVIDER}`],
        [matrix.path, "This matrix is not open to this browser"],
        ["/import", "Bring your spreadsheet"],
      ] as const) {
        // A change after # alone would not load the page again.
        await page.goto("about:blank");
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
        await check(address.replace(link.secret, "live"));
      }
      const sheet = "Activity\tBuyer\tProvider\nReview the alerts\tI\tAR\nPay the invoices\tA\tmaybe";
      await page.getByLabel("Or paste the cells").fill(sheet);
      await page.getByRole("button", { name: "Read it" }).click();
      await expect(page.getByRole("button", { name: /^Create|^Make/ })).toBeVisible();
      await check("/import, understood");
    });
    await nobody.api.dispose();
  });

  test(`the pages beside the grid hold at ${width} px, light and dark`, async ({ browser }) => {
    await onScreen(browser, matrix.visitor, width, async (page, check) => {
      for (const name of ["terms", "contacts", "sign", "export", "editions", "share"]) {
        await openLive(page, `${matrix.path}/${name}`);
        await check(`/${name}`);
      }
      await page.getByLabel("For whom").first().fill("Finance");
      await page.getByRole("button", { name: "Make a link" }).click();
      await expect(page.getByLabel("Link", { exact: true })).toBeVisible();
      await check("/share, a link shown once");
    });
  });
}

test("the draft with its rail holds at 1280 px, light and dark", async ({ browser }) => {
  await onScreen(browser, matrix.visitor, 1280, async (page, check) => {
    await openLive(page, matrix.path);
    const rail = page.getByRole("complementary", { name: /^Findings/ });
    await expect(rail.getByText(/to fix\. Checked/)).toBeVisible();
    await check("the draft with its findings");
    await rail.getByRole("button", { name: "History", exact: true }).click();
    await check("the history", "aside");
    await rail.getByRole("button", { name: "Conflicts" }).click();
    await check("the conflicts", "aside");
    await rail.getByRole("button", { name: "Comments" }).click();
    await rail
      .getByRole("button", { name: /^Does this hold at night too/ })
      .first()
      .click();
    await expect(rail.getByRole("textbox", { name: "Reply" })).toBeVisible();
    await rail.getByText(`Notes only for ${BUYER}`).click();
    await check("the comments");
    await page.getByRole("button", { name: "Rows", exact: true }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    await check("a menu", "[role=menu]");
  });
});

/** Opens what a command opens. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Command" }).fill(command);
  await page.keyboard.press("Enter");
}

test("what opens above the grid holds at 1280 px, light and dark", async ({ browser }) => {
  const row = matrix.areas.flat().find(({ undecided }) => !undecided)?.name ?? "";
  await onScreen(browser, matrix.visitor, 1280, async (page, check) => {
    await openLive(page, matrix.path);
    const cell = page.getByRole("gridcell", { name: `${row}. Buyer.` });
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
      await check(name, DIALOG);
      await closeOverlay(page);
      await expect(cell).toBeFocused();
    }
    for (const command of ["add an area", "add a role", "call mode"]) {
      await run(page, command);
      await expect(page.getByRole("dialog")).toBeVisible();
      await expect(page.getByRole("combobox", { name: "Command" })).toHaveCount(0);
      await check(command, DIALOG);
      await closeOverlay(page);
    }
    await page.getByRole("button", { name: "Accept as a gap" }).first().click();
    await expect(page.getByLabel("Why it is left")).toBeVisible();
    await check("accepting a gap", DIALOG);
    await closeOverlay(page);
    await page.evaluate(() => navigator.clipboard.writeText("R/A\tmaybe"));
    await cell.click();
    await page.keyboard.press("Control+v");
    await expect(page.getByRole("dialog", { name: /^Paste into/ })).toBeVisible();
    await check("the paste preview", DIALOG);
  });
});

test("the draft as cards holds at 320 px, light and dark", async ({ browser }) => {
  await onScreen(browser, matrix.visitor, 320, async (page, check) => {
    await openLive(page, matrix.path);
    await expect(page.getByRole("grid")).toHaveCount(0);
    await check("the cards");
    await page
      .getByRole("button", { name: /^Change / })
      .first()
      .click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await check("the drawer");
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
    const rail = page.getByRole("complementary", { name: /^Findings/ });
    await rail.getByRole("button", { name: "Comments" }).click();
    await rail
      .getByRole("button", { name: /^Does this hold at night too/ })
      .first()
      .click();
    await check("the comments");
  });
});

async function confirmEverything(page: Page, path: string, company: string): Promise<void> {
  await openLive(page, path);
  await page.getByRole("gridcell").first().click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.getByRole("gridcell", { name: `${company} has not confirmed` })).toHaveCount(0);
  await openLive(page, `${path}/terms`);
  await page.getByRole("button", { name: "Confirm the terms" }).click();
  await expect(page.getByText(`${company} has confirmed the terms`)).toBeVisible();
  await openLive(page, `${path}/terms`);
}

async function sign(page: Page, company: string): Promise<void> {
  await page.getByRole("textbox", { name: "Title" }).fill("Managing director");
  await page.getByRole("checkbox", { name: /I am authorised/ }).check();
  await page.getByRole("button", { name: `Confirm for ${company}` }).click();
}

test("a final and an edition in force hold at both widths, light and dark", async ({ browser, baseURL }) => {
  const signed = await startMatrix(baseURL ?? "");
  await change(
    signed,
    signed.areas
      .flat()
      .filter(({ undecided }) => undecided)
      .map(({ id }) => ({ kind: "activity.edit", id, fields: { removed: true } })),
  );
  const provider = await joinProvider(signed.visitor, signed.id);
  await onScreen(browser, signed.visitor, 1280, (buyer, check) =>
    onScreen(browser, provider, 1280, async (other) => {
      await confirmEverything(buyer, signed.path, BUYER);
      await confirmEverything(other, signed.path, PROVIDER);
      await openLive(buyer, `${signed.path}/sign`);
      await buyer.getByRole("button", { name: "Make final" }).click();
      await expect(buyer.getByRole("link", { name: /Download the final/ })).toBeVisible();
      await check("a final");
      await sign(buyer, BUYER);
      await openLive(other, `${signed.path}/sign`);
      await sign(other, PROVIDER);
      await expect(other.getByText(/Edition 1/).first()).toBeVisible();
    }),
  );
  for (const width of WIDTHS) {
    await onScreen(browser, signed.visitor, width, async (page, check) => {
      await page.goto(signed.path);
      await expect(page.getByText(/Edition 1, in force from/)).toBeVisible();
      await check("the edition in force");
      await openLive(page, `${signed.path}?draft=1`);
      await check("the draft after an edition");
      for (const name of ["editions", "sign"]) {
        await openLive(page, `${signed.path}/${name}`);
        await check(`/${name} after an edition`);
      }
    });
  }
  await provider.api.dispose();
  await signed.visitor.api.dispose();
});
