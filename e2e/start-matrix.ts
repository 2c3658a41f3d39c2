import { type Browser, type BrowserContextOptions, expect, type Locator, type Page } from "@playwright/test";
import { revisionOf, sendOps, toOp } from "./security/engagement.ts";
import { listAt, textAt, valueAt } from "./security/json-value.ts";
import { openVisitor, type Visitor } from "./security/visitor.ts";

export const BUYER = "Contoso";
export const PROVIDER = "Northwind";

/** An activity as the grid shows it, from top to bottom. */
export interface StartedRow {
  readonly id: string;
  readonly name: string;
  readonly undecided: boolean;
}

export interface StartedMatrix {
  readonly id: string;
  /** Address of its page. */
  readonly path: string;
  /** The buyer's first manager, who made it. */
  readonly visitor: Visitor;
  readonly areas: readonly (readonly StartedRow[])[];
}

/** Makes a fully managed matrix of the smallest size through the API, so that a journey starts at its point. */
export async function startMatrix(baseURL: string): Promise<StartedMatrix> {
  const preset = {
    model: "fully-managed",
    size: "core",
    title: `${BUYER} and ${PROVIDER}`,
    buyer: BUYER,
    provider: PROVIDER,
    businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
    zone: "Europe/London",
  };
  return createMatrix(await openVisitor(baseURL), { preset });
}

/** The same with its first areas alone, and nothing of the others in its history: each row costs each page time. */
export async function startSmallMatrix(baseURL: string, areaCount: number): Promise<StartedMatrix> {
  const whole = await startMatrix(baseURL);
  const content = await whole.visitor.read(`/matrices/${whole.id}`);
  const left = listAt(content, "content", "areas").slice(areaCount);
  const fields = { removed: true };
  await change(
    whole,
    left.map((area) => ({ kind: "area.edit", id: textAt(area, "id"), fields })),
  );
  const file = await whole.visitor.read(`/matrices/${whole.id}/file`);
  await whole.visitor.api.dispose();
  return createMatrix(await openVisitor(baseURL), { file: JSON.stringify(file) });
}

async function createMatrix(visitor: Visitor, source: object): Promise<StartedMatrix> {
  const creator = { side: "buyer", name: "Bea Brandt", title: "Operations lead" };
  const created = await visitor.send("POST", "/matrices", { ...source, creator });
  expect(created.status(), await created.text()).toBe(201);
  const id = textAt(await created.json(), "id");
  const areas = listAt(await visitor.read(`/matrices/${id}`), "content", "areas").map((area) =>
    listAt(area, "activities").map((row) => ({
      id: textAt(row, "id"),
      name: textAt(row, "name"),
      undecided: valueAt(row, "undecided") === true,
    })),
  );
  return { id, path: `/m/${id}`, visitor, areas };
}

/** Sends changes to the shared state; each of them must be taken. */
export async function change({ id, visitor }: StartedMatrix, bodies: readonly object[]): Promise<void> {
  const revision = await revisionOf(visitor, id);
  const fates = await sendOps(
    visitor,
    id,
    bodies.map((body) => toOp(body, "shared", revision)),
  );
  for (const fate of fates) expect(valueAt(fate, "state")).toMatch(/^(applied|already)$/);
}

/** Takes every letter out of the matrix, leaves nothing for later, and makes RACI its letters. */
export async function blankOut(matrix: StartedMatrix): Promise<void> {
  const cell = { duties: [], when: "always", notInvolved: false };
  await change(matrix, [
    { kind: "header.edit", fields: { letterSet: "RACI" } },
    ...matrix.areas
      .flat()
      .flatMap(({ id }) => [
        { kind: "activity.edit", id, fields: { undecided: false } },
        ...["buyer", "provider", "others"].map((role) => ({ kind: "cell.set", activity: id, role, cell })),
      ]),
  ]);
}

/** A page of a visitor's browser. */
export async function pageOf(
  browser: Browser,
  visitor: Visitor,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const storageState = await visitor.api.storageState();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    ...options,
    storageState,
  });
  return context.newPage();
}

/** A cell of the grid, found without working out the name of every other. */
export function cellOf(
  page: Page,
  row: StartedRow,
  column: "buyer" | "provider" | "others" | "@activity" | "@confirm",
): Locator {
  return page.locator(`[data-row="${row.id}"][data-col="${column}"]`);
}

/** Enters letters into a cell. */
export async function writeLetters(cell: Locator, letters: string): Promise<void> {
  await cell.click();
  await cell.page().keyboard.type(letters);
  await cell.page().keyboard.press("Enter");
}

/** Waits until everything stands on the server's disk, and the page on the line to it. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator("[data-calm]")).toHaveText(/^Saved, revision/);
}

/** Opens a page of a matrix and waits until it stands on the line to the server. */
export async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // The slowest that a page does.
  await expect(page.locator("[data-calm]")).toBeVisible({ timeout: 40_000 });
  await expectSaved(page);
}

/** Goes to another page of the matrix by its tab, which loads nothing anew. */
export async function goToTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole("navigation", { name: "Pages of this matrix" }).getByRole("link", { name });
  if ((await tab.getAttribute("aria-current")) === "page") return;
  await tab.click();
  await expect(tab).toHaveAttribute("aria-current", "page");
  // The title follows its page.
  await expect(page).toHaveTitle(name === "Matrix" ? "Clearline" : `${name} · Clearline`);
}
