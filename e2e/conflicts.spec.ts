import { type Locator, type Page, expect as plain } from "@playwright/test";
import { test } from "./journey.ts";
import { checkScreen } from "./screen-check.ts";
import { revisionOf, sendOps, toOp } from "./security/engagement.ts";
import {
  cellOf,
  change,
  expectSaved,
  goToTab,
  openLive,
  type StartedRow,
  writeLetters,
} from "./start-matrix.ts";
import { openTwoParties, type TwoParties } from "./two-parties.ts";

// Two browsers and a server share one machine.
const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 240_000 });

/** Each journey has rows of its own, and leaves nothing open. */
let parties: TwoParties;

test.beforeAll(async ({ browser, baseURL }) => {
  parties = await openTwoParties(browser, baseURL ?? "");
});

test.afterAll(() => parties.close());

test.beforeEach(async () => {
  for (const page of [parties.buyer, parties.provider]) await goToTab(page, "Matrix");
});

function rowAt(at: number): StartedRow {
  const row = parties.rows[at];
  if (!row) throw new Error(`No row ${at}`);
  return row;
}

const cell = (page: Page, row: StartedRow) => cellOf(page, row, "provider");
const noteOf = (drawer: Locator) => drawer.getByLabel("Note", { exact: true });

async function openRow(page: Page, row: StartedRow): Promise<Locator> {
  await cellOf(page, row, "@activity").click();
  await page.keyboard.press("Alt+Enter");
  return page.getByRole("dialog");
}

/** Both write other letters into the same cell before they see each other's. */
async function clashInCell(row: StartedRow, mine = "R", theirs = "C"): Promise<void> {
  const { buyer, provider, line } = parties;
  line.hold();
  await writeLetters(cell(provider, row), theirs);
  await expectSaved(provider);
  await writeLetters(cell(buyer, row), mine);
  line.release();
  await expectSaved(buyer);
}

const openRail = async (page: Page) => {
  const rail = page.getByRole("complementary", { name: "Findings, comments, history and conflicts" });
  if (!(await rail.isVisible())) await page.getByRole("button", { name: "Findings and history" }).click();
  await rail.getByRole("button", { name: /^Conflicts/ }).click();
  return rail;
};

test("both sides see both values with authors and times, and the buyer's choice ends it for both", async () => {
  const { buyer, provider } = parties;
  const row = rowAt(1);
  await clashInCell(row);

  for (const page of [buyer, provider]) {
    await expect(cell(page, row)).toHaveAccessibleName(
      /Consulted\. In conflict: two values wait for a choice\./,
    );
    await expect(page.getByText(/1 conflict waits for a choice\./)).toBeVisible();
  }
  const [mine, theirs] = [await openRail(buyer), await openRail(provider)];
  await expect(mine.getByRole("button", { name: "Conflicts (1)" })).toBeVisible();
  const card = mine.getByRole("article", { name: `${row.name}` });
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
    await expect(cell(page, row)).toHaveAccessibleName(
      /Provider\. Responsible\.$|Provider\. Responsible\. (?!In conflict)/,
    );
    await expect(page.getByText("No conflicts", { exact: true })).toBeVisible();
  }
  await theirs.getByText(/^Settled \(\d+\)$/).click();
  await expect(theirs.getByText(/Bea Brandt used their own value\./)).toBeVisible();

  await test.step("undo opens it again, and keeps theirs in the end", async () => {
    await cell(buyer, row).click();
    await buyer.keyboard.press("Control+z");
    await expect(buyer.getByRole("status").filter({ hasText: "opened a conflict again" })).toBeVisible();
    await expect(cell(provider, row)).toHaveAccessibleName(/Consulted\. In conflict/);
    await theirs.getByRole("button", { name: "Keep mine" }).click();
    await expect(cell(buyer, row)).toHaveAccessibleName(/Provider\. Consulted\./);
    await expect(cell(buyer, row)).not.toHaveAccessibleName(/In conflict/);
  });
});

test("a third value ends a conflict of letters and one of texts, from the mark itself and from the row", async () => {
  const { buyer, provider, line } = parties;
  const row = rowAt(2);
  await clashInCell(row);

  await test.step("F9 goes there, Ctrl+. shows both, letters are typed", async () => {
    await provider.keyboard.press("Control+Home");
    await provider.keyboard.press("F9");
    await expect(provider.getByRole("status").filter({ hasText: "1 of 1" })).toContainText(
      "Contoso, Bea Brandt",
    );
    await expect(cell(provider, row)).toBeFocused();
    await provider.keyboard.press("Control+.");
    await provider.getByRole("dialog").getByRole("button", { name: "Write another" }).click();
    await provider.keyboard.press("c");
    await provider.keyboard.press("a");
    await provider.keyboard.press("r");
    await provider.getByRole("dialog").getByRole("button", { name: "Write this" }).click();
    await expect(cell(buyer, row)).toHaveAccessibleName(/Responsible and accountable\./);
    await expect(cell(buyer, row)).not.toHaveAccessibleName(/In conflict/);
  });

  await test.step("a note that both write is shown in the row, with a mark at the field", async () => {
    const other = rowAt(3);
    const [mine, theirs] = [await openRow(buyer, other), await openRow(provider, other)];
    line.hold();
    await noteOf(theirs).fill("Their note");
    await noteOf(theirs).blur();
    await noteOf(mine).fill("My note");
    await noteOf(mine).blur();
    line.release();
    await expect(mine.getByRole("article", { name: /note$/ })).toContainText("My note");
    await expect(noteOf(mine)).toHaveAccessibleDescription(/Two values are open/);
    await mine.getByRole("button", { name: "Write another" }).click();
    await mine.getByLabel("Another text").fill("Our note");
    await mine.getByRole("button", { name: "Write this" }).click();
    await expect(noteOf(theirs)).toHaveValue("Our note");
    await expect(theirs.getByRole("article")).toHaveCount(0);
    for (const page of [buyer, provider]) await page.keyboard.press("Escape");
  });
});

test("what is being written when the other side writes the same is kept beside it, not over it", async () => {
  const { buyer, provider } = parties;

  await test.step("letters being entered", async () => {
    const row = rowAt(4);
    await cell(buyer, row).click();
    await buyer.keyboard.type("r");
    await writeLetters(cell(provider, row), "c");
    await expect(cell(buyer, row)).toHaveAccessibleName(/Consulted/);
    await buyer.keyboard.press("Enter");
    await expect(cell(provider, row)).toHaveAccessibleName(/Consulted\. In conflict/);
    await cell(buyer, row).click();
    await buyer.keyboard.press("Control+.");
    await buyer.getByRole("dialog").getByRole("button", { name: "Use mine" }).click();
    await expect(cell(provider, row)).not.toHaveAccessibleName(/In conflict/);
  });

  await test.step("a text of the terms, with both values on the page of the terms", async () => {
    for (const page of [buyer, provider]) await goToTab(page, "Terms");
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

test("an open conflict blocks the final and lapses no confirmation", async () => {
  const { buyer, provider, line } = parties;
  const row = rowAt(5);
  const confirmation = cellOf(buyer, row, "@confirm");
  await writeLetters(cell(provider, row), "c");
  await expect(cell(buyer, row)).toHaveAccessibleName(/Consulted/);
  await confirmation.getByTitle("Confirm for Contoso").click();
  await expect(confirmation).toHaveAccessibleName(/Contoso has confirmed/);
  await expectSaved(buyer);

  line.hold();
  await writeLetters(cell(provider, row), "i");
  await writeLetters(cell(provider, row), "c");
  await expectSaved(provider);
  await writeLetters(cell(buyer, row), "r");
  line.release();
  await expect(cell(buyer, row)).toHaveAccessibleName(/Consulted\. In conflict/);
  await expect(confirmation).toHaveAccessibleName(/Contoso has confirmed/);

  await goToTab(buyer, "Sign");
  await expect(buyer.getByText("1 conflict is open.")).toBeVisible();
  await expect(buyer.getByRole("button", { name: "Make final" })).toBeDisabled();
  const point = buyer.getByRole("listitem").filter({ hasText: "1 conflict is open." });
  await point.getByRole("link").click();
  const card = buyer.getByRole("complementary").getByRole("article");
  await expect(card).toContainText(row.name);
  await card.getByRole("button", { name: "Use mine" }).click();
  await expect(card).toHaveCount(0);
});

test("a row removed or moved under somebody's writing says so, keeps the text, and can be restored", async () => {
  const { matrix, buyer, provider, line } = parties;
  const [first, second, third] = [rowAt(8), rowAt(9), rowAt(10)];
  const remove = (id: string) => change(matrix, [{ kind: "activity.edit", id, fields: { removed: true } }]);

  await test.step("letters being entered are said and kept, and the focus moves on", async () => {
    await cell(provider, first).click();
    await provider.keyboard.type("ra");
    await remove(first.id);
    const said = provider.getByRole("status").filter({ hasText: `The row “${first.name}” was removed.` });
    await expect(said).toContainText("What you were entering, AR, was not saved and is kept here.");
    await expect(cell(provider, second)).toBeFocused();
    await provider.getByRole("button", { name: "What you wrote" }).click();
    const kept = provider.getByRole("dialog", { name: "What you wrote" });
    await expect(kept).toContainText("Responsible and accountable (AR)");
    await kept.getByRole("button", { name: `Restore “${first.name}” and apply it` }).click();
    await expect(cell(buyer, first)).toHaveAccessibleName(/Responsible and accountable/);
  });

  await test.step("a text in an open row stays, and is saved once the row is back", async () => {
    const drawer = await openRow(provider, second);
    await noteOf(drawer).fill("A long thought");
    await remove(second.id);
    await expect(drawer.getByRole("alert")).toContainText("This row was removed while you had it open.");
    await expect(noteOf(drawer)).toHaveValue("A long thought");
    await noteOf(drawer).blur();
    await expect(noteOf(drawer)).toHaveValue("A long thought");
    await drawer.getByRole("button", { name: "Restore the row" }).click();
    await expect(drawer.getByRole("alert")).toHaveCount(0);
    await noteOf(drawer).focus();
    await noteOf(drawer).blur();
    await provider.keyboard.press("Escape");
    await expectSaved(provider);
    await expect(noteOf(await openRow(buyer, second))).toHaveValue("A long thought");
    await buyer.keyboard.press("Escape");
  });

  await test.step("an edit that reaches the server after the removal is refused with its text", async () => {
    const note = noteOf(await openRow(buyer, third));
    line.hold();
    await remove(third.id);
    await note.fill("Written too late");
    await note.blur();
    await buyer.keyboard.press("Escape");
    line.release();
    const notice = buyer.getByRole("alert").filter({ hasText: "This row was removed." });
    await expect(notice).toContainText("Written too late");
    await notice.getByRole("button", { name: `Restore “${third.name}” and apply it` }).click();
    await expect(notice).toHaveCount(0);
    await expect(cell(provider, third)).toBeVisible();
  });

  await test.step("a row that is moved while letters are entered says where it went", async () => {
    await cell(provider, second).click();
    await provider.keyboard.type("i");
    const fields = { area: "patching", order: "a0" };
    await change(matrix, [{ kind: "activity.edit", id: second.id, fields }]);
    await expect(
      provider.getByRole("status").filter({ hasText: "What you are entering goes with it." }),
    ).toContainText(`“${second.name}” was moved`);
    await provider.keyboard.press("Enter");
    await expect(cell(buyer, second)).toHaveAccessibleName(/Informed/);
  });
});

test("undo asks when the other side has built on it, works on every page, and says what it did", async () => {
  const { matrix, buyer, provider } = parties;
  const row = rowAt(11);
  await writeLetters(cell(buyer, row), "r");
  await expectSaved(buyer);
  await expect(cell(provider, row)).toHaveAccessibleName(/Responsible/);
  await writeLetters(cell(provider, row), "a");
  await expect(cell(buyer, row)).toHaveAccessibleName(/Accountable/);
  await cell(buyer, row).click();
  await buyer.keyboard.press("Control+z");
  const asks = buyer.getByRole("alert").filter({ hasText: "Somebody has changed this since" });
  await expect(asks).toBeVisible();
  await expect(cell(provider, row)).toHaveAccessibleName(/Accountable/);
  await asks.getByRole("button", { name: "Undo all the same" }).click();
  await expect(cell(provider, row)).toHaveAccessibleName(/Provider\. Empty\./);

  await test.step("on the terms the keys undo what was committed, and leave a text being written alone", async () => {
    await goToTab(provider, "Terms");
    const field = provider.getByLabel("Title of the matrix");
    const before = await field.inputValue();
    await field.fill("Another title");
    await field.press("Control+z");
    await expect(field).toHaveValue(before);
    await field.fill("Another title");
    await field.blur();
    await expectSaved(provider);
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
    await openLive(buyer, `${matrix.path}/contacts`);
    await buyer.keyboard.press("Control+z");
    await expect(buyer.getByRole("status").filter({ hasText: "are not undone" })).toBeVisible();
  });
});

test("a conflict passes axe at 1280 and 390 px in grid or card, panel, row and terms", async () => {
  const { matrix, buyer, otherSide } = parties;
  const row = rowAt(0);
  const letters = (duty: string) => ({ duties: [duty], when: "always", notInvolved: false });
  const write = (title: string, duty: string) => [
    { kind: "header.edit", fields: { title } },
    { kind: "cell.set", activity: row.id, role: "provider", cell: letters(duty) },
  ];
  const seen = await revisionOf(matrix.visitor, matrix.id);
  await change({ ...matrix, visitor: otherSide }, write("Theirs", "consulted"));
  const late = write("Mine", "responsible").map((body) => toOp(body, "shared", seen));
  await sendOps(matrix.visitor, matrix.id, late);

  // What lies around a conflict has a test of its own.
  const check = (width: number, where: string, part: string) =>
    checkScreen({ page: buyer, strayRequests: [] }, width, where, part);
  const both = buyer.getByRole("dialog").getByRole("article");
  const rail = await openRail(buyer);
  await expect(rail.getByRole("article")).toHaveCount(2);
  await cell(buyer, row).click();
  await check(1280, "a cell in conflict, and the conflicts beside the grid", `[data-row="${row.id}"], aside`);
  await buyer.keyboard.press("Alt+Enter");
  await expect(both).toBeVisible();
  await check(1280, "a row in conflict", "[role=dialog]");
  await buyer.keyboard.press("Escape");
  await check(390, "conflicts beside the cards", "aside");
  await buyer.getByRole("button", { name: "Close this panel" }).click();
  await check(390, "a card in conflict", "main");
  await buyer.getByRole("button", { name: `Show both values in ${row.name}` }).click();
  await expect(both).toBeVisible();
  await check(390, "a row in conflict", "[role=dialog]");
  await buyer.keyboard.press("Escape");
  await goToTab(buyer, "Terms");
  const onTerms = buyer.getByRole("region", { name: "Open conflicts" }).getByRole("article");
  await expect(onTerms).toHaveAccessibleName(/title$/);
  for (const width of [390, 1280])
    await check(width, "terms in conflict", "section[aria-label='Open conflicts']");
});
