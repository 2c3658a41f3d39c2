import { expect, test } from "vitest";
import { buildBigMatrix } from "./big-matrix.mjs";
import { createDice } from "./dice.mjs";
import { EDIT_KINDS, nextEdit, toChange } from "./edits.mjs";
import { countFaults, lettersOf, toGrid } from "./letters.mjs";
import { summarise } from "./print-table.mjs";

const ROW = { catalogueId: "HD-01", area: "help-desk", name: "Take calls", dependsOn: [], scope: "in" };
const PRESET = {
  ...{ header: {}, terms: {}, chains: {} },
  areas: { "help-desk": { name: "Help desk", topic: "help-desk" } },
  roles: Object.fromEntries([
    ["buyer", { foldsInto: null }],
    ...Array.from({ length: 12 }, (_, at) => [`role-${at}`, { foldsInto: "buyer" }]),
  ]),
  activities: { "HD-01": ROW, "HD-02": { ...ROW, catalogueId: "HD-02", dependsOn: ["HD-01"] } },
  cells: { "HD-01": { "role-1": { duties: ["accountable"], when: "always", notInvolved: false } } },
};

test("dice fall the same way for the same seed, within their bounds", () => {
  const [one, same, other] = [createDice(7), createDice(7), createDice(8)].map((dice) =>
    Array.from({ length: 200 }, () => dice.number(6)),
  );
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
  expect([...new Set(one)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

test("the big matrix has the rows that were asked for, is the same again, and leaves its model alone", () => {
  const before = JSON.stringify(PRESET);
  const parts = buildBigMatrix(PRESET, { rows: 501, seed: 1 });
  expect(buildBigMatrix(PRESET, { rows: 501, seed: 1 })).toEqual(parts);
  expect(JSON.stringify(PRESET)).toBe(before);
  const rows = Object.values(parts.activities);
  expect(rows).toHaveLength(501);
  expect(new Set(rows.map(({ order }) => order)).size).toBe(501);
  expect(rows.every(({ area }) => parts.areas[area] !== undefined)).toBe(true);
  expect(
    rows.every(({ dependsOn }) =>
      dependsOn.every((/** @type {string} */ id) => parts.activities[id] !== undefined),
    ),
  ).toBe(true);
  const own = rows.filter(({ catalogueId }) => catalogueId === null).length;
  expect(own).toBeGreaterThan(150);
  expect(own).toBeLessThan(250);
  expect(countFaults(toGrid(parts, Object.keys(parts.roles))).noOwner).toBeGreaterThan(0);
});

test("an edit is one write into one row", () => {
  const dice = createDice(1);
  const ids = { rows: ["a", "b"], roles: ["x", "y"] };
  for (const kind of EDIT_KINDS) {
    const edit = nextEdit(dice, kind, { rows: 2, roles: 2 });
    const { revision, writes } = toChange(edit, ids, 5);
    expect(revision).toBe(5);
    expect(writes).toHaveLength(1);
    expect(writes[0]).toMatchObject({
      table: kind === "cell" ? "cells" : "activity",
      id: ids.rows[edit.row],
    });
  }
});

test("letters stand in a sheet as people write them, and faults are counted from them", () => {
  expect(lettersOf(["accountable", "responsible"])).toBe("A/R");
  expect(lettersOf([])).toBe("");
  expect(
    countFaults([
      ["A/R", "I"],
      ["A", "A"],
      ["R", ""],
      ["", ""],
    ]),
  ).toEqual({ noOwner: 2, severalOwners: 1, nobodyDoesIt: 2 });
});

test("figures are medians over runs of each run's median and 95th percentile", () => {
  const run = Array.from({ length: 100 }, (_, at) => at + 1);
  expect(summarise([run, run.map((value) => value * 2), run.map((value) => value * 9)])).toEqual({
    p50: 100,
    p95: 190,
  });
});
