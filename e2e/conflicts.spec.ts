import { type Page, expect as plain } from "@playwright/test";
import { test } from "./journey.ts";
import { checkScreen } from "./screen-check.ts";
import { change } from "./start-matrix.ts";
import { openTwoParties, type TwoParties } from "./two-parties.ts";

// Two browsers and a server share one machine.
const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 240_000 });

function rowOf({ matrix }: TwoParties, at = 0) {
  const row = matrix.areas.flat()[at];
  if (!row) throw new Error(`No row ${at}`);
  return row;
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function cell(page: Page, activity: string, column: string) {
  return page.getByRole("gridcell", { name: new RegExp(`^${literal(activity)}\\. ${column}\\.`) });
}

async function write(page: Page, activity: string, column: string, letters: string): Promise<void> {
  await cell(page, activity, column).click();
  await page.keyboard.type(letters);
  await page.keyboard.press("Enter");
}

const saved = (page: Page) => expect(page.getByText(/^Saved, revision/)).toBeVisible();

/** Both write other letters into the same cell before they see each other's. */
async function clashInCell(parties: TwoParties, at = 0, mine = "R", theirs = "C"): Promise<string> {
  const { name } = rowOf(parties, at);
  const { buyer, provider, line } = parties;
  line.hold();
  await write(provider, name, "Provider", theirs);
  await saved(provider);
  await write(buyer, name, "Provider", mine);
  line.release();
  await saved(buyer);
  return name;
}

const openRail = async (page: Page) => {
  const rail = page.getByRole("complementary", { name: "Findings, comments, history and conflicts" });
  if (!(await rail.isVisible())) await page.getByRole("button", { name: "Findings and history" }).click();
  await rail.getByRole("button", { name: /^Conflicts/ }).click();
  return rail;
};

test("both sides see both values with authors and times, and the buyer's choice ends it for both", async ({
  browser,
  baseURL,
}) => {
  const parties = await openTwoParties(browser, baseURL ?? "");
  const { buyer, provider } = parties;
  const name = await clashInCell(parties);

  for (const page of [buyer, provider]) {
    await expect(cell(page, name, "Provider")).toHaveAccessibleName(
      /Consulted\. In conflict: two values wait for a choice\./,
    );
    await expect(page.getByText(/1 conflict waits for a choice\./)).toBeVisible();
  }
  const [mine, theirs] = [await openRail(buyer), await openRail(provider)];
  await expect(mine.getByRole("button", { name: "Conflicts (1)" })).toBeVisible();
  const card = mine.getByRole("article", { name: new RegExp(`^Two values: .*${literal(name)}`) });
  await expect(card.getByText(/^Northwind, Pat Provider, \d\d:\d\d/)).toBeVisible();
  await expect(card.getByText(/^Yours, \d\d:\d\d/)).toBeVisible();
  await expect(card.getByText("Consulted (C)")).toBeVisible();
  await expect(card.getByText("Responsible (R)")).toBeVisible();
  const other = theirs.getByRole("article");
  await expect(other.getByText(/^Contoso, Bea Brandt, \d\d:\d\d/)).toBeVisible();
  await expect(other.getByText(/^Yours, \d\d:\d\d/)).toBeVisible();
  const times = (card_: typeof card) =>
    card_.locator("time").evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
  expect(await times(card)).toEqual(await times(other));

  await card.getByRole("button", { name: "Use mine" }).click();
  for (const page of [buyer, provider]) {
    await expect(cell(page, name, "Provider")).toHaveAccessibleName(
      /Provider\. Responsible\.$|Provider\. Responsible\. (?!In conflict)/,
    );
    await expect(page.getByText("No conflicts", { exact: true })).toBeVisible();
  }
  await theirs.getByText("Settled (1)").click();
  await expect(theirs.getByText(/Bea Brandt used their own value\./)).toBeVisible();

  await test.step("undo opens it again, and keeps theirs in the end", async () => {
    await cell(buyer, name, "Provider").click();
    await buyer.keyboard.press("Control+z");
    await expect(buyer.getByRole("status").filter({ hasText: "opened a conflict again" })).toBeVisible();
    await expect(cell(provider, name, "Provider")).toHaveAccessibleName(/Consulted\. In conflict/);
    await theirs.getByRole("button", { name: "Keep mine" }).click();
    await expect(cell(buyer, name, "Provider")).toHaveAccessibleName(/Provider\. Consulted\./);
    await expect(cell(buyer, name, "Provider")).not.toHaveAccessibleName(/In conflict/);
  });
});

test("a third value ends a conflict of letters and one of texts, from the mark itself and from the row", async ({
  browser,
  baseURL,
}) => {
  const parties = await openTwoParties(browser, baseURL ?? "");
  const { buyer, provider, line } = parties;
  const name = await clashInCell(parties);

  await test.step("F9 goes there, Ctrl+. shows both, letters are typed", async () => {
    await provider.keyboard.press("Control+Home");
    await provider.keyboard.press("F9");
    await expect(provider.getByRole("status").filter({ hasText: "1 of 1" })).toContainText(
      "Contoso, Bea Brandt",
    );
    await expect(cell(provider, name, "Provider")).toBeFocused();
    await provider.keyboard.press("Control+.");
    await provider.getByRole("dialog").getByRole("button", { name: "Write another" }).click();
    await provider.keyboard.press("c");
    await provider.keyboard.press("a");
    await provider.keyboard.press("r");
    await provider.getByRole("dialog").getByRole("button", { name: "Write this" }).click();
    await expect(cell(buyer, name, "Provider")).toHaveAccessibleName(/Responsible and accountable\./);
    await expect(cell(buyer, name, "Provider")).not.toHaveAccessibleName(/In conflict/);
  });

  await test.step("a note that both write is shown in the row, with a mark at the field", async () => {
    const second = rowOf(parties, 1);
    const drawer = async (page: Page) => {
      await page.getByRole("rowheader", { name: new RegExp(literal(second.name)) }).click();
      await page.keyboard.press("Alt+Enter");
      return page.getByRole("dialog");
    };
    const [mine, theirs] = [await drawer(buyer), await drawer(provider)];
    line.hold();
    await theirs.getByLabel("Note", { exact: true }).fill("Their note");
    await theirs.getByLabel("Note", { exact: true }).blur();
    await mine.getByLabel("Note", { exact: true }).fill("My note");
    await mine.getByLabel("Note", { exact: true }).blur();
    line.release();
    await expect(mine.getByRole("article", { name: /note$/ })).toContainText("My note");
    await expect(mine.getByLabel("Note", { exact: true })).toHaveAccessibleDescription(/Two values are open/);
    await mine.getByRole("button", { name: "Write another" }).click();
    await mine.getByLabel("Another text").fill("Our note");
    await mine.getByRole("button", { name: "Write this" }).click();
    await expect(theirs.getByLabel("Note", { exact: true })).toHaveValue("Our note");
    await expect(theirs.getByRole("article")).toHaveCount(0);
  });
});

test("what is being written when the other side writes the same is kept beside it, not over it", async ({
  browser,
  baseURL,
}) => {
  const parties = await openTwoParties(browser, baseURL ?? "");
  const { matrix, buyer, provider } = parties;
  const { name } = rowOf(parties);

  await test.step("letters being entered", async () => {
    await cell(buyer, name, "Provider").click();
    await buyer.keyboard.type("r");
    await write(provider, name, "Provider", "c");
    await expect(buyer.getByText(/revision/)).toBeVisible();
    await expect(cell(buyer, name, "Provider")).toHaveAccessibleName(/Consulted/);
    await buyer.keyboard.press("Enter");
    await expect(cell(provider, name, "Provider")).toHaveAccessibleName(/Consulted\. In conflict/);
  });

  await test.step("a text of the terms, with both values on the page of the terms", async () => {
    for (const page of [buyer, provider]) await page.goto(`${matrix.path}/terms`);
    const field = (page: Page) => page.getByLabel("Title of the matrix");
    await field(buyer).fill("Mine");
    await field(provider).fill("Theirs");
    await field(provider).blur();
    await expect(buyer.getByText(/Somebody else has just written “Theirs”/)).toBeVisible();
    await field(buyer).blur();
    const card = buyer.getByRole("article", { name: "Two values: the matrix, title" });
    await expect(card.getByRole("definition").filter({ hasText: "Mine" })).toBeVisible();
    await expect(field(provider)).toHaveValue("Theirs");
    await provider.getByRole("article").getByRole("button", { name: "Use theirs" }).click();
    await expect(field(buyer)).toHaveValue("Mine");
    await expect(card).toHaveCount(0);
  });
});

test("an open conflict blocks the final and lapses no confirmation", async ({ browser, baseURL }) => {
  const parties = await openTwoParties(browser, baseURL ?? "");
  const { matrix, buyer } = parties;
  const { name, id } = rowOf(parties);
  const confirmed = (page: Page) =>
    page.getByRole("gridcell", { name: new RegExp(`^${literal(name)}\\. Contoso has confirmed`) });
  await change(matrix, [
    {
      kind: "cell.set",
      activity: id,
      role: "provider",
      cell: { duties: ["informed"], when: "always", notInvolved: false },
    },
  ]);
  const { provider, line } = parties;
  line.hold();
  await write(provider, name, "Provider", "c");
  await saved(provider);
  line.release();
  await expect(cell(buyer, name, "Provider")).toHaveAccessibleName(/Consulted/);
  await buyer
    .getByRole("gridcell", { name: new RegExp(`^${literal(name)}\\. Contoso has not confirmed`) })
    .getByTitle("Confirm for Contoso")
    .click();
  await expect(confirmed(buyer)).toBeVisible();
  await saved(buyer);

  line.hold();
  await write(provider, name, "Provider", "i");
  await write(provider, name, "Provider", "c");
  await saved(provider);
  await write(buyer, name, "Provider", "r");
  line.release();
  await expect(cell(buyer, name, "Provider")).toHaveAccessibleName(/Consulted\. In conflict/);
  await expect(confirmed(buyer)).toBeVisible();

  await buyer.goto(`${matrix.path}/sign`);
  await expect(buyer.getByText("1 conflict is open.")).toBeVisible();
  await expect(buyer.getByRole("button", { name: "Make final" })).toBeDisabled();
  const point = buyer.getByRole("listitem").filter({ hasText: "1 conflict is open." });
  await point.getByRole("link").click();
  await expect(buyer.getByRole("complementary").getByRole("article")).toContainText(name);
});

test("a row removed or moved under somebody's writing says so, keeps the text, and can be restored", async ({
  browser,
  baseURL,
}) => {
  const parties = await openTwoParties(browser, baseURL ?? "");
  const { matrix, buyer, provider, line } = parties;
  const [first, second, third] = [rowOf(parties), rowOf(parties, 1), rowOf(parties, 2)];
  const remove = (id: string) => change(matrix, [{ kind: "activity.edit", id, fields: { removed: true } }]);

  await test.step("letters being entered are said and kept, and the focus moves on", async () => {
    await cell(provider, first.name, "Provider").click();
    await provider.keyboard.type("ra");
    await remove(first.id);
    const said = provider.getByRole("status").filter({ hasText: `The row “${first.name}” was removed.` });
    await expect(said).toContainText("What you were entering, AR, was not saved and is kept here.");
    await expect(cell(provider, second.name, "Provider")).toBeFocused();
    await provider.getByRole("button", { name: "What you wrote" }).click();
    const kept = provider.getByRole("dialog", { name: "What you wrote" });
    await expect(kept).toContainText("Responsible and accountable (AR)");
    await kept.getByRole("button", { name: `Restore “${first.name}” and apply it` }).click();
    await expect(cell(buyer, first.name, "Provider")).toHaveAccessibleName(/Responsible and accountable/);
  });

  await test.step("a text in an open row stays, and is saved once the row is back", async () => {
    await provider.getByRole("rowheader", { name: new RegExp(literal(second.name)) }).click();
    await provider.keyboard.press("Alt+Enter");
    const drawer = provider.getByRole("dialog");
    await drawer.getByLabel("Note", { exact: true }).fill("A long thought");
    await remove(second.id);
    await expect(drawer.getByRole("alert")).toContainText("This row was removed while you had it open.");
    await expect(drawer.getByLabel("Note", { exact: true })).toHaveValue("A long thought");
    await drawer.getByLabel("Note", { exact: true }).blur();
    await expect(drawer.getByLabel("Note", { exact: true })).toHaveValue("A long thought");
    await drawer.getByRole("button", { name: "Restore the row" }).click();
    await expect(drawer.getByRole("alert")).toHaveCount(0);
    await drawer.getByLabel("Note", { exact: true }).focus();
    await drawer.getByLabel("Note", { exact: true }).blur();
    await provider.keyboard.press("Escape");
    await saved(provider);
    await buyer.getByRole("rowheader", { name: new RegExp(literal(second.name)) }).click();
    await buyer.keyboard.press("Alt+Enter");
    await expect(buyer.getByRole("dialog").getByLabel("Note", { exact: true })).toHaveValue("A long thought");
    await buyer.keyboard.press("Escape");
  });

  await test.step("an edit that reaches the server after the removal is refused with its text", async () => {
    await buyer.getByRole("rowheader", { name: new RegExp(literal(third.name)) }).click();
    await buyer.keyboard.press("Alt+Enter");
    line.hold();
    await remove(third.id);
    const note = buyer.getByRole("dialog").getByLabel("Note", { exact: true });
    await note.fill("Written too late");
    await note.blur();
    await buyer.keyboard.press("Escape");
    line.release();
    const notice = buyer.getByRole("alert").filter({ hasText: "This row was removed." });
    await expect(notice).toContainText("Written too late");
    await notice.getByRole("button", { name: `Restore “${third.name}” and apply it` }).click();
    await expect(notice).toHaveCount(0);
    await expect(cell(provider, third.name, "Provider")).toBeVisible();
  });

  await test.step("a row that is moved while letters are entered says where it went", async () => {
    await cell(provider, second.name, "Provider").click();
    await provider.keyboard.type("i");
    const areas = await buyer.locator("tr th[scope=rowgroup]").count();
    expect(areas).toBeGreaterThan(1);
    const fields = { area: "backup-review", order: "a0" };
    await change(matrix, [{ kind: "activity.edit", id: second.id, fields }]);
    await expect(
      provider.getByRole("status").filter({ hasText: "What you are entering goes with it." }),
    ).toContainText(`“${second.name}” was moved`);
    await provider.keyboard.press("Enter");
    await expect(cell(buyer, second.name, "Provider")).toHaveAccessibleName(/Informed/);
  });
});

test("undo asks when the other side has built on it, works on every page, and says what it did", async ({
  browser,
  baseURL,
}) => {
  const parties = await openTwoParties(browser, baseURL ?? "");
  const { matrix, buyer, provider } = parties;
  const { name } = rowOf(parties);
  await write(buyer, name, "Provider", "r");
  await saved(buyer);
  await expect(cell(provider, name, "Provider")).toHaveAccessibleName(/Responsible/);
  await write(provider, name, "Provider", "a");
  await expect(cell(buyer, name, "Provider")).toHaveAccessibleName(/Accountable/);
  await cell(buyer, name, "Provider").click();
  await buyer.keyboard.press("Control+z");
  const asks = buyer.getByRole("alert").filter({ hasText: "Somebody has changed this since" });
  await expect(asks).toBeVisible();
  await expect(cell(provider, name, "Provider")).toHaveAccessibleName(/Accountable/);
  await asks.getByRole("button", { name: "Undo all the same" }).click();
  await expect(cell(provider, name, "Provider")).toHaveAccessibleName(/Provider\. Empty\./);

  await test.step("on the terms the keys undo what was committed, and leave a text being written alone", async () => {
    await provider.getByRole("link", { name: "Terms" }).click();
    const field = provider.getByLabel("Title of the matrix");
    const before = await field.inputValue();
    await field.fill("Another title");
    await field.press("Control+z");
    await expect(field).toHaveValue(before);
    await field.fill("Another title");
    await field.blur();
    await saved(provider);
    await provider.keyboard.press("Control+z");
    await expect(field).toHaveValue(before);
    await expect(
      provider.getByRole("status").filter({ hasText: "Undone: changed the title of the matrix" }),
    ).toBeVisible();
    await provider.getByRole("button", { name: "Redo" }).click();
    await expect(field).toHaveValue("Another title");
    await expect(buyer.getByRole("heading", { level: 1 })).toHaveText("Another title");
  });

  await test.step("on the contacts it says that contacts are not undone, when there is nothing else", async () => {
    await buyer.goto(`${matrix.path}/contacts`);
    await saved(buyer);
    await buyer.keyboard.press("Control+z");
    await expect(buyer.getByRole("status").filter({ hasText: "are not undone" })).toBeVisible();
  });
});

test("a conflict passes axe at 1280 and 390 px in grid or card, panel, row and terms", async ({
  browser,
  baseURL,
}) => {
  const viewport = { width: 1280, height: 900 };
  const parties = await openTwoParties(browser, baseURL ?? "", { viewport, reducedMotion: "reduce" });
  const { matrix, buyer, provider, line } = parties;
  const name = await clashInCell(parties);
  for (const page of [buyer, provider]) await page.goto(`${matrix.path}/terms`);
  line.hold();
  await provider.getByLabel("Title of the matrix").fill("Theirs");
  await provider.getByLabel("Title of the matrix").blur();
  await saved(provider);
  await buyer.getByLabel("Title of the matrix").fill("Mine");
  await buyer.getByLabel("Title of the matrix").blur();
  line.release();
  const onTerms = buyer.getByRole("region", { name: "Open conflicts" }).getByRole("article");
  await expect(onTerms).toHaveAccessibleName(/title$/);

  const check = async (width: number, where: string, part?: string) => {
    await buyer.setViewportSize({ width, height: 900 });
    await checkScreen({ page: buyer, width, strayRequests: [] }, where, part);
  };
  for (const width of [1280, 390]) await check(width, "terms in conflict");
  await buyer.setViewportSize(viewport);
  await buyer.goto(`${matrix.path}?show=conflicts`);
  await expect(buyer.getByRole("complementary").getByRole("article")).toHaveCount(2);
  for (const width of [1280, 390]) await check(width, "conflicts beside the grid");
  await buyer.getByRole("button", { name: "Close this panel" }).click();
  await check(390, "a card in conflict");
  await buyer.getByRole("button", { name: `Show both values in ${name}` }).click();
  await expect(buyer.getByRole("dialog").getByRole("article")).toBeVisible();
  await check(390, "a row in conflict", "[role=dialog]");
  await buyer.keyboard.press("Escape");
  await buyer.setViewportSize(viewport);
  await cell(buyer, name, "Provider").click();
  await check(1280, "a cell in conflict");
  await buyer.keyboard.press("Alt+Enter");
  await expect(buyer.getByRole("dialog").getByRole("article")).toBeVisible();
  await check(1280, "a row in conflict", "[role=dialog]");
});
