import { describe, expect, it } from "vitest";
import { activityId, roleId } from "#lib/matrix/testing/ids.ts";
import { CONFIRM_COLUMN, type GridShape, NAME_COLUMN, type Place } from "./grid-shape.ts";
import {
  extendSelection,
  findBounds,
  selectedCells,
  selectedRows,
  selectPlace,
  settleSelection,
  widenSelection,
} from "./selection.ts";

const desk = roleId("desk");
const lead = roleId("lead");
const shapeOf = (...rows: string[]): GridShape => ({
  rows: rows.map(activityId),
  columns: [NAME_COLUMN, desk, lead, CONFIRM_COLUMN],
  areaStarts: [0],
});
const shape = shapeOf("a", "b", "c", "d");
const at = (row: string, column: Place["column"] = desk): Place => ({ row: activityId(row), column });

describe("the selection", () => {
  it("keeps its anchor while it is extended", () => {
    const extended = extendSelection(shape, extendSelection(shape, selectPlace(at("b")), "down"), "right");
    expect(extended).toEqual({ anchor: at("b"), far: at("c", lead) });
    expect(selectedCells(shape, extended)).toEqual([
      { row: "b", role: "desk" },
      { row: "b", role: "lead" },
      { row: "c", role: "desk" },
      { row: "c", role: "lead" },
    ]);
  });

  it("counts the same cells whichever corner came first", () => {
    const down = { anchor: at("a"), far: at("c", lead) };
    const up = { anchor: at("c", lead), far: at("a") };
    expect(findBounds(shape, up)).toEqual(findBounds(shape, down));
  });

  it("widens to rows, columns and everything", () => {
    const one = selectPlace(at("b"));
    expect(selectedCells(shape, widenSelection(shape, one, "row")).map((cell) => cell.role)).toEqual([
      "desk",
      "lead",
    ]);
    expect(selectedRows(shape, widenSelection(shape, one, "column"))).toEqual(["a", "b", "c", "d"]);
    expect(selectedCells(shape, widenSelection(shape, one, "all"))).toHaveLength(8);
  });

  it("holds no letters where it stands on names or confirmations", () => {
    expect(selectedCells(shape, selectPlace(at("a", NAME_COLUMN)))).toEqual([]);
    expect(selectedCells(shape, selectPlace(at("a", CONFIRM_COLUMN)))).toEqual([]);
  });

  it("survives rows that come and go around it", () => {
    const one = { anchor: at("b"), far: at("c") };
    expect(settleSelection(shape, shapeOf("x", "b", "y", "c"), one)).toEqual({
      selection: one,
      moved: false,
    });
  });

  it("moves to the row that took the place of a removed one, and says so", () => {
    expect(settleSelection(shape, shapeOf("a", "c", "d"), selectPlace(at("b")))).toEqual({
      selection: selectPlace(at("c")),
      moved: true,
    });
  });

  it("moves to the last row when the last one is removed", () => {
    expect(settleSelection(shape, shapeOf("a", "b", "c"), selectPlace(at("d"))).selection).toEqual(
      selectPlace(at("c")),
    );
  });

  it("shrinks to its active cell when only the far corner is gone", () => {
    expect(settleSelection(shape, shapeOf("a", "b", "d"), { anchor: at("a"), far: at("c") })).toEqual({
      selection: selectPlace(at("a")),
      moved: false,
    });
  });

  it("is nothing when no row is left", () => {
    expect(settleSelection(shape, shapeOf(), selectPlace(at("a")))).toEqual({
      selection: undefined,
      moved: true,
    });
  });
});
