import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { blankOut, openLive, pageOf, startMatrix } from "./start-matrix.ts";

export const COLUMNS = ["Activity", "Buyer", "Provider", "Others", "Confirmed"] as const;
type Column = (typeof COLUMNS)[number];

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** An empty matrix of forty rows and three columns, held by the keyboard alone. */
export class KeyboardGrid {
  readonly page: Page;
  /** Names of the activities from top to bottom. */
  readonly rows: readonly string[];
  /** Indexes of the first row of each area. */
  readonly areaStarts: readonly number[];
  readonly table: Locator;
  readonly focus: Locator;
  readonly selected: Locator;
  /** The polite live region that says what a key did. */
  readonly status: Locator;

  constructor(page: Page, areas: readonly (readonly { readonly name: string }[])[]) {
    this.page = page;
    this.rows = areas.flat().map(({ name }) => name);
    this.areaStarts = areas.map((_, at) => areas.slice(0, at).flat().length);
    this.table = page.getByRole("grid");
    this.focus = page.locator(":focus");
    this.selected = this.table.locator('[aria-selected="true"]');
    this.status = page.getByRole("region", { name: "Messages" }).getByRole("status");
  }

  /** How the accessible name of a cell begins. */
  private named(row: number, column: Column): RegExp {
    const activity = escapeRegExp(this.rows[row] ?? "");
    if (column === "Activity") return new RegExp(`^\\d+\\.\\d+ ${activity}\\.`);
    if (column === "Confirmed") return new RegExp(`^${activity}\\. Contoso has`);
    return new RegExp(`^${activity}\\. ${column}\\.`);
  }

  cell(row: number, column: Column): Locator {
    const role = column === "Activity" ? "rowheader" : "gridcell";
    return this.table.getByRole(role, { name: this.named(row, column) });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async expectAt(row: number, column: Column): Promise<void> {
    await expect(this.focus).toHaveAccessibleName(this.named(row, column));
  }

  /** Presses Tab until the focus stands in the grid. */
  async tabInto(): Promise<void> {
    for (let count = 0; count < 60; count += 1) {
      await this.press("Tab");
      if ((await this.table.locator(":focus").count()) > 0) return;
    }
    throw new Error("Tab does not reach the grid");
  }

  /** Presses Tab until something outside the grid has the focus. */
  async tabTo(wanted: Locator): Promise<void> {
    await expect(wanted).toBeVisible();
    for (let count = 0; count < 30; count += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    await expect(wanted).toBeFocused();
  }

  /** Walks to a cell from the first one. */
  async walkTo(row: number, column: Column): Promise<void> {
    await this.press("Control+Home");
    for (let at = 0; at < row; at += 1) await this.press("ArrowDown");
    for (let at = 0; at < COLUMNS.indexOf(column); at += 1) await this.press("ArrowRight");
    await this.expectAt(row, column);
  }

  async expectCell(row: number, column: Column, says: RegExp): Promise<void> {
    await expect(this.cell(row, column)).toHaveAccessibleName(says);
  }
}

/** A test that begins with the focus on the first cell of an empty grid; the tests of a worker share the page. */
export const test = base.extend<{ readonly grid: KeyboardGrid }, { readonly openGrid: KeyboardGrid }>({
  openGrid: [
    async ({ browser }, use, { project }) => {
      const matrix = await startMatrix(project.use.baseURL ?? "");
      await blankOut(matrix);
      const page = await pageOf(browser, matrix.visitor, {
        permissions: ["clipboard-read", "clipboard-write"],
      });
      await openLive(page, matrix.path);
      await use(new KeyboardGrid(page, matrix.areas));
      await page.context().close();
      await matrix.visitor.api.dispose();
    },
    { scope: "worker" },
  ],
  grid: async ({ openGrid }, use) => {
    if ((await openGrid.table.locator(":focus").count()) === 0) await openGrid.tabInto();
    await openGrid.press("Control+a", "Delete", "Control+Home");
    await openGrid.expectAt(0, "Activity");
    await use(openGrid);
  },
});
