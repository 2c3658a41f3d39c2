import { describe, expect, it } from "vitest";
import { content } from "./content.ts";
import { lettersOf } from "./duties.ts";
import { columnsOf } from "./fold.ts";
import type { Matrix } from "./matrix.ts";
import { drawMatrix } from "./testing/draw-matrix.ts";

/** One row under three roles of the provider that fold into one column. */
function draw(own: string, desk: string, night: string, open = false): Matrix {
  return drawMatrix(
    `| | Provider | Provider/Desk | Provider/Night desk |\n| Help desk | | | |\n| - Take calls | ${own} | ${desk} | ${night} |`,
    {
      roles: { Provider: { open }, Desk: { foldsInto: "provider" }, "Night desk": { foldsInto: "provider" } },
    },
  );
}

function shown(matrix: Matrix): string {
  const { roles, areas } = content(matrix);
  return roles
    .map((role) => {
      const cell = areas[0]?.activities[0]?.cells[role.id];
      const time = cell && cell.when !== "always" ? `@${cell.when}` : "";
      return cell?.notInvolved ? "-" : cell ? lettersOf(cell) + time : "·";
    })
    .join(" ");
}

describe("a folded column", () => {
  it.each([
    ["", "A", "R", "AR"],
    ["", "R", "S", "R"],
    ["", "R", "C", "R"],
    ["", "C", "I", "C"],
    ["I", "R", "", "RI"],
    ["", "", "", "·"],
    ["-", "", "", "-"],
    ["", "-", "-", "-"],
    ["", "-", "", "·"],
    ["-", "R", "", "R"],
    ["", "R@night", "", "R@out-of-hours"],
    ["", "R@night", "R@business", "R"],
    ["", "A@night", "R@night", "AR@out-of-hours"],
  ])("with “%s”, and “%s” and “%s” below it, shows “%s”", (own, desk, night, together) => {
    expect(shown(draw(own, desk, night))).toBe(together);
  });
});

describe("an open column", () => {
  it("gives each role its own column and hides itself", () => {
    expect(shown(draw("", "A", "R", true))).toBe("A R");
  });

  it("stays while a letter stands in it that no role below has taken", () => {
    expect(shown(draw("I", "A", "R", true))).toBe("I A R");
  });

  it("says how many roles it would open into", () => {
    expect(columnsOf(draw("", "", "")).map((column) => [column.id, column.folds])).toEqual([["provider", 2]]);
  });

  it("lets the roles of a removed column stand on their own", () => {
    const matrix = drawMatrix("| | Provider | Provider/Desk |\n| Help desk | | |\n| - Take calls | | R |", {
      roles: { Provider: { removed: true }, Desk: { foldsInto: "provider" } },
    });
    expect(columnsOf(matrix).map((column) => column.id)).toEqual(["desk"]);
  });

  it("folds a whole chain of roles, however deep", () => {
    const names = Array.from({ length: 20 }, (_, at) => `Role ${at}`);
    const matrix = drawMatrix(
      `| | ${names.join(" | ")} |\n| Help desk |\n| - Take calls |${" |".repeat(19)} R |`,
      {
        roles: Object.fromEntries(names.slice(1).map((name, at) => [name, { foldsInto: `role-${at}` }])),
      },
    );
    expect(shown(matrix)).toBe("R");
  });
});

it("gives cells that say the same as one object, and others apart", () => {
  const drawn = drawMatrix(
    "| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | A | R |\n| - Close calls | A | R@business |",
  );
  // As it comes from a file, where each cell is an object of its own.
  const { areas } = content({ ...drawn, tables: JSON.parse(JSON.stringify(drawn.tables)) });
  const [take, close] = (areas[0]?.activities ?? []).map(({ cells }) => Object.values(cells));
  expect(close?.map(({ duties, when }) => [duties, when])).toEqual([
    [["accountable"], "always"],
    [["responsible"], "business"],
  ]);
  expect(close?.[0]).toBe(take?.[0]);
  expect(close?.[1]).not.toBe(take?.[1]);
});
