import { type Page, expect as plain } from "@playwright/test";
import { test } from "./journey.ts";
import { checkScreen, openScreen, setWidth, WIDTHS } from "./screen-check.ts";
import { joinProvider, sendOps, toOp } from "./security/engagement.ts";
import { valueAt } from "./security/json-value.ts";
import {
  cellOf,
  change,
  expectSaved,
  goToTab,
  openLive,
  pageOf,
  type StartedMatrix,
  startMatrix,
} from "./start-matrix.ts";

// Two browsers and a server share one machine.
const expect = plain.configure({ timeout: 15_000 });
test.describe.configure({ timeout: 150_000 });

const ROWS = 36;
const ALERTS = "Watch security alerts by day and by night";
const CANARY = "we thought Northwind reads the report";
const ANSWERS = ["We do it", "They do it", "Split", "Not sure", "Not needed"] as const;

/** Keys that each side presses, row by row: 10 nobody, 4 both, 2 unsure, 20 agreed. */
const BUYER_KEYS = [..."2".repeat(10), ..."1".repeat(4), "4", "1", ..."2".repeat(20)].map(Number);
const PROVIDER_KEYS = [..."2".repeat(10), ..."1".repeat(4), "1", "4", ..."1".repeat(20)].map(Number);

const answered = (page: Page, count: number) => page.getByText(`${count} of ${ROWS} rows answered`);

async function tap(page: Page, key: number): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${ANSWERS[key - 1]}`) }).tap();
}

const numberOf = (page: Page, title: string) =>
  page.getByRole("group", { name: "Results" }).getByRole("button", { name: new RegExp(title) });

test("both sides answer 36 rows unseen, by key and on a phone; the round opens with four numbers and becomes changes", async ({
  browser,
  baseURL,
}) => {
  const matrix = await startMatrix(baseURL ?? "");
  const otherSide = await joinProvider(matrix.visitor, matrix.id);
  const buyer = await pageOf(browser, matrix.visitor, { reducedMotion: "reduce" });
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
  const provider = await pageOf(browser, otherSide, { reducedMotion: "reduce", ...phone });
  const rows = matrix.areas.flat().slice(0, ROWS);
  const heard: string[] = [];
  provider.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => void heard.push(String(payload))),
  );
  await openLive(provider, `${matrix.path}/round`);
  await expect(provider.getByRole("button", { name: /^Ask both sides about/ })).toBeVisible();

  await test.step("one side proposes rows, the other sees the same at once", async () => {
    await openLive(buyer, `${matrix.path}/round?rows=${rows.map(({ id }) => id).join(",")}`);
    await buyer.getByRole("button", { name: `Ask both sides about ${ROWS} rows` }).click();
    for (const page of [buyer, provider]) {
      await expect(page.getByRole("heading", { name: "Round 1: 36 chosen rows" })).toBeVisible();
      await expect(page.getByText("Negotiation record, not part of the agreement")).toBeVisible();
      await expect(page.getByRole("heading", { level: 3, name: rows[0]?.name ?? "" })).toBeVisible();
    }
  });

  await test.step("the buyer answers by keys; the last one in the list of all rows", async () => {
    await expect(buyer.getByRole("heading", { level: 3, name: rows[0]?.name ?? "" })).toBeFocused();
    await buyer.keyboard.press("3");
    await expect(buyer.getByLabel("What Contoso does"), "a digit is no answer any more").toBeFocused();
    for (const key of ["4", "Enter", "Enter", "ArrowLeft"]) await buyer.keyboard.press(key);
    await expect(buyer.getByLabel("What Contoso does")).toHaveValue("4");
    for (const key of BUYER_KEYS.slice(0, -1)) await buyer.keyboard.press(String(key));
    await expect(answered(buyer, ROWS - 1)).toBeVisible();
    await buyer.getByRole("button", { name: "All rows" }).click();
    const last = buyer.getByRole("group", { name: rows.at(-1)?.name ?? "", exact: true });
    await last.getByRole("button").first().focus();
    await buyer.keyboard.press("ArrowRight");
    await buyer.keyboard.press("2");
    await expect(last.getByRole("button", { name: "They do it" })).toHaveAttribute("aria-pressed", "true");
    await expect(answered(buyer, ROWS)).toBeVisible();
    await buyer.getByRole("button", { name: `Note on ${rows[0]?.name}` }).click();
    await buyer.getByLabel("Note", { exact: true }).fill(CANARY);
    await buyer.getByLabel("Note", { exact: true }).blur();
    await expectSaved(buyer);
  });

  await test.step("the provider taps, goes away, and goes on where it was", async () => {
    for (const key of PROVIDER_KEYS.slice(0, 12)) await tap(provider, key);
    await expect(answered(provider, 12)).toBeVisible();
    await expectSaved(provider);
    await openLive(provider, `${matrix.path}/round`);
    await expect(answered(provider, 12)).toBeVisible();
    await expect(provider.getByRole("heading", { level: 3 })).toHaveText(rows[12]?.name ?? "");
    for (const key of PROVIDER_KEYS.slice(12)) await tap(provider, key);
    await expect(answered(provider, ROWS)).toBeVisible();
  });

  await test.step("of the other side one sees what it lets one see, and no more", async () => {
    await expect(provider.getByText("Neither side has submitted yet.")).toBeVisible();
    await buyer.getByLabel("Let Northwind see how many rows we have answered").check();
    await expect(provider.getByText(`Contoso has answered ${ROWS} of ${ROWS} rows.`)).toBeVisible();
  });

  await test.step("somebody else of one's side shows, and answers are taken back until both have submitted", async () => {
    await buyer.getByRole("button", { name: "Submit our answers" }).click();
    await expect(provider.getByText(/Contoso has submitted its answers/)).toBeVisible();
    await buyer.getByRole("button", { name: "Take our answers back and go on" }).click();
    const answer = { says: "we", note: null, ourPart: null, theirPart: null, ours: [], theirs: [] };
    const other = { kind: "answer.set", round: "", activity: rows[34]?.id, answer };
    const rounds = valueAt(await matrix.visitor.read(`/matrices/${matrix.id}/rounds`), "rounds", 0, "id");
    const [fate] = await sendOps(matrix.visitor, matrix.id, [toOp({ ...other, round: rounds }, "buyer")]);
    expect(valueAt(fate, "state")).toBe("applied");
    const row = buyer.getByRole("group", { name: rows[34]?.name ?? "", exact: true });
    await expect(row.getByRole("button", { name: "We do it" })).toHaveAttribute("aria-pressed", "true");
    await row.getByRole("button", { name: "They do it" }).click();
    await expectSaved(buyer);
    await buyer.getByRole("button", { name: "Submit our answers" }).click();
    await expect(provider.getByText(/Contoso has submitted its answers/)).toBeVisible();
    expect(heard.join("\n")).not.toContain(CANARY);
    expect(await provider.content()).not.toContain(CANARY);
  });

  await test.step("the second yes opens the round for both, danger first", async () => {
    await provider.getByRole("button", { name: "Submit our answers and open the round" }).tap();
    await expect(provider.getByRole("link", { name: "Compare round 1" })).toBeFocused();
    for (const page of [buyer, provider]) {
      await page.getByRole("link", { name: "Compare round 1" }).click();
      for (const [title, count] of [
        ["Nobody", 10],
        ["Both", 4],
        ["Unsure", 2],
        ["Agreed", 20],
      ] as const)
        await expect(numberOf(page, title)).toContainText(String(count));
    }
    const first = buyer.getByRole("listitem").filter({ hasText: rows[0]?.name ?? "" });
    await expect(first).toContainText("Contoso says");
    await expect(first).toContainText("Northwind does it");
    await expect(first, "of a split that was taken back").not.toContainText("Contoso’s part");
    await expect(first).toContainText(CANARY);
    await expect(first).toContainText(/Contoso counts on Northwind, and Northwind counts on Contoso\./);
  });

  await test.step("answers become changes of the matrix that say from which round they come", async () => {
    const name = rows[0]?.name ?? "";
    await buyer.getByRole("button", { name: `Take theirs for ${name}: Contoso does it` }).click();
    await expect(provider.getByText(/Settled as Northwind had answered, by Bea Brandt/)).toBeVisible();
    await buyer.getByRole("button", { name: `Split ${rows[1]?.name}` }).click();
    await buyer.getByLabel("What Contoso does").fill("Reads the report");
    await buyer.getByLabel("What Northwind does").fill("Writes the report");
    await buyer.getByRole("button", { name: "Write both halves" }).click();
    await buyer.getByRole("button", { name: "Accept all 20 agreed rows" }).click();
    await expect(provider.getByText("14 rows of 36 are still to be settled.")).toBeVisible();
    await expectSaved(buyer);
    const [agenda, result] = await Promise.all(
      ["Agenda for 20 minutes", "Result on one page"].map(async (link) => {
        const href = await buyer.getByRole("link", { name: link }).getAttribute("href");
        return matrix.visitor.api.get(href ?? "");
      }),
    );
    for (const paper of [agenda, result]) expect(paper?.headers()["content-type"]).toBe("application/pdf");
    // Every kind of card stands among these; axe takes its time for each.
    await numberOf(buyer, "Nobody").click();
    await numberOf(provider, "Both").tap();
    for (const [page, width] of [
      [buyer, 1280],
      [provider, 390],
    ] as const)
      await checkScreen({ page, strayRequests: [] }, width, "compare", "main");
    await goToTab(buyer, "Matrix");
    await expect(cellOf(buyer, rows[0] ?? { id: "", name, undecided: false }, "buyer")).toHaveAccessibleName(
      /esponsible/,
    );
    await buyer.keyboard.press("Control+z");
  });

  await test.step("rounds are kept: what was found then, and what is open today", async () => {
    await goToTab(provider, "Round");
    await expect(
      provider.getByText(/16 of 36 rows were not agreed on .*; 1[45] of them are open today\./),
    ).toBeVisible();
    await expect(provider.getByRole("heading", { name: "Propose a round" })).toBeVisible();
    await checkScreen({ page: provider, strayRequests: [] }, 390, "round", "main");
  });
});

test("the matrix is read as a whole, played on a bad night, switched to another model and kept as a phase", async ({
  browser,
  baseURL,
}) => {
  const matrix = await startMatrix(baseURL ?? "");
  const isKept = (area: StartedMatrix["areas"][number], at: number) =>
    at === 0 || area.some(({ name }) => name === ALERTS);
  const dropped = matrix.areas.filter((area, at) => !isKept(area, at)).flat();
  await change(
    matrix,
    dropped.map(({ id }) => ({ kind: "activity.edit", id, fields: { removed: true } })),
  );
  const screen = await openScreen(browser, matrix.visitor);
  const { page } = screen;
  await openLive(page, `${matrix.path}/overview`);

  await test.step("each part stands on both widths in both themes", async () => {
    for (const [part, heading] of [
      ["What it says", "What the matrix says"],
      ["Two pages for Contoso", "Two pages for Contoso"],
      ["For leadership", "Who answers for IT at Contoso"],
      ["What if", /^What if: /],
    ] as const) {
      await page.getByRole("button", { name: part, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      for (const width of WIDTHS) await checkScreen(screen, width, part, "main");
    }
    await expect(page.getByText(/^What moves: \d+ of \d+ rows$/)).toBeVisible();
  });

  await test.step("a phase is a matrix of its own; opened, both sides read the way to it and come in", async () => {
    await setWidth(page, 1280);
    await page.getByRole("button", { name: "Make the phase" }).click();
    await expect(page).toHaveTitle("Clearline");
    await expect(page).not.toHaveURL(new RegExp(matrix.id));
    const [phase = ""] = page.url().split("/").slice(-1);
    await page.getByRole("link", { name: "Phases", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${matrix.id}/phases$`));
    const way = "From Today (the matrix itself) to Steady state";
    await expect(page.getByRole("heading", { name: `${way} (seen by Contoso alone)` })).toBeVisible();
    const other = await pageOf(browser, await joinProvider(matrix.visitor, matrix.id));
    await openLive(other, `${matrix.path}/phases`);
    await expect(other.getByText("There is one phase only.", { exact: false })).toBeVisible();
    await expect(other.getByText(/^Kept by /)).toHaveCount(0);
    for (const width of WIDTHS) await checkScreen(screen, width, "phases", "main");
    await page.getByRole("button", { name: "Open it to Northwind" }).click();
    await expect(page.getByRole("heading", { name: way, exact: true })).toBeVisible();
    await other.getByRole("button", { name: "Read the phases again" }).click();
    await expect(other.getByRole("heading", { name: way, exact: true })).toBeVisible();
    await other.getByRole("button", { name: "Come into the phase" }).click();
    await expect(other).toHaveURL(new RegExp(`/m/${phase}$`));
    await other.context().close();
  });

  await test.step("the drill stops at a row and leads to it", async () => {
    await goToTab(page, "Overview");
    await page.getByRole("button", { name: "The 2 a.m. drill" }).click();
    await expect(page.getByText(/^It stops on Saturday 02:00, at “Somebody sees the alert”/)).toBeVisible();
    for (const width of WIDTHS) await checkScreen(screen, width, "drill", "main");
    await page.getByRole("link", { name: ALERTS }).first().click();
    await expect(page).toHaveURL(/\?row=/);
  });

  await test.step("eleven questions suggest a model and start a matrix with it", async () => {
    await page.goto("/model");
    for (const answer of [/^Nobody here is in a position/, /^There is no dependable way/, /^Visibility/])
      await page.getByLabel(answer).check();
    await expect(page.getByRole("heading", { name: "A suggestion: Fully managed" })).toBeVisible();
    for (const width of WIDTHS) await checkScreen(screen, width, "model", "main");
    await page.getByRole("button", { name: "Start a matrix with this model" }).click();
    await expect(page.getByRole("radio", { name: /^Fully managed/ })).toBeChecked();
  });
});
