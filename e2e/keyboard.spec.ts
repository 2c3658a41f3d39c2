import { expect } from "@playwright/test";
import { test } from "./keyboard-grid.ts";

const EMPTY = /Empty\./;

test.describe("moving", () => {
  test("Tab comes into the grid at one stop, and Tab and Shift+Tab leave it", async ({ grid }) => {
    await grid.expectAt(0, "Activity");
    await expect(grid.table.locator('[tabindex="0"]')).toHaveCount(1);
    await expect(grid.table.locator(':is(button, a, input):not([tabindex="-1"])')).toHaveCount(0);
    await grid.press("ArrowDown", "ArrowRight");
    await grid.expectAt(1, "Buyer");
    await grid.press("Tab");
    await expect(grid.focus).toHaveCount(1);
    await expect(grid.table.locator(":focus")).toHaveCount(0);
    await grid.press("Shift+Tab");
    await grid.expectAt(1, "Buyer");
    await grid.press("Shift+Tab");
    await expect(grid.focus).toHaveCount(1);
    await expect(grid.table.locator(":focus")).toHaveCount(0);
    await grid.press("Tab");
    await grid.expectAt(1, "Buyer");
  });

  test("keys go to the cell to which a screen reader has moved the focus", async ({ grid }) => {
    await grid.press("ArrowRight");
    await grid.cell(3, "Provider").focus();
    await grid.press("i", "ArrowDown");
    await grid.expectAt(4, "Provider");
    await grid.expectCell(3, "Provider", /Informed/);
    await grid.expectCell(0, "Buyer", EMPTY);
    await grid.press("Control+z");
    await grid.expectCell(3, "Provider", EMPTY);
  });

  test("the arrows move by one cell and never wrap", async ({ grid }) => {
    await grid.press("ArrowUp", "ArrowLeft");
    await grid.expectAt(0, "Activity");
    await grid.press("ArrowDown", "ArrowRight");
    await grid.expectAt(1, "Buyer");
    await grid.press("ArrowUp", "ArrowLeft");
    await grid.expectAt(0, "Activity");
    await grid.press("Control+End", "ArrowDown", "ArrowRight");
    await grid.expectAt(grid.rows.length - 1, "Confirmed");
  });

  test("Home and End go to the ends of the row, with Ctrl to the ends of the grid", async ({ grid }) => {
    await grid.press("ArrowDown", "End");
    await grid.expectAt(1, "Confirmed");
    await grid.press("Home");
    await grid.expectAt(1, "Activity");
    await grid.press("Control+End");
    await grid.expectAt(grid.rows.length - 1, "Confirmed");
    await grid.press("Control+Home");
    await grid.expectAt(0, "Activity");
  });

  test("Page Down and Page Up move by a screen and stop at the ends", async ({ grid }) => {
    await grid.press("ArrowRight", "PageDown");
    const { rows } = grid;
    await expect(grid.focus).not.toHaveAccessibleName(new RegExp(`^${rows[0]}|^${rows[1]}|^${rows[2]}`));
    await expect(grid.focus).toBeInViewport();
    await grid.press("PageUp");
    await grid.expectAt(0, "Buyer");
    for (let count = 0; count < 14; count += 1) await grid.press("PageDown");
    await grid.expectAt(rows.length - 1, "Buyer");
  });

  test("Ctrl+arrow goes to the next area and to the ends of the row", async ({ grid }) => {
    const [, second = 0, third = 0] = grid.areaStarts;
    await grid.press("Control+ArrowDown");
    await grid.expectAt(second, "Activity");
    await grid.press("Control+ArrowDown");
    await grid.expectAt(third, "Activity");
    await grid.press("ArrowDown", "Control+ArrowUp");
    await grid.expectAt(third, "Activity");
    await grid.press("Control+ArrowUp");
    await grid.expectAt(second, "Activity");
    await grid.press("Control+ArrowRight");
    await grid.expectAt(second, "Confirmed");
    await grid.press("Control+ArrowLeft");
    await grid.expectAt(second, "Activity");
  });
});

test.describe("selecting", () => {
  test("Shift with the moving keys extends the selection and leaves the active cell", async ({ grid }) => {
    await grid.walkTo(1, "Buyer");
    const steps: readonly (readonly [string, number])[] = [
      ["Shift+ArrowDown", 2],
      ["Shift+ArrowRight", 4],
      ["Shift+ArrowLeft", 2],
      ["Shift+ArrowUp", 1],
      ["Shift+End", 4],
      ["Shift+Home", 2],
      ["Control+Shift+ArrowDown", 2 * ((grid.areaStarts[1] ?? 0) - 1 + 1)],
      ["Control+Shift+End", 4 * (grid.rows.length - 1)],
      ["Control+Shift+Home", 4],
    ];
    for (const [key, count] of steps) {
      await grid.press(key);
      await expect(grid.selected, key).toHaveCount(count);
      await grid.expectAt(1, "Buyer");
    }
    await grid.press("ArrowRight", "Shift+PageDown");
    expect(await grid.selected.count()).toBeGreaterThan(3);
    await grid.press("Shift+PageUp");
    await grid.expectAt(1, "Provider");
    await grid.press("ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight");
    await expect(grid.page.getByText("2 × 2 selected")).toBeVisible();
  });

  test("Shift+Space selects the row, Ctrl+Space the column, Ctrl+A everything", async ({ grid }) => {
    await grid.walkTo(2, "Provider");
    await grid.press("Shift+Space");
    await expect(grid.selected).toHaveCount(5);
    await expect(grid.cell(2, "Others")).toHaveAttribute("aria-selected", "true");
    await grid.walkTo(2, "Provider");
    await grid.press("Control+Space");
    await expect(grid.selected).toHaveCount(grid.rows.length);
    await expect(grid.cell(grid.rows.length - 1, "Provider")).toHaveAttribute("aria-selected", "true");
    await grid.press("Control+a");
    await expect(grid.selected).toHaveCount(5 * grid.rows.length);
  });
});

test.describe("entering letters", () => {
  test("letters start a fresh value and accumulate; Enter commits and goes down", async ({ grid }) => {
    await grid.walkTo(0, "Provider");
    await grid.press("i", "Enter");
    await grid.expectAt(1, "Provider");
    await grid.expectCell(0, "Provider", /Provider\. Informed\./);
    await grid.press("ArrowUp", "r", "a");
    await grid.expectCell(0, "Provider", /Provider\. Informed\./);
    await grid.press("Enter");
    await grid.expectCell(0, "Provider", /Provider\. Responsible and accountable\./);
    await grid.press("c", "Enter");
    await grid.expectCell(1, "Provider", /Provider\. Consulted\./);
    await expect(grid.status).toHaveText("Is asked.");
  });

  test("the arrows commit and move", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("a", "ArrowRight");
    await grid.expectAt(0, "Provider");
    await grid.expectCell(0, "Buyer", /Buyer\. Accountable\./);
    await grid.press("r", "ArrowDown");
    await grid.expectAt(1, "Provider");
    await grid.expectCell(0, "Provider", /Provider\. Responsible\./);
  });

  test("Esc restores what stood before", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("a", "Enter", "ArrowUp", "c", "i", "Escape");
    await expect(grid.status).toHaveText("As it was before.");
    await grid.expectAt(0, "Buyer");
    await grid.press("ArrowDown");
    await grid.expectCell(0, "Buyer", /Buyer\. Accountable\./);
  });

  test("Tab commits and goes right while a cell is being entered, Shift+Tab goes left", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("c", "Tab");
    await grid.expectAt(0, "Provider");
    await grid.expectCell(0, "Buyer", /Buyer\. Consulted\./);
    await grid.press("r", "Shift+Tab");
    await grid.expectAt(0, "Buyer");
    await grid.expectCell(0, "Provider", /Provider\. Responsible\./);
  });

  test("a letter outside the letter set is refused with the way to have it", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("x");
    await expect(grid.status).toHaveText(/“X” is not a letter of RACI\. The letters are .*; N says/);
    await grid.press("s");
    await expect(grid.status).toHaveText(
      "“S” is not a letter of RACI. To use it, change the letter set to RASCI.",
    );
    await expect(grid.page.getByRole("button", { name: "Use RASCI" })).toBeVisible();
    await grid.press("ArrowDown", "ArrowUp");
    await grid.expectCell(0, "Buyer", EMPTY);
    await grid.press("Control+k");
    await grid.page.keyboard.type("use the letters rasci");
    await grid.press("Enter");
    await expect(grid.status).toHaveText("The letters are RASCI now.");
    await grid.expectAt(0, "Buyer");
    await grid.press("s", "Enter");
    await grid.expectCell(0, "Buyer", /Buyer\. Supports\./);
    await grid.press("Control+z", "Control+z");
    await grid.press("s");
    await expect(grid.status).toHaveText(/^“S” is not a letter of RACI\./);
  });

  test("N says not involved, agreed, in every selected cell", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("Shift+ArrowRight", "n");
    await grid.expectCell(0, "Buyer", /Buyer\. Not involved, agreed\./);
    await grid.expectCell(0, "Provider", /Provider\. Not involved, agreed\./);
    await expect(grid.status).toHaveText("2 cells: not involved.");
    await grid.expectAt(0, "Buyer");
  });

  test("Shift+letter adds the letter to every selected cell, and takes it where all have it", async ({
    grid,
  }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("r", "Enter", "ArrowUp", "Shift+ArrowDown", "Shift+I");
    await grid.expectCell(0, "Buyer", /Buyer\. Responsible and informed\./);
    await grid.expectCell(1, "Buyer", /Buyer\. Informed\./);
    await grid.press("Shift+I");
    await grid.expectCell(0, "Buyer", /Buyer\. Responsible\./);
    await grid.expectCell(1, "Buyer", EMPTY);
  });

  test("Enter and F2 edit a cell and keep its letters", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("a", "Enter", "ArrowUp", "Enter", "r", "Enter");
    await grid.expectAt(1, "Buyer");
    await grid.expectCell(0, "Buyer", /Buyer\. Responsible and accountable\./);
    await grid.press("ArrowUp", "F2", "i", "Enter");
    await grid.expectCell(0, "Buyer", /Buyer\. Responsible, accountable and informed\./);
  });
});
