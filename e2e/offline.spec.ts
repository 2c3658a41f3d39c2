import { type BrowserContext, expect, type Page } from "@playwright/test";
import { test } from "./journey.ts";
import { openPlug, type Plug } from "./plug.ts";
import { joinProvider } from "./security/engagement.ts";
import { listAt, valueAt } from "./security/json-value.ts";
import { join, makeLink, openVisitor, type Visitor } from "./security/visitor.ts";
import {
  blankOut,
  cellOf,
  change,
  expectSaved,
  openLive,
  type StartedMatrix,
  type StartedRow,
  startSmallMatrix,
  writeLetters,
} from "./start-matrix.ts";

/** A matrix of two companies, the buyer's browser, and the cable that it hangs on. */
interface Scene {
  readonly matrix: StartedMatrix;
  readonly provider: Visitor;
  readonly context: BrowserContext;
  readonly plug: Plug;
}

const base = test.extend<{ scene: Scene }>({
  scene: async ({ browser, baseURL }, use) => {
    const matrix = await startSmallMatrix(baseURL ?? "", 1);
    await blankOut(matrix);
    const provider = await joinProvider(matrix.visitor, matrix.id);
    const storageState = await matrix.visitor.api.storageState();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, storageState });
    const plug = await openPlug(context);
    await use({ matrix, provider, context, plug });
    await context.close();
  },
});

function rowAt({ areas }: StartedMatrix, index: number) {
  const row = areas.flat()[index];
  if (!row) throw new Error(`There is no row ${index}`);
  return row;
}

const write = (page: Page, row: StartedRow, column: "buyer" | "provider", letters: string) =>
  writeLetters(cellOf(page, row, column), letters);

async function lettersOf(matrix: StartedMatrix, id: string, role: string): Promise<unknown> {
  const state = await matrix.visitor.read(`/matrices/${matrix.id}/state`);
  return valueAt(state, "matrix", "tables", "cells", id, role, "duties");
}

async function changesOf(matrix: StartedMatrix): Promise<readonly unknown[]> {
  return listAt(await matrix.visitor.read(`/matrices/${matrix.id}/changes?since=0`), "entries");
}

const said = (page: Page, words: string | RegExp) => page.getByText(words).first();

base(
  "edits made without a line wait on this computer, survive reload and a closed tab, and go in",
  async ({ scene }) => {
    const { matrix, context, plug } = scene;
    const [one, two, three, theirs] = [0, 1, 2, 3].map((index) => rowAt(matrix, index));
    if (!one || !two || !three || !theirs) throw new Error("The matrix has too few rows");
    const page = await context.newPage();
    await openLive(page, matrix.path);
    const before = (await changesOf(matrix)).length;

    await plug.pull();
    await expect(said(page, /^Offline/)).toBeVisible();
    await write(page, one, "buyer", "A");
    await write(page, two, "buyer", "R");
    await write(page, three, "provider", "C");
    await expect(said(page, "Offline. 3 changes waiting on this computer")).toBeVisible();
    await expect(cellOf(page, three, "provider")).toHaveAccessibleName(/Consulted|asked/i);

    await base.step("closing the tab asks, and staying keeps it", async () => {
      const asked = page.waitForEvent("dialog");
      await page.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe("beforeunload");
      await dialog.dismiss();
      await expect(said(page, "Offline. 3 changes waiting on this computer")).toBeVisible();
    });

    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await expect(said(page, /3 changes/)).toBeVisible();
    await expect(cellOf(page, one, "buyer")).toHaveAccessibleName(/Accountable|owner/i);
    await page.close({ runBeforeUnload: false });
    expect((await changesOf(matrix)).length).toBe(before);

    await change(matrix, [{ kind: "cell.add", activity: theirs.id, role: "provider", duty: "informed" }]);
    await plug.putBack();
    const later = await context.newPage();
    await later.goto(matrix.path);
    await expectSaved(later);
    await expect(later.getByRole("heading", { name: "While you were away" })).toBeVisible();
    await expect(said(later, /3 changes of yours are stored/)).toBeVisible();
    await expect(cellOf(later, theirs, "provider")).toHaveAccessibleName(/Informed|told/i);
    expect(await lettersOf(matrix, one.id, "buyer")).toEqual(["accountable"]);
    expect(await lettersOf(matrix, two.id, "buyer")).toEqual(["responsible"]);
    expect(await lettersOf(matrix, three.id, "provider")).toEqual(["consulted"]);
    expect((await changesOf(matrix)).length).toBe(before + 4);

    const told = later.getByRole("region", { name: "While you were away" });
    await told.getByRole("button", { name: "Close" }).click();
    await later.reload();
    await expectSaved(later);
    await expect(later.getByRole("heading", { name: "While you were away" })).toBeHidden();
    expect((await changesOf(matrix)).length).toBe(before + 4);
  },
);

base(
  "two tabs share one line; when its tab closes, the other takes it over with everything that waits",
  async ({ scene }) => {
    const { matrix, context, plug, provider } = scene;
    const [one, two, clash] = [rowAt(matrix, 0), rowAt(matrix, 1), rowAt(matrix, 2)];
    const first = await context.newPage();
    await openLive(first, matrix.path);
    const second = await context.newPage();
    await openLive(second, matrix.path);
    await write(second, one, "buyer", "A");
    await expect(cellOf(first, one, "buyer")).toHaveAccessibleName(/Accountable|owner/i);
    await expect.poll(() => lettersOf(matrix, one.id, "buyer")).toEqual(["accountable"]);
    expect(plug.sockets()).toBe(1);
    for (const page of [first, second]) await expectSaved(page);

    await plug.pull();
    await expect(said(second, /^Offline/)).toBeVisible();
    await write(second, two, "buyer", "R");
    await write(second, clash, "provider", "A");
    await expect(said(first, "Offline. 2 changes waiting on this computer")).toBeVisible();
    const theirs = { duties: ["responsible"], when: "always", notInvolved: false };
    await change({ ...matrix, visitor: provider }, [
      { kind: "cell.set", activity: clash.id, role: "provider", cell: theirs },
    ]);
    first.on("dialog", (dialog) => void dialog.accept());
    await first.close();
    await plug.putBack();
    const away = second.getByRole("region", { name: "While you were away" });
    await expect(away).toBeVisible({ timeout: 40_000 });
    await expectSaved(second);
    expect(await lettersOf(matrix, two.id, "buyer")).toEqual(["responsible"]);
    expect(plug.sockets()).toBe(2);

    await base.step("what clashes is listed with both values, and mine can be used", async () => {
      await expect(away.getByText(/clashes with what others wrote/)).toBeVisible();
      await expect(away.getByText("Pat Provider", { exact: false }).first()).toBeVisible();
      await expect(away.getByText("Responsible (R)")).toBeVisible();
      await expect(away.getByText("Accountable (A)")).toBeVisible();
      expect(await lettersOf(matrix, clash.id, "provider")).toEqual(["responsible"]);
      await away.getByRole("button", { name: "Use mine" }).click();
      await expect(away.getByRole("button", { name: "Use mine" })).toBeHidden();
      await expect.poll(() => lettersOf(matrix, clash.id, "provider")).toEqual(["accountable"]);
    });
  },
);

base(
  "where a proxy kills sockets the page asks every few seconds, says so, and nothing else changes",
  async ({ scene }) => {
    const { matrix, context, plug } = scene;
    const [one, two] = [rowAt(matrix, 0), rowAt(matrix, 1)];
    plug.killSockets();
    const page = await context.newPage();
    await page.goto(matrix.path);
    await expect(said(page, /asking every few seconds/)).toBeVisible({ timeout: 40_000 });
    await write(page, one, "buyer", "A");
    await expect.poll(() => lettersOf(matrix, one.id, "buyer")).toEqual(["accountable"]);
    await change(matrix, [{ kind: "cell.add", activity: two.id, role: "provider", duty: "informed" }]);
    await expect(cellOf(page, two, "provider")).toHaveAccessibleName(/Informed|told/i);
    expect(plug.sockets()).toBe(0);
  },
);

base(
  "access that is taken back in mid-edit says so and keeps what never reached the server",
  async ({ scene, browser }) => {
    const { matrix, provider } = scene;
    const colleague = await openVisitor(provider.baseURL);
    const wish = { side: "provider", right: "edit", label: "Colleagues" };
    await join(colleague, (await makeLink(provider, matrix.id, wish)).secret, "Pia Colleague");
    const storageState = await colleague.api.storageState();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, storageState });
    const plug = await openPlug(context);
    const page = await context.newPage();
    await openLive(page, matrix.path);
    await plug.pull();
    await expect(said(page, /^Offline/)).toBeVisible();
    await write(page, rowAt(matrix, 0), "provider", "A");
    const people = listAt(await provider.read(`/matrices/${matrix.id}/people`), "people");
    const pia = people.find((person) => valueAt(person, "name") === "Pia Colleague");
    const removed = await provider.send("DELETE", `/matrices/${matrix.id}/people/${valueAt(pia, "id")}`);
    expect(removed.status(), await removed.text()).toBe(204);
    await plug.putBack();
    await expect(said(page, /Your link does not open this matrix any more/)).toBeVisible({ timeout: 40_000 });
    await expect(said(page, /1 change of yours never reached the server and stay/)).toBeVisible();
    expect(await lettersOf(matrix, rowAt(matrix, 0).id, "provider")).not.toEqual(["accountable"]);
    await context.close();
  },
);

base("a browser that may keep nothing says so, and still saves", async ({ scene }) => {
  const { matrix, context, plug } = scene;
  const page = await context.newPage();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Storage is switched off", "SecurityError");
    };
  });
  await openLive(page, matrix.path);
  await write(page, rowAt(matrix, 0), "buyer", "A");
  await expect(said(page, /does not let Clearline keep changes that wait/)).toBeVisible();
  await expect.poll(() => lettersOf(matrix, rowAt(matrix, 0).id, "buyer")).toEqual(["accountable"]);
  await expectSaved(page);
  await plug.pull();
  await write(page, rowAt(matrix, 1), "buyer", "R");
  await expect(said(page, "Offline. 1 change waiting on this computer")).toBeVisible();
  await plug.putBack();
  await expect
    .poll(() => lettersOf(matrix, rowAt(matrix, 1).id, "buyer"), { timeout: 40_000 })
    .toEqual(["responsible"]);
});
