import { expect, test } from "@playwright/test";
import { createMatrix, revisionOf, sendOps, toOp } from "./engagement.ts";
import { textAt, valueAt } from "./json-value.ts";
import { openVisitor, type Visitor } from "./visitor.ts";

const MOST = { rows: 2000, roles: 40, areas: 100, filledCells: 20_000 } as const;

interface Model {
  readonly activity: object;
  readonly role: object;
  readonly area: object;
  readonly roles: readonly string[];
  /** The text of a file with so many rows, and as many filled cells a row. */
  readonly fileOf: (rows: number, filled: number) => string;
}

const CELL = { duties: ["informed"], when: "always", notInvolved: false };

function objectAt(json: unknown, ...path: readonly string[]): object {
  const value = valueAt(json, ...path);
  if (typeof value !== "object" || value === null) throw new Error(`No object at ${path.join(".")}`);
  return value;
}

/** Reads rows, roles and areas as the product itself writes them into a file. */
async function readModel(visitor: Visitor): Promise<Model> {
  const { id } = await createMatrix(visitor, "Model of a row");
  const file = await visitor.read(`/matrices/${id}/file`);
  const parts = objectAt(file, "parts");
  const [activity] = Object.values(objectAt(parts, "activities"));
  const [role] = Object.values(objectAt(parts, "roles"));
  const [area] = Object.values(objectAt(parts, "areas"));
  const roles = Object.keys(objectAt(parts, "roles"));
  const row = { ...activity, dependsOn: [] };
  return {
    ...{ activity: row, role: { ...role, foldsInto: null }, area, roles },
    fileOf: (rows, filled) => {
      const ids = Array.from({ length: rows }, (_, index) => `row-${index}`);
      const cells = Object.fromEntries(roles.slice(0, filled).map((one) => [one, CELL]));
      const activities = Object.fromEntries(ids.map((one) => [one, row]));
      const filledRows = Object.fromEntries(ids.map((one) => [one, cells]));
      return JSON.stringify({
        ...objectAt(file),
        parts: { ...parts, activities, cells: filledRows, gaps: {} },
      });
    },
  };
}

const creator = { side: "buyer", name: "Bea Buyer", title: "" };

test("a matrix takes as many rows, roles, areas and cells as it holds, and says so when more come", async ({
  baseURL,
}) => {
  const buyer = await openVisitor(baseURL ?? "");
  const model = await readModel(buyer);
  const created = await buyer.send("POST", "/matrices", { file: model.fileOf(MOST.rows, 0), creator });
  expect(created.status(), await created.text()).toBe(201);
  const id = textAt(await created.json(), "id");
  const before = await revisionOf(buyer, id);

  const fates = await sendOps(buyer, id, [
    toOp({ kind: "activity.add", id: "one-more", activity: model.activity, cells: {} }),
    toOp({ kind: "activity.add", id: "and-another", activity: model.activity, cells: {} }),
  ]);
  for (const fate of fates) {
    expect(valueAt(fate, "code")).toBe("too-many");
    expect(textAt(fate, "message")).toContain(String(MOST.rows));
  }
  expect(await revisionOf(buyer, id)).toBe(before);

  const areas = Object.keys(objectAt(await buyer.read(`/matrices/${id}/file`), "parts", "areas")).length;
  const left = { role: MOST.roles - model.roles.length, area: MOST.areas - areas };
  for (const table of ["role", "area"] as const) {
    const ops = Array.from({ length: left[table] + 1 }, (_, index) =>
      toOp({ kind: `${table}.add`, id: `${table}-${index}`, [table]: model[table] }),
    );
    const states = (await sendOps(buyer, id, ops)).map(
      (fate) => valueAt(fate, "code") ?? valueAt(fate, "state"),
    );
    expect(
      states.slice(0, -1).every((state) => state === "applied"),
      `${table}: ${states.join()}`,
    ).toBe(true);
    expect(states.at(-1)).toBe("too-many");
  }
});

test("a file with more than a matrix holds makes no matrix", async ({ baseURL }) => {
  const buyer = await openVisitor(baseURL ?? "");
  const model = await readModel(buyer);
  const rows = Math.floor(MOST.filledCells / model.roles.length) + 1;
  for (const file of [model.fileOf(MOST.rows + 1, 0), model.fileOf(rows, model.roles.length)]) {
    const refused = await buyer.send("POST", "/matrices", { file, creator });
    expect(refused.status(), await refused.text()).toBe(422);
    expect(valueAt(await refused.json(), "code")).toBe("too-many");
  }
  const home = await (await buyer.api.get("/")).text();
  expect(home.split('href="/m/').length - 1, "the browser is in the model alone").toBe(1);
});

test("a row that was removed takes no edit until it is back, and keeps what it says", async ({ baseURL }) => {
  const buyer = await openVisitor(baseURL ?? "");
  const { id } = await createMatrix(buyer, "Removed rows");
  const at = async (body: object) => toOp(body, "shared", await revisionOf(buyer, id));
  await sendOps(buyer, id, [await at({ kind: "activity.edit", id: "HD-01", fields: { removed: true } })]);
  const before = await revisionOf(buyer, id);
  const cell = { activity: "HD-01", role: "buyer" };
  const fates = await sendOps(buyer, id, [
    await at({ kind: "activity.edit", id: "HD-01", fields: { name: "Still here" } }),
    await at({ kind: "cell.set", ...cell, cell: CELL }),
    await at({ kind: "cell.add", ...cell, duty: "informed" }),
  ]);
  expect(fates.map((fate) => valueAt(fate, "code"))).toEqual(["removed", "removed", "removed"]);
  expect(await revisionOf(buyer, id)).toBe(before);

  const [back] = await sendOps(buyer, id, [
    await at({ kind: "activity.edit", id: "HD-01", fields: { removed: false } }),
  ]);
  expect(valueAt(back, "state")).toBe("applied");
  const [again] = await sendOps(buyer, id, [await at({ kind: "cell.set", ...cell, cell: CELL })]);
  expect(valueAt(again, "state")).toBe("applied");
});
