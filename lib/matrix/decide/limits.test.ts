import { describe, expect, it } from "vitest";
import { decide } from "../decide.ts";
import { emptyMatrix, LIMITS } from "../matrix.ts";
import { MatrixId, OpId } from "../schema/ids.ts";
import { type MatrixParts, OpBody } from "../schema/op.ts";
import { BLANK_ACTIVITY, BLANK_ROLE } from "../testing/blank-rows.ts";
import { drawParts, fillMatrix } from "../testing/draw-matrix.ts";
import { activityId, areaId, roleId } from "../testing/ids.ts";
import { openLog } from "../testing/open-log.ts";
import { BUYER } from "../testing/people.ts";

const CELL = { duties: ["informed"], when: "always", notInvolved: false };

/** A matrix of so many rows and roles, with so many cells filled in each row. */
function partsOf(rows: number, roles: number, filled: number): MatrixParts {
  const parts = drawParts("| | Buyer |\n| Area | |");
  const { parts: sized } = OpBody.parse({
    kind: "matrix.fill",
    parts: {
      ...parts,
      roles: Object.fromEntries(Array.from({ length: roles }, (_, at) => [`role-${at}`, BLANK_ROLE])),
      activities: Object.fromEntries(Array.from({ length: rows }, (_, at) => [`row-${at}`, BLANK_ACTIVITY])),
      cells: Object.fromEntries(
        Array.from({ length: rows }, (_, at) => [
          `row-${at}`,
          Object.fromEntries(Array.from({ length: filled }, (__, role) => [`role-${role}`, CELL])),
        ]),
      ),
    },
  }) as { parts: MatrixParts };
  return sized;
}

const addRow = (id: string): OpBody => ({
  kind: "activity.add",
  id: activityId(id),
  activity: { ...BLANK_ACTIVITY, area: areaId("area") },
  cells: {},
});

describe("limits", () => {
  it("takes 2,000 activities and refuses one more, with the figure", () => {
    const log = openLog(fillMatrix(partsOf(LIMITS.activities - 1, 1, 0)));
    log.must(addRow("last"));
    expect(log.send(addRow("more")).decision).toMatchObject({
      code: "too-many",
      message: "The matrix would hold 2001 activities; it can hold 2000.",
    });
  });

  it("does not let a removed row come back over the limit, neither by restoring nor by undo", () => {
    const log = openLog(fillMatrix(partsOf(LIMITS.activities, 1, 0)));
    const first = activityId("row-0");
    const { id } = log.must({ kind: "activity.edit", id: first, fields: { removed: true } });
    log.must(addRow("another"));
    expect(log.send({ kind: "activity.edit", id: first, fields: { removed: false } }).decision).toMatchObject(
      { code: "too-many" },
    );
    expect(log.send({ kind: "undo", of: id, force: false }).decision).toMatchObject({ code: "too-many" });
  });

  it("takes 40 roles and refuses one more", () => {
    const log = openLog(fillMatrix(partsOf(1, LIMITS.roles, 0)));
    expect(log.send({ kind: "role.add", id: roleId("more"), role: BLANK_ROLE }).decision).toMatchObject({
      code: "too-many",
    });
  });

  it("takes 20,000 filled cells and refuses one more, but still lets a filled one change", () => {
    const log = openLog(fillMatrix(partsOf(500, 40, 40)));
    const more = OpBody.parse({
      kind: "activity.add",
      id: "more",
      activity: BLANK_ACTIVITY,
      cells: { "role-0": CELL },
    });
    expect(log.send(more).decision).toMatchObject({
      code: "too-many",
      message: expect.stringContaining("20001 filled cells"),
    });
    log.must(addRow("blank"));
    const fill: OpBody = {
      kind: "cell.add",
      activity: activityId("blank"),
      role: roleId("role-0"),
      duty: "informed",
    };
    expect(log.send(fill).decision).toMatchObject({ code: "too-many" });
    log.must({ kind: "cell.add", activity: activityId("row-1"), role: roleId("role-1"), duty: "consulted" });
  });

  it.each([
    ["activities", partsOf(2001, 1, 0)],
    ["roles", partsOf(1, 41, 0)],
    ["filled cells", partsOf(513, 40, 39)],
  ])("refuses to fill a matrix with too many %s", (words, parts) => {
    const context = {
      actor: BUYER,
      at: "2026-01-05T09:00:00.000Z",
      base: 0,
      touchedSince: () => undefined,
      findChange: () => undefined,
      countBlocking: () => 0,
      answersOf: () => undefined,
    };
    const decision = decide(
      emptyMatrix(MatrixId.parse("empty")),
      { id: OpId.parse("op"), body: { kind: "matrix.fill", parts } },
      context,
    );
    expect(decision).toMatchObject({ ok: false, code: "too-many", message: expect.stringContaining(words) });
  });
});
