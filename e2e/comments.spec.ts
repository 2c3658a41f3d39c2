import { readFileSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { test } from "./journey.ts";
import { pdfText } from "./pdf-text.ts";
import { joinProvider, sendOps, toOp } from "./security/engagement.ts";
import { listAt, textAt, valueAt } from "./security/json-value.ts";
import { join, makeLink, openVisitor, type Visitor } from "./security/visitor.ts";
import {
  BUYER,
  change,
  openLive,
  PROVIDER,
  pageOf,
  type StartedMatrix,
  type StartedRow,
  startMatrix,
} from "./start-matrix.ts";

const QUESTION = "Does this hold at night too?";
const ANSWER = "Until ten, and not on Sundays.";
const LINE = "Negotiation record, not part of the agreement";

test.describe.configure({ timeout: 180_000 });

interface Table {
  readonly matrix: StartedMatrix;
  readonly provider: Visitor;
  /** A row that is decided. */
  readonly row: StartedRow;
  readonly buyerPage: Page;
  readonly providerPage: Page;
}

async function sitDown(browser: Browser, baseURL: string | undefined): Promise<Table> {
  const matrix = await startMatrix(baseURL ?? "");
  const provider = await joinProvider(matrix.visitor, matrix.id);
  const row = matrix.areas.flat().find(({ undecided }) => !undecided);
  if (!row) throw new Error("Every row is undecided");
  const buyerPage = await pageOf(browser, matrix.visitor);
  const providerPage = await pageOf(browser, provider);
  await openLive(buyerPage, matrix.path);
  await openLive(providerPage, matrix.path);
  return { matrix, provider, row, buyerPage, providerPage };
}

function cellOf(page: Page, row: StartedRow, column = "Provider") {
  return page.getByRole("gridcell", { name: `${row.name}. ${column}.` });
}

const panelOf = (page: Page) => page.getByRole("region", { name: "Comments", exact: true });
const tabOf = (page: Page, name: string) =>
  page.getByRole("complementary").getByRole("button", { name, exact: true });
const boxOf = (page: Page) => page.getByRole("dialog", { name: /^Comments: / });

async function openPanel(page: Page) {
  await page
    .getByRole("button", { name: /^Comments, \d+ unread$|^Comments$/ })
    .first()
    .click();
  await expect(panelOf(page)).toBeVisible();
  return panelOf(page);
}

async function ask(page: Page, row: StartedRow, text: string): Promise<void> {
  await cellOf(page, row).click();
  await page.keyboard.press("Control+Alt+m");
  await expect(boxOf(page).getByRole("textbox", { name: "Comment" })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Control+Enter");
  await expect(boxOf(page)).toHaveCount(0);
}

test("a question on a cell is answered live, resolved by who asked, reopened by a reply, and outlives its row", async ({
  browser,
  baseURL,
}) => {
  const { matrix, provider, row, buyerPage, providerPage } = await sitDown(browser, baseURL);

  await test.step("one side asks on a cell, and the focus is back in it", async () => {
    await ask(buyerPage, row, QUESTION);
    await expect(cellOf(buyerPage, row)).toBeFocused();
    await expect(cellOf(buyerPage, row)).toHaveAccessibleName(/ One open comment\.$/);
  });

  await test.step("the other side sees it at once, and how much it has not read", async () => {
    await expect(cellOf(providerPage, row)).toHaveAccessibleName(/ One open comment, unread\.$/);
    const panel = await openPanel(providerPage);
    await expect(tabOf(providerPage, "Comments, 1 unread")).toBeVisible();
    await panel.getByRole("button", { name: new RegExp(`^${QUESTION.slice(0, -1)}`) }).click();
    await expect(tabOf(providerPage, "Comments, 1 unread")).toHaveCount(0);
    await expect(cellOf(providerPage, row)).toHaveAccessibleName(/ One open comment\.$/);
    await expect(panel.getByText(`${BUYER} asked this, and resolves it once it is answered.`)).toBeVisible();
  });

  await test.step("what was read stays read after a reload", async () => {
    await openLive(providerPage, matrix.path);
    await expect(cellOf(providerPage, row)).toHaveAccessibleName(/ One open comment\.$/);
    await expect(tabOf(providerPage, "Comments")).toBeVisible();
  });

  await test.step("who did not ask may not resolve, whatever is sent", async () => {
    const panel = await openPanel(providerPage);
    await panel.getByRole("button", { name: new RegExp(`^${QUESTION.slice(0, -1)}`) }).click();
    await expect(panel.getByRole("button", { name: "Resolve" })).toHaveCount(0);
    const { threads } = {
      threads: listAt(await provider.read(`/matrices/${matrix.id}/comments`), "threads"),
    };
    const body = { kind: "thread.resolve", id: textAt(threads[0], "id") };
    const [fate] = await sendOps(provider, matrix.id, [toOp(body, "shared", 1)]);
    expect(valueAt(fate, "code")).toBe("wrong-side");
  });

  await test.step("an answer comes live, is unread until its thread is opened, and the asker resolves", async () => {
    const theirs = panelOf(providerPage);
    await theirs.getByRole("textbox", { name: "Reply" }).fill(ANSWER);
    await theirs.getByRole("button", { name: "Reply", exact: true }).click();
    await expect(theirs.getByText(ANSWER)).toBeVisible();
    await expect(tabOf(buyerPage, "Comments, 1 unread")).toBeVisible();
    const panel = await openPanel(buyerPage);
    await panel.getByRole("button", { name: new RegExp(`^${QUESTION.slice(0, -1)}`) }).click();
    await expect(panel.getByText(ANSWER)).toBeVisible();
    await expect(tabOf(buyerPage, "Comments, 1 unread")).toHaveCount(0);
    await panel.getByRole("button", { name: "Resolve" }).click();
    await expect(panel.getByRole("button", { name: "Reopen" })).toBeFocused();
    await expect(theirs.getByText(/^Resolved by Bea Brandt/)).toBeVisible();
    await expect(cellOf(providerPage, row)).not.toHaveAccessibleName(/comment/);
  });

  await test.step("a reply reopens it", async () => {
    const theirs = panelOf(providerPage);
    await theirs.getByRole("textbox", { name: "Reply" }).fill("One more thing.");
    await providerPage.keyboard.press("Control+Enter");
    await expect(panelOf(buyerPage).getByRole("button", { name: "Resolve" })).toBeVisible();
    await expect(cellOf(buyerPage, row)).toHaveAccessibleName(/ One open comment\.$/);
  });

  await test.step("its row is removed: the thread is kept under removed rows, and comes back with the row", async () => {
    await change(matrix, [{ kind: "activity.edit", id: row.id, fields: { removed: true } }]);
    const removed = buyerPage.getByRole("region", { name: "On removed rows" });
    await expect(removed.getByText(/This row was removed\./)).toBeVisible();
    await expect(removed.getByText(ANSWER)).toBeVisible();
    await change(matrix, [{ kind: "activity.edit", id: row.id, fields: { removed: false } }]);
    await expect(removed).toHaveCount(0);
    await panelOf(buyerPage)
      .getByRole("button", { name: `${row.name}: ${PROVIDER}` })
      .click();
    await expect(cellOf(buyerPage, row)).toBeFocused();
  });

  await test.step("its author takes a comment back, and brings it back", async () => {
    const panel = panelOf(buyerPage);
    await panel.getByRole("button", { name: "Take it back" }).first().click();
    await expect(panelOf(providerPage).getByText("Bea Brandt took this comment back.")).toBeVisible();
    await panel.getByRole("button", { name: "Bring it back" }).click();
    await expect(panelOf(providerPage).getByText(QUESTION).last()).toBeVisible();
  });

  await test.step("the history of both tells it", async () => {
    await providerPage.getByRole("button", { name: "History", exact: true }).click();
    await expect(
      providerPage.getByText(`Bea Brandt commented on “Provider” in “${row.name}”: “${QUESTION}”.`),
    ).toBeVisible();
  });
});

test("the keyboard alone opens, reads, answers and resolves", async ({ browser, baseURL }) => {
  const { matrix, provider, row, buyerPage: page } = await sitDown(browser, baseURL);
  const anchor = { activity: row.id, role: "provider" };
  await change(matrix, [{ kind: "thread.open", id: "t1", anchor, comment: "c1", text: QUESTION }]);
  await sendOps(provider, matrix.id, [
    toOp({ kind: "comment.add", id: "c2", thread: "t1", text: ANSWER }, "shared", 1),
  ]);
  await expect(cellOf(page, row)).toHaveAccessibleName(/ One open comment, unread\.$/);
  await cellOf(page, row).focus();
  await page.keyboard.press("Control+Alt+m");
  const box = boxOf(page);
  await expect(box.getByText(ANSWER)).toBeVisible();
  await expect(box.getByRole("textbox", { name: "Reply" })).toBeFocused();
  await expect(cellOf(page, row)).toHaveAccessibleName(/ One open comment\.$/);
  await page.keyboard.type("Then on Sundays nobody does.");
  await page.keyboard.press("Control+Enter");
  await expect(box.getByText("Then on Sundays nobody does.")).toBeVisible();
  await expect(box.getByRole("textbox", { name: "Reply" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(box.getByRole("button", { name: "Resolve" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(box.getByText(/^Resolved by Bea Brandt/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cellOf(page, row)).toBeFocused();
  await expect(cellOf(page, row)).not.toHaveAccessibleName(/comment/);
});

test("a note of one side is marked as its own, and nothing of it reaches the other", async ({
  browser,
  baseURL,
}) => {
  const { matrix, row, buyerPage, providerPage } = await sitDown(browser, baseURL);
  const frames: string[] = [];
  providerPage.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => void frames.push(String(payload))),
  );
  await openLive(providerPage, matrix.path);
  await cellOf(buyerPage, row).click();
  await buyerPage.keyboard.press("Control+Alt+m");
  const note = boxOf(buyerPage).getByRole("textbox", { name: `Note only for ${BUYER}` });
  await expect(boxOf(buyerPage).getByText(`${PROVIDER} never sees this.`)).toBeVisible();
  await note.fill("canary-cell: our limit is two hours");
  await buyerPage.keyboard.press("Escape");
  await expect(boxOf(buyerPage)).toHaveCount(0);
  const panel = await openPanel(buyerPage);
  await panel.getByText(`Notes only for ${BUYER}`).click();
  await expect(panel.getByText("canary-cell: our limit is two hours")).toBeVisible();
  await panel.getByRole("textbox", { name: "On the matrix as a whole" }).fill("canary-whole");
  await buyerPage.keyboard.press("Tab");
  await ask(buyerPage, row, QUESTION);
  await openLive(buyerPage, matrix.path);
  await openPanel(buyerPage);
  await panelOf(buyerPage).getByText(`Notes only for ${BUYER}`).click();
  await expect(panelOf(buyerPage).getByRole("textbox", { name: "On the matrix as a whole" })).toHaveValue(
    "canary-whole",
  );
  await expect(cellOf(providerPage, row)).toHaveAccessibleName(/ One open comment, unread\.$/);
  expect(frames.join("\n")).toContain(QUESTION);
  expect(frames.join("\n")).not.toContain("canary");
});

test("who may only read reads comments and is told how to comment; who may comment does", async ({
  browser,
  baseURL,
}) => {
  const { matrix, provider, row } = await sitDown(browser, baseURL);
  await change(matrix, [{ kind: "thread.open", id: "t1", anchor: null, comment: "c1", text: QUESTION }]);
  for (const right of ["view", "comment"] as const) {
    const link = await makeLink(provider, matrix.id, { side: "provider", right, label: right });
    const guest = await openVisitor(matrix.visitor.baseURL);
    await join(guest, link.secret, `Guest who may ${right}`);
    const page = await pageOf(browser, guest);
    await openLive(page, matrix.path);
    await cellOf(page, row).click();
    await page.keyboard.press("Control+Alt+m");
    const canWrite = right === "comment";
    await expect(boxOf(page).getByRole("textbox", { name: "Comment" })).toHaveCount(canWrite ? 1 : 0);
    await expect(boxOf(page).getByText(/^Your link lets you read\. To comment,/)).toHaveCount(
      canWrite ? 0 : 1,
    );
    await page.keyboard.press("Escape");
    await expect(boxOf(page)).toHaveCount(0);
    if (canWrite) {
      await ask(page, row, "A guest asks.");
      await expect(cellOf(page, row)).toHaveAccessibleName(/ One open comment\.$/);
    }
    const panel = await openPanel(page);
    await panel.getByRole("button", { name: new RegExp(`^${QUESTION.slice(0, -1)}`) }).click();
    await expect(panel.getByRole("textbox", { name: "Reply" })).toHaveCount(canWrite ? 1 : 0);
    await page.context().close();
  }
});

test("on a small screen a card says what is open, and its drawer asks about a row or a cell", async ({
  browser,
  baseURL,
}) => {
  const { matrix, provider, row, buyerPage } = await sitDown(browser, baseURL);
  const page = await pageOf(browser, provider, { viewport: { width: 390, height: 844 } });
  await openLive(page, matrix.path);
  await page.getByRole("button", { name: `Comment on ${row.name}` }).click();
  const drawer = page.getByRole("dialog", { name: row.name });
  await expect(drawer.getByRole("textbox", { name: "Comment", exact: true })).toBeFocused();
  await drawer.getByLabel("A new comment is about").selectOption({ label: BUYER });
  await drawer.getByRole("textbox", { name: "Comment", exact: true }).fill("Who is this on your side?");
  await drawer.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(drawer.getByRole("button", { name: /^Who is this on your side\? Open\. Pat/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: `One open comment: ${row.name}` })).toBeVisible();
  await expect(cellOf(buyerPage, row, "Buyer")).toHaveAccessibleName(/ One open comment, unread\.$/);
});

test("all comments leave as a PDF that says on each page what it is not", async ({ browser, baseURL }) => {
  const { matrix, row, buyerPage: page } = await sitDown(browser, baseURL);
  await ask(page, row, `${QUESTION} 👍`);
  await openLive(page, `${matrix.path}/export`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download: Comments", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^comments-.*\.pdf$/);
  const text = await pdfText(readFileSync(await download.path()));
  expect(text).toContain(LINE.replace(/\s+/g, ""));
  expect(text).toContain(QUESTION.replace(/\s+/g, ""));
  const data = await matrix.visitor.read(`/matrices/${matrix.id}/comments`);
  expect(textAt(data, "notice")).toBe(LINE);
});
