import { describe, expect, it } from "vitest";
import { drawContent } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId, roleId } from "#lib/matrix/testing/ids.ts";
import {
  clearBodies,
  fillDownBodies,
  fillSelectionBodies,
  NOT_INVOLVED,
  setBodies,
  toggleBodies,
} from "./cell-bodies.ts";
import { CONFIRM_COLUMN, type GridShape, NAME_COLUMN } from "./grid-shape.ts";

const content = drawContent(`
  |            | Provider/Desk | Buyer/Lead |
  | Help desk  |               |            |
  | - One      | R             | A          |
  | - Two      | R             |            |
  | - Three    |               | -          |
`);
const rows = content.areas.flatMap((area) => area.activities);
const findRow = (id: string) => rows.find((row) => row.id === id);
const desk = roleId("desk");
const lead = roleId("lead");
const shape: GridShape = {
  rows: rows.map((row) => row.id),
  columns: [NAME_COLUMN, desk, lead, CONFIRM_COLUMN],
  areaStarts: [0],
};
const cell = (row: string, role = desk) => ({ row: activityId(row), role });
const at = (row: string, column: GridShape["columns"][number]) => ({ row: activityId(row), column });

describe("what a gesture on cells sends", () => {
  it("adds a letter where it is missing", () => {
    expect(toggleBodies([cell("one"), cell("three")], findRow, "R")).toEqual([
      { kind: "cell.add", activity: "three", role: "desk", duty: "responsible" },
    ]);
  });

  it("takes a letter that all selected cells have", () => {
    expect(toggleBodies([cell("one"), cell("two")], findRow, "R")).toEqual([
      { kind: "cell.remove", activity: "one", role: "desk", duty: "responsible" },
      { kind: "cell.remove", activity: "two", role: "desk", duty: "responsible" },
    ]);
  });

  it("clears filled cells and “not involved”, and leaves empty ones alone", () => {
    expect(
      clearBodies([cell("one"), cell("three"), cell("three", lead)], findRow).map(
        (body) => body.kind === "cell.set" && `${body.activity} ${body.role}`,
      ),
    ).toEqual(["one desk", "three lead"]);
  });

  it("says “not involved” where it is not said yet", () => {
    expect(setBodies([cell("three", lead), cell("two", lead)], findRow, NOT_INVOLVED)).toHaveLength(1);
  });

  it("fills down from the first selected row", () => {
    const bodies = fillDownBodies(shape, { anchor: at("one", desk), far: at("three", lead) }, findRow);
    expect(bodies).toEqual([
      {
        kind: "cell.set",
        activity: "two",
        role: "lead",
        cell: { duties: ["accountable"], when: "always", notInvolved: false },
      },
      {
        kind: "cell.set",
        activity: "three",
        role: "desk",
        cell: { duties: ["responsible"], when: "always", notInvolved: false },
      },
      {
        kind: "cell.set",
        activity: "three",
        role: "lead",
        cell: { duties: ["accountable"], when: "always", notInvolved: false },
      },
    ]);
  });

  it("fills one selected row from the row above, and the first row from nothing", () => {
    expect(fillDownBodies(shape, { anchor: at("two", lead), far: at("two", lead) }, findRow)).toHaveLength(1);
    expect(fillDownBodies(shape, { anchor: at("one", lead), far: at("one", lead) }, findRow)).toEqual([]);
  });

  it("fills the selection with the active cell", () => {
    const bodies = fillSelectionBodies(shape, { anchor: at("one", lead), far: at("three", lead) }, findRow);
    expect(bodies.map((body) => body.kind === "cell.set" && body.activity)).toEqual(["two", "three"]);
  });
});
