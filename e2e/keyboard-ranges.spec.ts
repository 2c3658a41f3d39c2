import { expect } from "@playwright/test";
import { type KeyboardGrid, test } from "./keyboard-grid.ts";

const EMPTY = /Empty\./;

/** Fills the first two rows of Buyer and Provider with letters. */
async function fillFour(grid: KeyboardGrid): Promise<void> {
  await grid.walkTo(0, "Buyer");
  await grid.press("i", "Tab", "a", "r", "Enter", "ArrowLeft", "c", "Tab", "r", "Enter");
  await grid.expectCell(1, "Provider", /Provider\. Responsible\./);
}

async function expectFour(grid: KeyboardGrid): Promise<void> {
  await grid.expectCell(0, "Buyer", /Buyer\. Informed\./);
  await grid.expectCell(0, "Provider", /Provider\. Responsible and accountable\./);
  await grid.expectCell(1, "Buyer", /Buyer\. Consulted\./);
  await grid.expectCell(1, "Provider", /Provider\. Responsible\./);
}

const selectFour = async (grid: KeyboardGrid) => {
  await grid.walkTo(0, "Buyer");
  await grid.press("Shift+ArrowRight", "Shift+ArrowDown");
};

test.describe("changing a selection", () => {
  test("Delete clears the selection as one undo step", async ({ grid }) => {
    await fillFour(grid);
    await selectFour(grid);
    await grid.press("Delete");
    await expect(grid.status).toHaveText("4 cells cleared.");
    for (const row of [0, 1]) {
      await grid.expectCell(row, "Buyer", EMPTY);
      await grid.expectCell(row, "Provider", EMPTY);
    }
    await grid.press("Control+z");
    await expectFour(grid);
  });

  test("Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do it again", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("a", "Enter");
    for (const redo of ["Control+Shift+Z", "Control+y"]) {
      await grid.press("Control+z");
      await grid.expectCell(0, "Buyer", EMPTY);
      await expect(grid.status).toHaveText(/^Undone: changed “Buyer” in “.+” from accountable to nothing\.$/);
      await grid.press(redo);
      await grid.expectCell(0, "Buyer", /Buyer\. Accountable\./);
      await expect(grid.status).toHaveText(/^Done again/);
    }
    await grid.expectAt(1, "Buyer");
  });

  test("Ctrl+D fills down, Ctrl+Enter fills the selection", async ({ grid }) => {
    await grid.walkTo(0, "Buyer");
    await grid.press("c", "Enter", "ArrowUp", "Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
    await grid.expectCell(1, "Buyer", /Buyer\. Consulted\./);
    await grid.expectCell(2, "Buyer", /Buyer\. Consulted\./);
    await grid.press("ArrowRight", "i", "Enter", "ArrowUp", "Shift+ArrowRight", "Shift+ArrowDown");
    await grid.press("Control+Enter");
    await grid.expectCell(1, "Others", /Others\. Informed\./);
    await grid.press("Control+z");
    await grid.expectCell(1, "Others", EMPTY);
    await grid.expectCell(0, "Others", EMPTY);
    await grid.expectCell(0, "Provider", /Provider\. Informed\./);
  });
});

/** What lies on the clipboard under a type. */
function readClipboard(grid: KeyboardGrid, type: string): Promise<string> {
  return grid.page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return item ? (await item.getType(wanted)).text() : "";
  }, type);
}

/** Puts text on the clipboard as a spreadsheet would. */
function writeClipboard(grid: KeyboardGrid, text: string): Promise<void> {
  return grid.page.evaluate((written) => navigator.clipboard.writeText(written), text);
}

test.describe("the clipboard", () => {
  test("Ctrl+C copies a range as TSV and as HTML, Ctrl+V pastes it elsewhere", async ({ grid }) => {
    await fillFour(grid);
    await selectFour(grid);
    await grid.press("Control+c");
    await expect(grid.status).toHaveText("4 cells copied.");
    expect((await readClipboard(grid, "text/plain")).split(/\r?\n/)).toEqual(["I\tAR", "C\tR"]);
    const html = await readClipboard(grid, "text/html");
    expect(html.replace(/\s*<\/?(tbody|html|body|head|meta)[^>]*>\s*/g, "")).toContain(
      "<table><tr><td>I</td><td>AR</td></tr><tr><td>C</td><td>R</td></tr></table>",
    );
    await grid.walkTo(3, "Provider");
    await grid.press("Control+v");
    await grid.expectCell(3, "Provider", /Provider\. Informed\./);
    await grid.expectCell(3, "Others", /Others\. Responsible and accountable\./);
    await grid.expectCell(4, "Provider", /Provider\. Consulted\./);
    await grid.expectCell(4, "Others", /Others\. Responsible\./);
    await grid.press("Control+z");
    await grid.expectCell(3, "Provider", EMPTY);
    await grid.expectCell(4, "Others", EMPTY);
    await expectFour(grid);
  });

  test("Ctrl+X cuts a range as one undo step", async ({ grid }) => {
    await fillFour(grid);
    await selectFour(grid);
    await grid.press("Control+x");
    await expect(grid.status).toHaveText("4 cells cut.");
    await grid.expectCell(0, "Provider", EMPTY);
    expect((await readClipboard(grid, "text/plain")).split(/\r?\n/)).toEqual(["I\tAR", "C\tR"]);
    await grid.press("Control+z");
    await expectFour(grid);
  });

  test("a paste from a spreadsheet is understood in many spellings, and says what it repaired", async ({
    grid,
  }) => {
    await writeClipboard(grid, "R/A\tc\r\nА, R\tinformed\r\n");
    await grid.walkTo(0, "Buyer");
    await grid.press("Control+v");
    await grid.expectCell(0, "Buyer", /Buyer\. Responsible and accountable\./);
    await grid.expectCell(0, "Provider", /Provider\. Consulted\./);
    await grid.expectCell(1, "Buyer", /Buyer\. Responsible and accountable\./);
    await grid.expectCell(1, "Provider", /Provider\. Informed\./);
    await expect(grid.status).toHaveText(/^4 cells were pasted\. Repaired: /);
  });

  test("a paste of more than 20 cells opens a preview first, and is one undo step", async ({ grid }) => {
    await writeClipboard(grid, Array.from({ length: 11 }, () => "A\tR").join("\r\n"));
    await grid.walkTo(0, "Buyer");
    await grid.press("Control+v");
    const preview = grid.page.getByRole("dialog", { name: "Paste into 22 cells" });
    await expect(preview).toBeVisible();
    await grid.press("Escape");
    await expect(preview).toHaveCount(0);
    await grid.expectAt(0, "Buyer");
    await grid.expectCell(0, "Buyer", EMPTY);
    await grid.press("Control+v");
    const paste = preview.getByRole("button", { name: "Paste", exact: true });
    await grid.tabTo(paste);
    await grid.press("Enter");
    await grid.expectCell(10, "Provider", /Provider\. Responsible\./);
    await expect(preview).toHaveCount(0);
    await grid.expectAt(0, "Buyer");
    await grid.press("Control+z");
    await grid.expectCell(0, "Buyer", EMPTY);
    await grid.expectCell(10, "Provider", EMPTY);
  });

  test("a token that is no letter opens the preview and stays out", async ({ grid }) => {
    await writeClipboard(grid, "A\tmaybe");
    await grid.walkTo(0, "Buyer");
    await grid.press("Control+v");
    const preview = grid.page.getByRole("dialog", { name: "Paste into 1 cell" });
    await expect(preview.getByText(/“maybe” for Provider/)).toBeVisible();
    await grid.tabTo(preview.getByRole("button", { name: /^Paste the 1 that/ }));
    await grid.press("Enter");
    await grid.expectCell(0, "Buyer", /Buyer\. Accountable\./);
    await grid.expectCell(0, "Provider", EMPTY);
  });
});
