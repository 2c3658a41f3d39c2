import { expect } from "@playwright/test";
import { test } from "./keyboard-grid.ts";

test.describe("what opens", () => {
  test("Space opens the letter picker with meanings, where letters are keys too", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("Space");
    const picker = grid.page.getByRole("dialog", { name: "Letters of this cell" });
    await expect(picker.getByRole("button", { name: /Owner\. Decides, accepts and answers/ })).toBeVisible();
    await expect(picker.locator(":focus")).toHaveCount(1);
    await grid.press("c");
    await expect(picker.getByRole("button", { name: /Is asked/ })).toHaveAttribute("aria-pressed", "true");
    await grid.tabTo(picker.getByRole("button", { name: /Is told/ }));
    await grid.press("Space", "Escape");
    await expect(picker).toHaveCount(0);
    await grid.expectAt(0, "Buyer");
    await grid.expectCell(0, "Buyer", /Buyer\. Consulted and informed\./);
  });

  test("Alt+Enter opens the row's drawer, and Esc comes back to the cell", async ({ grid }) => {
    await grid.walkTo(1, "Provider");
    await grid.press("Alt+Enter");
    const drawer = grid.page.getByRole("dialog", { name: grid.rows[1] ?? "" });
    await expect(drawer).toBeVisible();
    await expect(grid.page.locator("[role=dialog] :focus, [role=dialog]:focus")).toHaveCount(1);
    await grid.press("Escape");
    await expect(drawer).toHaveCount(0);
    await grid.expectAt(1, "Provider");
  });

  test("Ctrl+Alt+M comments on the cell, Ctrl+Enter sends, and the focus is back in the cell", async ({
    grid,
  }) => {
    await grid.walkTo(1, "Provider");
    await grid.press("Control+Alt+m");
    const box = grid.page.getByRole("dialog", { name: `Comments: ${grid.rows[1] ?? ""}: Northwind` });
    await expect(box.getByRole("textbox", { name: "Comment" }).and(grid.focus)).toBeVisible();
    await grid.page.keyboard.type("At night too?");
    await grid.press("Escape");
    await grid.expectAt(1, "Provider");
    await grid.press("Control+Alt+m");
    const kept = box.getByRole("textbox", { name: "Comment" }).and(grid.focus);
    await expect(kept).toHaveValue("At night too?");
    await grid.press("Control+Enter");
    await expect(box).toHaveCount(0);
    await grid.expectAt(1, "Provider");
    await grid.expectCell(1, "Provider", /One open comment\.$/);
    await expect(grid.status).toHaveText("Your comment was sent; Northwind sees it.");
  });

  test("? shows every key", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("?");
    const sheet = grid.page.getByRole("dialog", { name: "Keys" });
    await expect(sheet.getByRole("table")).toHaveCount(3);
    for (const key of ["Ctrl+Home · Ctrl+End", "R A C I (S V)", "Ctrl+D", "F8", "Ctrl+."]) {
      await expect(sheet.getByRole("rowheader", { name: key, exact: true })).toBeVisible();
    }
    await grid.press("Escape");
    await expect(sheet).toHaveCount(0);
    await grid.expectAt(0, "Buyer");
  });

  test("Ctrl+K runs a command by its name", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("Control+k");
    await expect(grid.page.getByRole("combobox", { name: "Command" })).toBeFocused();
    await grid.page.keyboard.type("key sheet");
    await grid.press("Enter");
    await expect(grid.page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await grid.press("Escape");
    await grid.expectAt(0, "Buyer");
  });

  test("Ctrl+S says that everything is saved", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("a", "Enter");
    await expect(grid.page.getByText(/^Saved, revision/)).toBeVisible();
    await grid.press("Control+s");
    await expect(grid.status).toHaveText(/^All changes are saved, revision \d+\.$/);
    await grid.expectAt(1, "Buyer");
  });
});

test.describe("findings", () => {
  test("F8 and Shift+F8 walk the findings, and Ctrl+. mends one", async ({ grid }) => {
    const [first = "", second = "", third = ""] = grid.rows;
    await grid.walkTo(2, "Provider");
    await grid.press("r", "Enter");
    await grid.expectCell(0, "Activity", /One finding: Nobody is named/);
    await grid.expectCell(2, "Activity", /One finding: Nobody owns/);
    await grid.press("Control+Home", "F8");
    await grid.expectAt(1, "Activity");
    await expect(grid.status).toHaveText(new RegExp(`^\\d+ of \\d+: Nobody is named for “${second}”`));
    await grid.press("F8");
    await grid.expectAt(2, "Activity");
    await expect(grid.status).toHaveText(new RegExp(`^\\d+ of \\d+: Nobody owns “${third}”`));
    await grid.press("Shift+F8", "Shift+F8");
    await grid.expectAt(0, "Activity");
    await expect(grid.status).toHaveText(new RegExp(`^1 of \\d+: Nobody is named for “${first}”`));
    await grid.walkTo(2, "Provider");
    await grid.press("Control+.");
    const fixes = grid.page.getByRole("dialog", { name: "Quick fixes" });
    await grid.tabTo(fixes.getByRole("button", { name: /the owner/ }).first());
    await grid.press("Enter");
    await grid.expectCell(2, "Provider", /Provider\. Responsible and accountable\./);
    await grid.expectAt(2, "Provider");
    await grid.press("Delete");
    await grid.expectCell(2, "Activity", /One finding/);
    await expect(fixes).toHaveCount(0);
    await grid.expectAt(2, "Provider");
  });
});
