import { join } from "node:path";
import { expect } from "@playwright/test";
import { test } from "./journey.ts";
import { openOwnServer } from "./own-server.ts";
import { valueAt } from "./security/json-value.ts";
import {
  blankOut,
  cellOf,
  openLive,
  pageOf,
  type StartedRow,
  startSmallMatrix,
  writeLetters,
} from "./start-matrix.ts";

test("a server that is restored in mid-edit gets back what it had acknowledged and lost", async ({
  browser,
}) => {
  test.slow();
  const server = await openOwnServer();
  try {
    await server.start();
    const matrix = await startSmallMatrix(server.baseURL, 1);
    await blankOut(matrix);
    const [kept, lost, later] = matrix.areas.flat();
    if (!kept || !lost || !later) throw new Error("The matrix has too few rows");
    const page = await pageOf(browser, matrix.visitor);
    await openLive(page, `${server.baseURL}${matrix.path}`);
    const write = (row: StartedRow, letters: string) => writeLetters(cellOf(page, row, "buyer"), letters);
    const dutiesOf = async (row: string) =>
      valueAt(
        await matrix.visitor.read(`/matrices/${matrix.id}/state`),
        ...["matrix", "tables", "cells", row, "buyer", "duties"],
      );

    await write(kept, "A");
    await expect.poll(() => dutiesOf(kept.id)).toEqual(["accountable"]);
    const copy = join(server.folder, "copy.db");
    server.run("backup", copy);
    await write(lost, "R");
    await expect.poll(() => dutiesOf(lost.id)).toEqual(["responsible"]);

    await server.stop();
    await expect(page.getByText(/^Offline/).first()).toBeVisible({ timeout: 30_000 });
    await write(later, "C");
    server.run("restore", copy);
    await server.start();

    await expect(page.getByText(/The server was restored from a copy/)).toBeVisible({ timeout: 60_000 });
    // A start that takes long ends in polling: the strip says so beside “Saved”.
    await expect(page.getByText(/^Saved, revision/).first()).toBeVisible();
    expect(await dutiesOf(kept.id)).toEqual(["accountable"]);
    await expect.poll(() => dutiesOf(lost.id)).toEqual(["responsible"]);
    await expect.poll(() => dutiesOf(later.id)).toEqual(["consulted"]);
    await page.context().close();
  } finally {
    await server.remove();
  }
});
