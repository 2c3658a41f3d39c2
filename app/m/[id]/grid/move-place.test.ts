import { describe, expect, it } from "vitest";
import { activityId, roleId } from "#lib/matrix/testing/ids.ts";
import { CONFIRM_COLUMN, type GridShape, NAME_COLUMN, type Place } from "./grid-shape.ts";
import { movePlace, type Step } from "./move-place.ts";

const rows = ["a1", "a2", "a3", "b1", "b2", "c1"].map(activityId);
const columns = [NAME_COLUMN, roleId("desk"), roleId("lead"), CONFIRM_COLUMN] as const;
const shape: GridShape = { rows, columns, areaStarts: [0, 3, 5] };
const at = (row: string, column: GridShape["columns"][number] = roleId("desk")): Place => ({
  row: activityId(row),
  column,
});

describe("moving in the grid", () => {
  const cases: readonly (readonly [Step, Place, Place])[] = [
    ["up", at("a2"), at("a1")],
    ["up", at("a1"), at("a1")],
    ["down", at("a3"), at("b1")],
    ["down", at("c1"), at("c1")],
    ["left", at("a1"), at("a1", NAME_COLUMN)],
    ["left", at("a1", NAME_COLUMN), at("a1", NAME_COLUMN)],
    ["right", at("a1", roleId("lead")), at("a1", CONFIRM_COLUMN)],
    ["right", at("a1", CONFIRM_COLUMN), at("a1", CONFIRM_COLUMN)],
    ["row-start", at("a2"), at("a2", NAME_COLUMN)],
    ["row-end", at("a2"), at("a2", CONFIRM_COLUMN)],
    ["grid-start", at("b2"), at("a1", NAME_COLUMN)],
    ["grid-end", at("a1"), at("c1", CONFIRM_COLUMN)],
    ["page-down", at("a1"), at("b2")],
    ["page-up", at("b1"), at("a1")],
    ["area-down", at("a2"), at("b1")],
    ["area-down", at("c1"), at("c1")],
    ["area-up", at("b2"), at("b1")],
    ["area-up", at("b1"), at("a1")],
    ["area-up", at("a1"), at("a1")],
  ];
  for (const [step, from, to] of cases) {
    it(`${step} leads from ${from.row} ${from.column} to ${to.row} ${to.column}`, () => {
      expect(movePlace(shape, from, step, 4)).toEqual(to);
    });
  }

  it("stays where it is when nothing is shown", () => {
    expect(movePlace({ rows: [], columns, areaStarts: [] }, at("a1"), "down")).toEqual(at("a1"));
  });
});
