import { describe, expect, it } from "vitest";
import { drawContent } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId, roleId } from "#lib/matrix/testing/ids.ts";
import { CONFIRM_COLUMN, type GridShape, NAME_COLUMN, type Place } from "./grid-shape.ts";
import { listRepairs, pasteBodies, planPaste } from "./plan-paste.ts";

const content = drawContent(`
  |             | Provider/Desk | Buyer/Lead |
  | Help desk   |               |            |
  | - Answer    | R             |            |
  | - Close     |               | A          |
  | - Report    |               |            |
`);
const rows = content.areas.flatMap((area) => area.activities);
const shape: GridShape = {
  rows: rows.map((row) => row.id),
  columns: [NAME_COLUMN, roleId("desk"), roleId("lead"), CONFIRM_COLUMN],
  areaStarts: [0],
};
const at = (row: string, column: Place["column"]): Place => ({ row: activityId(row), column });
const desk = roleId("desk");
const lead = roleId("lead");

function plan(grid: readonly (readonly string[])[], anchor: Place, far = anchor) {
  return planPaste({
    grid,
    shape,
    selection: { anchor, far },
    findRow: (id) => rows.find((row) => row.id === id),
    letterSet: "RACI",
  });
}

const written = (result: ReturnType<typeof plan>) =>
  result.cells.map((cell) => `${cell.row.id} ${cell.role} ${cell.cell.duties.join("+")}`);

describe("a paste", () => {
  it("writes a range from the active cell on", () => {
    expect(
      written(
        plan(
          [
            ["A", "C"],
            ["I", ""],
          ],
          at("answer", desk),
        ),
      ),
    ).toEqual(["answer desk accountable", "answer lead consulted", "close desk informed", "close lead "]);
  });

  it("leaves out cells that say the same already", () => {
    expect(plan([["R"]], at("answer", desk)).cells).toEqual([]);
  });

  it("fills the whole selection with one value", () => {
    expect(written(plan([["I"]], at("answer", lead), at("report", lead)))).toEqual([
      "answer lead informed",
      "close lead informed",
      "report lead informed",
    ]);
  });

  it("keeps what it does not understand and asks for a preview", () => {
    const result = plan([["R", "maybe"]], at("close", desk));
    expect(result.unread).toMatchObject([{ role: lead, found: "maybe" }]);
    expect(result.needsPreview).toBe(true);
    expect(written(result)).toEqual(["close desk responsible"]);
  });

  it("says what it repaired, each thing once", () => {
    expect(listRepairs(plan([["Accountable"], ["Accountable"]], at("answer", desk)))).toEqual([
      "“Accountable” was read as A",
    ]);
  });

  it("counts what falls outside of the rows and columns that are shown", () => {
    expect(plan([["R", "R", "R", "R"]], at("report", lead)).outside).toBe(3);
    expect(plan([["R"], ["A"]], at("report", desk)).outside).toBe(1);
  });

  it("renames activities when it begins at their names", () => {
    const result = plan([["Answer the call", "A"]], at("answer", NAME_COLUMN));
    expect(pasteBodies(result)).toEqual([
      {
        kind: "cell.set",
        activity: "answer",
        role: "desk",
        cell: { duties: ["accountable"], when: "always", notInvolved: false },
      },
      { kind: "activity.edit", id: "answer", fields: { name: "Answer the call" } },
    ]);
  });

  it("asks for a preview above 20 cells and not for 6", () => {
    expect(plan([["I"]], at("answer", desk), at("report", lead)).needsPreview).toBe(false);
    const many = drawContent(
      `|  | Provider/Desk |\n| Area |  |\n${Array.from({ length: 21 }, (_, at) => `| - Row ${at} |  |`).join("\n")}`,
    );
    const manyRows = many.areas.flatMap((area) => area.activities);
    const big: GridShape = {
      rows: manyRows.map((row) => row.id),
      columns: [NAME_COLUMN, desk],
      areaStarts: [0],
    };
    const from = { row: activityId("row-0"), column: desk };
    const input = {
      shape: big,
      selection: { anchor: from, far: from },
      findRow: (id: string) => manyRows.find((row) => row.id === id),
      letterSet: "RACI" as const,
    };
    expect(planPaste({ ...input, grid: Array.from({ length: 21 }, () => ["R"]) }).needsPreview).toBe(true);
    expect(planPaste({ ...input, grid: Array.from({ length: 20 }, () => ["R"]) }).needsPreview).toBe(false);
  });
});
