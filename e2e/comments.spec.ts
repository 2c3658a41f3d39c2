import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "./journey.ts";
import { pdfText } from "./pdf-text.ts";
import { sendOps, toOp } from "./security/engagement.ts";
import { listAt, textAt, valueAt } from "./security/json-value.ts";
import { join, makeLink, openVisitor, type Visitor } from "./security/visitor.ts";
import {
  BUYER,
  cellOf,
  change,
  goToTab,
  openLive,
  PROVIDER,
  pageOf,
  type StartedRow,
} from "./start-matrix.ts";
import { openTwoParties, type TwoParties } from "./two-parties.ts";

const QUESTION = "Does this hold at night too?";
const ANSWER = "Until ten, and not on Sundays.";
const LINE = "Negotiation record, not part of the agreement";

test.describe.configure({ timeout: 180_000 });

/** Each journey has a row of its own. */
let parties: TwoParties;

test.beforeAll(async ({ browser, baseURL }) => {
  parties = await openTwoParties(browser, baseURL ?? "");
});

test.afterAll(() => parties.close());

function rowAt(at: number): StartedRow {
  const row = parties.rows[at];
  if (!row) throw new Error(`No row ${at}`);
  return row;
}

const cell = (page: Page, row: StartedRow) => cellOf(page, row, "provider");
const panelOf = (page: Page) => page.getByRole("region", { name: "Comments", exact: true });
const tabOf = (page: Page, name: string) =>
  page.getByRole("complementary").getByRole("button", { name, exact: true });
const boxOf = (page: Page) => page.getByRole("dialog", { name: /^Comments: / });

async function openPanel(page: Page) {
  if (!(await panelOf(page).isVisible()))
    await page
      .getByRole("button", { name: /^Comments, \d+ unread$|^Comments$/ })
      .first()
      .click();
  await expect(panelOf(page)).toBeVisible();
  return panelOf(page);
}

async function ask(page: Page, row: StartedRow, text: string): Promise<void> {
  await cell(page, row).click();
  await page.keyboard.press("Control+Alt+m");
  await expect(boxOf(page).getByRole("textbox", { name: "Comment" })).toBeFocused();
  await page.keyboard.insertText(text);
  await page.keyboard.press("Control+Enter");
  await expect(boxOf(page)).toHaveCount(0);
}

test("a question on a cell is answered live, resolved by who asked, reopened by a reply, and outlives its row", async () => {
  const { matrix, buyer, provider, otherSide } = parties;
  const row = rowAt(0);

  await test.step("one side asks on a cell, and the focus is back in it", async () => {
    await ask(buyer, row, QUESTION);
    await expect(cell(buyer, row)).toBeFocused();
    await expect(cell(buyer, row)).toHaveAccessibleName(/ One open comment\.$/);
  });

  await test.step("the other side sees it at once, and how much it has not read", async () => {
    await expect(cell(provider, row)).toHaveAccessibleName(/ One open comment, unread\.$/);
    const panel = await openPanel(provider);
    await expect(tabOf(provider, "Comments, 1 unread")).toBeVisible();
    await panel.getByRole("button", { name: new RegExp(`^${QUESTION.slice(0, -1)}`) }).click();
    await expect(tabOf(provider, "Comments, 1 unread")).toHaveCount(0);
    await expect(cell(provider, row)).toHaveAccessibleName(/ One open comment\.$/);
    await expect(panel.getByText(`${BUYER} asked this, and resolves it once it is answered.`)).toBeVisible();
  });

  await test.step("what was read stays read after a reload", async () => {
    await openLive(provider, matrix.path);
    await expect(cell(provider, row)).toHaveAccessibleName(/ One open comment\.$/);
    await expect(tabOf(provider, "Comments")).toBeVisible();
  });

  await test.step("who did not ask may not resolve, whatever is sent", async () => {
    const panel = await openPanel(provider);
    await panel.getByRole("button", { name: new RegExp(`^${QUESTION.slice(0, -1)}`) }).click();
    await expect(panel.getByRole("button", { name: "Resolve" })).toHaveCount(0);
    const threads = listAt(await otherSide.read(`/matrices/${matrix.id}/comments`), "threads");
    const body = { kind: "thread.resolve", id: textAt(threads[0], "id") };
    const [fate] = await sendOps(otherSide, matrix.id, [toOp(body, "shared", 1)]);
    expect(valueAt(fate, "code")).toBe("wrong-side");
  });

  await test.step("an answer comes live, is unread until its thread is opened, and the asker resolves", async () => {
    const theirs = panelOf(provider);
    await theirs.getByRole("textbox", { name: "Reply" }).fill(ANSWER);
    await theirs.getByRole("button", { name: "Reply", exact: true }).click();
    await expect(theirs.getByText(ANSWER)).toBeVisible();
    await expect(tabOf(buyer, "Comments, 1 unread")).toBeVisible();
    const panel = await openPanel(buyer);
    await panel.getByRole("button", { name: new RegExp(`^${QUESTION.slice(0, -1)}`) }).click();
    await expect(panel.getByText(ANSWER)).toBeVisible();
    await expect(tabOf(buyer, "Comments, 1 unread")).toHaveCount(0);
    await panel.getByRole("button", { name: "Resolve" }).click();
    await expect(panel.getByRole("button", { name: "Reopen" })).toBeFocused();
    await expect(theirs.getByText(/^Resolved by Bea Brandt/)).toBeVisible();
    await expect(cell(provider, row)).not.toHaveAccessibleName(/comment/);
  });

  await test.step("a reply reopens it", async () => {
    const theirs = panelOf(provider);
    await theirs.getByRole("textbox", { name: "Reply" }).fill("One more thing.");
    await provider.keyboard.press("Control+Enter");
    await expect(panelOf(buyer).getByRole("button", { name: "Resolve" })).toBeVisible();
    await expect(cell(buyer, row)).toHaveAccessibleName(/ One open comment\.$/);
  });

  await test.step("its row is removed: the thread is kept under removed rows, and comes back with the row", async () => {
    await change(matrix, [{ kind: "activity.edit", id: row.id, fields: { removed: true } }]);
    const removed = buyer.getByRole("region", { name: "On removed rows" });
    await expect(removed.getByText(/This row was removed\./)).toBeVisible();
    await expect(removed.getByText(ANSWER)).toBeVisible();
    await change(matrix, [{ kind: "activity.edit", id: row.id, fields: { removed: false } }]);
    await expect(removed).toHaveCount(0);
    await panelOf(buyer)
      .getByRole("button", { name: `${row.name}: ${PROVIDER}` })
      .click();
    await expect(cell(buyer, row)).toBeFocused();
  });

  await test.step("its author takes a comment back, and brings it back", async () => {
    const panel = panelOf(buyer);
    await panel.getByRole("button", { name: "Take it back" }).first().click();
    await expect(panelOf(provider).getByText("Bea Brandt took this comment back.")).toBeVisible();
    await panel.getByRole("button", { name: "Bring it back" }).click();
    await expect(panelOf(provider).getByText(QUESTION).last()).toBeVisible();
  });

  await test.step("the history of both tells it", async () => {
    await provider.getByRole("button", { name: "History", exact: true }).click();
    await expect(
      provider.getByText(`Bea Brandt commented on “Provider” in “${row.name}”: “${QUESTION}”.`),
    ).toBeVisible();
  });
});

test("the keyboard alone opens, reads, answers and resolves", async () => {
  const { matrix, otherSide, buyer: page } = parties;
  const row = rowAt(1);
  const anchor = { activity: row.id, role: "provider" };
  await change(matrix, [{ kind: "thread.open", id: "keys", anchor, comment: "keys-1", text: QUESTION }]);
  const answer = { kind: "comment.add", id: "keys-2", thread: "keys", text: ANSWER };
  await change({ ...matrix, visitor: otherSide }, [answer]);
  await expect(cell(page, row)).toHaveAccessibleName(/ One open comment, unread\.$/);
  await page.getByRole("grid").locator('[tabindex="0"]').focus();
  for (const key of ["Control+Home", "ArrowDown", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await expect(cell(page, row)).toBeFocused();
  await page.keyboard.press("Control+Alt+m");
  const box = boxOf(page);
  await expect(box.getByText(ANSWER)).toBeVisible();
  await expect(box.getByRole("textbox", { name: "Reply" })).toBeFocused();
  await expect(cell(page, row)).toHaveAccessibleName(/ One open comment\.$/);
  await page.keyboard.type("Then nobody does.");
  await page.keyboard.press("Control+Enter");
  await expect(box.getByText("Then nobody does.")).toBeVisible();
  await expect(box.getByRole("textbox", { name: "Reply" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(box.getByRole("button", { name: "Resolve" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(box.getByText(/^Resolved by Bea Brandt/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cell(page, row)).toBeFocused();
  await expect(cell(page, row)).not.toHaveAccessibleName(/comment/);
});

test("a note of one side is marked as its own, is kept, and nothing of it reaches the other", async () => {
  const { matrix, buyer, provider, heard } = parties;
  const row = rowAt(2);
  const question = "Whose limit is two hours?";
  await cell(buyer, row).click();
  await buyer.keyboard.press("Control+Alt+m");
  const note = boxOf(buyer).getByRole("textbox", { name: `Note only for ${BUYER}` });
  await expect(boxOf(buyer).getByText(`${PROVIDER} never sees this.`)).toBeVisible();
  await note.fill("canary-cell: our limit is two hours");
  await buyer.keyboard.press("Escape");
  await expect(boxOf(buyer)).toHaveCount(0);
  const panel = await openPanel(buyer);
  const whole = panel.getByRole("textbox", { name: "On the matrix as a whole" });
  await panel.getByText(`Notes only for ${BUYER}`).click();
  await expect(panel.getByText("canary-cell: our limit is two hours")).toBeVisible();
  await whole.fill("canary-whole");
  await buyer.keyboard.press("Tab");
  await ask(buyer, row, question);
  await openLive(buyer, matrix.path);
  await openPanel(buyer);
  await panel.getByText(`Notes only for ${BUYER}`).click();
  await expect(whole).toHaveValue("canary-whole");
  await expect(cell(provider, row)).toHaveAccessibleName(/ One open comment, unread\.$/);
  expect(heard.join("\n")).toContain(question);
  expect(heard.join("\n")).not.toContain("canary");
});

async function openGuest(right: "view" | "comment"): Promise<Visitor> {
  const { matrix, otherSide } = parties;
  const link = await makeLink(otherSide, matrix.id, { side: "provider", right, label: right });
  const guest = await openVisitor(otherSide.baseURL);
  await join(guest, link.secret, `Guest who may ${right}`);
  return guest;
}

test("who may only read reads comments, and is told how to comment", async ({ browser }) => {
  const { matrix } = parties;
  const row = rowAt(3);
  const text = "Who may read this?";
  await change(matrix, [{ kind: "thread.open", id: "reader", anchor: null, comment: "reader-1", text }]);
  const page = await pageOf(browser, await openGuest("view"));
  await openLive(page, matrix.path);
  await cell(page, row).click();
  await page.keyboard.press("Control+Alt+m");
  await expect(boxOf(page).getByText(/^Your link lets you read\. To comment,/)).toBeVisible();
  await expect(boxOf(page).getByRole("textbox", { name: "Comment" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(boxOf(page)).toHaveCount(0);
  const panel = await openPanel(page);
  await panel.getByRole("button", { name: /^Who may read this/ }).click();
  await expect(panel.getByText(`${BUYER} asked this, and resolves it once it is answered.`)).toBeVisible();
  await expect(panel.getByRole("textbox", { name: "Reply" })).toHaveCount(0);
});

test("who may comment asks on a small screen, where a card says what is open and its drawer takes a row or a cell", async ({
  browser,
}) => {
  const { matrix, buyer } = parties;
  const row = rowAt(3);
  const page = await pageOf(browser, await openGuest("comment"), { viewport: { width: 390, height: 844 } });
  await openLive(page, matrix.path);
  await page.getByRole("button", { name: `Comment on ${row.name}` }).click();
  const drawer = page.getByRole("dialog", { name: row.name });
  await expect(drawer.getByRole("textbox", { name: "Comment", exact: true })).toBeFocused();
  await drawer.getByLabel("A new comment is about").selectOption({ label: BUYER });
  await drawer.getByRole("textbox", { name: "Comment", exact: true }).fill("Who is this on your side?");
  await drawer.getByRole("button", { name: "Comment", exact: true }).click();
  const thread = drawer.getByRole("button", { name: /^Who is this on your side\? Open\. Guest who may com/ });
  await expect(thread).toBeVisible();
  await thread.click();
  await expect(drawer.getByRole("textbox", { name: "Reply" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: `One open comment: ${row.name}` })).toBeVisible();
  await expect(cellOf(buyer, row, "buyer")).toHaveAccessibleName(/ One open comment, unread\.$/);
});

test("all comments leave as a PDF that says on each page what it is not", async () => {
  const { matrix, buyer: page } = parties;
  const question = "Does this smile? 👍";
  await ask(page, rowAt(4), question);
  await goToTab(page, "Export");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download: Comments", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^comments-.*\.pdf$/);
  const text = await pdfText(readFileSync(await download.path()));
  expect(text).toContain(LINE.replace(/\s+/g, ""));
  expect(text).toContain("Doesthissmile?");
  const data = await matrix.visitor.read(`/matrices/${matrix.id}/comments`);
  expect(textAt(data, "notice")).toBe(LINE);
});
