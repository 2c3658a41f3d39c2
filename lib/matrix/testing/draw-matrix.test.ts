import { describe, expect, it } from "vitest";
import { columnsOf } from "../fold.ts";
import { drawContent, drawMatrix } from "./draw-matrix.ts";

const GRID = `
  |                        | Buyer/IT lead | Provider/Service desk | Others |
  |------------------------|---------------|-----------------------|--------|
  | Help desk              |               |                       |        |
  | - Answer a user's call | A             | R@night               | -      |
  | - Close a ticket       |               | A/R                   |        |
  | Backup                 |               |                       |        |
  | - Test a restore       |               |                       | I      |
`;

describe("drawMatrix", () => {
  it("draws columns with their parties, areas and rows in their order", () => {
    const drawn = drawContent(GRID);
    expect(drawn.roles.map((role) => [role.id, role.name, role.party])).toEqual([
      ["it-lead", "IT lead", "buyer"],
      ["service-desk", "Service desk", "provider"],
      ["others", "Others", "third"],
    ]);
    expect(drawn.areas.map((area) => [area.id, area.activities.map((row) => row.id)])).toEqual([
      ["help-desk", ["answer-a-user-s-call", "close-a-ticket"]],
      ["backup", ["test-a-restore"]],
    ]);
  });

  it("draws letters, the time they hold, and cells that are not involved", () => {
    const [row] = drawContent(GRID).areas[0]?.activities ?? [];
    expect(row?.cells).toEqual({
      "it-lead": { duties: ["accountable"], when: "always", notInvolved: false },
      "service-desk": { duties: ["responsible"], when: "out-of-hours", notInvolved: false },
      others: { duties: [], when: "always", notInvolved: true },
    });
  });

  it("takes fields by the drawn name", () => {
    const matrix = drawMatrix(GRID, {
      header: { model: "undecided" },
      roles: { "IT lead": { foldsInto: "others" } },
      activities: { "Close a ticket": { undecided: true, dependsOn: ["test-a-restore"] } },
    });
    expect(matrix.tables.header["matrix"]?.model).toBe("undecided");
    expect(matrix.tables.activity["close-a-ticket"]).toMatchObject({
      undecided: true,
      dependsOn: ["test-a-restore"],
    });
    expect(columnsOf(matrix).map((column) => column.id)).toEqual(["service-desk", "others"]);
  });

  it("throws for a letter or a name that is not there, since the drawing is wrong", () => {
    expect(() => drawMatrix("| | Buyer |\n| - Row | Q |")).toThrow("“Q” is not a cell");
    expect(() => drawMatrix(GRID, { roles: { Nobody: {} } })).toThrow("Nobody");
  });
});
