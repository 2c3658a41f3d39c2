import { describe, expect, it } from "vitest";
import { content } from "../content.ts";
import { lettersOf } from "../duties.ts";
import type { Matrix } from "../matrix.ts";
import { BLANK } from "../matrix.ts";
import type { OpBody } from "../schema/op.ts";
import { DUTIES, type Duty } from "../schema/role.ts";
import { drawMatrix } from "../testing/draw-matrix.ts";
import { activityId, areaId, conflictId, roleId } from "../testing/ids.ts";
import { openLog } from "../testing/open-log.ts";
import { BUYER, PROVIDER } from "../testing/people.ts";

const row = activityId("take-calls");
const role = roleId("desk");

function draw(cell: string, options: Parameters<typeof drawMatrix>[1] = {}) {
  return openLog(
    drawMatrix(`| | Buyer | Provider/Desk |\n| Help desk | | |\n| - Take calls | | ${cell} |`, options),
  );
}

const add = (duty: Duty): OpBody => ({ kind: "cell.add", activity: row, role, duty });
const remove = (duty: Duty): OpBody => ({ kind: "cell.remove", activity: row, role, duty });
const set = (...duties: Duty[]): OpBody => ({
  kind: "cell.set",
  activity: row,
  role,
  cell: { ...BLANK, duties },
});
const none: OpBody = { kind: "cell.set", activity: row, role, cell: { ...BLANK, notInvolved: true } };

function shown(matrix: Matrix): string {
  const cell = content(matrix).areas[0]?.activities[0]?.cells[role];
  if (cell?.notInvolved) return "-";
  return cell ? lettersOf(cell) : "";
}

/** What two people write who both saw the same cell: the first wins a conflict, both win a merge. */
function race(start: string, first: OpBody, second: OpBody) {
  const log = draw(start);
  const base = log.matrix().revision;
  log.must(first, { by: BUYER, base });
  const { decision } = log.send(second, { by: PROVIDER, base });
  return { shown: shown(log.matrix()), fate: decision.ok ? "applied" : decision.code, log };
}

describe("cells at the same time", () => {
  it.each([
    ["two added letters merge", "R", add("accountable"), add("consulted"), "ARC", "applied"],
    ["the same letter added twice is one", "", add("responsible"), add("responsible"), "R", "applied"],
    [
      "two different letters removed merge",
      "ARC",
      remove("accountable"),
      remove("consulted"),
      "R",
      "applied",
    ],
    [
      "an added and another removed letter merge",
      "R",
      add("accountable"),
      remove("responsible"),
      "A",
      "applied",
    ],
    ["a set against a set is a conflict", "", set("responsible"), set("accountable"), "R", "conflict"],
    ["two sets to the same value are none", "", set("responsible"), set("responsible"), "R", "applied"],
    ["an add against a set is a conflict", "", set("responsible"), add("accountable"), "R", "conflict"],
    ["a set against an add is a conflict", "R", add("accountable"), set("informed"), "AR", "conflict"],
    ["an add against “not involved” is a conflict", "", none, add("responsible"), "-", "conflict"],
    ["“not involved” against an add is a conflict", "", add("responsible"), none, "R", "conflict"],
    ["a set against a removal is a conflict", "AR", remove("accountable"), set("informed"), "R", "conflict"],
  ])("%s", (_title, start, first, second, letters, fate) => {
    expect(race(start, first, second)).toMatchObject({ shown: letters, fate });
  });

  it("adding a letter that somebody has taken out since is a conflict", () => {
    const log = draw("AR");
    log.must(remove("responsible"));
    log.must(add("responsible"));
    log.must(remove("responsible"));
    expect(log.send(add("responsible"), { by: PROVIDER, base: 1 }).decision).toMatchObject({
      code: "conflict",
    });
    expect(log.send(add("consulted"), { by: PROVIDER, base: 1 }).decision).toMatchObject({ ok: true });
  });

  it("a conflict keeps both values with their authors and changes no content", () => {
    const { log } = race("", set("responsible"), set("accountable"));
    expect(Object.values(log.matrix().tables.conflict)).toEqual([
      expect.objectContaining({
        activity: row,
        losing: expect.objectContaining({
          value: { ...BLANK, duties: ["accountable"] },
          by: expect.objectContaining({ name: PROVIDER.name }),
        }),
        standing: expect.objectContaining({
          value: { ...BLANK, duties: ["responsible"] },
          by: expect.objectContaining({ name: BUYER.name }),
        }),
        settled: null,
      }),
    ]);
  });

  it.each([
    ["losing", "A"],
    ["standing", "R"],
    ["other", "R"],
  ] as const)("choosing “%s” leaves %s and settles the conflict, once", (choice, letters) => {
    const { log } = race("", set("responsible"), set("accountable"));
    const settle: OpBody = { kind: "conflict.settle", id: conflictId("op-2"), choice };
    log.must(settle);
    expect(shown(log.matrix())).toBe(letters);
    expect(log.matrix().tables.conflict["op-2"]?.settled).toMatchObject({ choice });
    expect(log.send(settle).decision).toEqual({ ok: true, writes: [] });
  });

  it("a losing value that points at what was removed meanwhile cannot be chosen any more", () => {
    const log = openLog(drawMatrix("| | Buyer |\n| One | |\n| - Take calls | A |\n| Two | |\n| Three | |"));
    const move = (area: string): OpBody => ({
      kind: "activity.edit",
      id: row,
      fields: { area: areaId(area) },
    });
    log.must(move("two"));
    const { id } = log.send(move("three"), { by: PROVIDER, base: 1 });
    log.must({ kind: "area.edit", id: areaId("three"), fields: { removed: true } });
    const settle: OpBody = { kind: "conflict.settle", id: conflictId(id), choice: "losing" };
    expect(log.send(settle).decision).toMatchObject({ ok: false, code: "removed" });
  });

  it("a conflict whose row was removed meanwhile can only keep what stands", () => {
    const { log } = race("", set("responsible"), set("accountable"));
    log.must({ kind: "activity.edit", id: row, fields: { removed: true } });
    expect(
      log.send({ kind: "conflict.settle", id: conflictId("op-2"), choice: "losing" }).decision,
    ).toMatchObject({ code: "removed" });
    log.must({ kind: "conflict.settle", id: conflictId("op-2"), choice: "standing" });
  });
});

describe("cells", () => {
  it("holds no letter beside “not involved”", () => {
    const log = draw("-");
    log.must(add("responsible"));
    expect(shown(log.matrix())).toBe("R");
    log.must(none);
    expect(shown(log.matrix())).toBe("-");
  });

  it("takes only letters of the letter set, and lets a foreign one that stands go", () => {
    const log = draw("R");
    expect(log.send(add("verifies")).decision).toMatchObject({
      ok: false,
      code: "invalid",
      message: expect.stringContaining("“V”"),
    });
    const other = draw("SR");
    other.must(add("accountable"));
    other.must(remove("supports"));
    expect(shown(other.matrix())).toBe("AR");
    expect(other.send(add("supports")).decision).toMatchObject({ code: "invalid" });
  });

  it("settles an undecided row as soon as somebody owns it", () => {
    const log = draw("", { activities: { "Take calls": { undecided: true } } });
    log.must(add("responsible"));
    expect(log.matrix().tables.activity[row]?.undecided).toBe(true);
    const { id } = log.must(add("accountable"));
    expect(log.matrix().tables.activity[row]?.undecided).toBe(false);
    log.must({ kind: "undo", of: id, force: false });
    expect(log.matrix().tables.activity[row]?.undecided).toBe(true);
  });

  it("refuses a cell of a removed row, of a row or column that is not there, and of one that is folded away", () => {
    const log = draw("R");
    expect(log.send({ ...set(), activity: activityId("nothing") } as OpBody).decision).toMatchObject({
      code: "removed",
    });
    expect(
      log.send({ kind: "cell.add", activity: row, role: roleId("nothing"), duty: "informed" }).decision,
    ).toMatchObject({ code: "removed" });
    log.must({ kind: "role.edit", id: role, fields: { foldsInto: roleId("buyer") } });
    expect(log.send(add("accountable")).decision).toMatchObject({ code: "removed" });
    log.must({ kind: "activity.edit", id: row, fields: { removed: true } });
    expect(
      log.send({ kind: "cell.add", activity: row, role: roleId("buyer"), duty: "informed" }).decision,
    ).toMatchObject({ code: "removed" });
  });

  it("keeps the hours of folded roles when a letter is added to their column", () => {
    const log = openLog(
      drawMatrix(
        "| | Provider | Provider/Desk | Provider/Night desk |\n| Help desk | | | |\n| - Take calls | | R@business | R@night |",
        {
          roles: { Desk: { foldsInto: "provider" }, "Night desk": { foldsInto: "provider" } },
        },
      ),
    );
    log.must({ kind: "cell.add", activity: row, role: roleId("provider"), duty: "accountable" });
    const cells = log.matrix().tables.cells[row];
    expect([
      cells?.[roleId("provider")]?.duties,
      cells?.[role]?.when,
      cells?.[roleId("night-desk")]?.when,
    ]).toEqual([["accountable"], "business", "out-of-hours"]);
  });

  it("keeps “not involved” of folded roles when their column is written, unless it is cleared", () => {
    const log = openLog(
      drawMatrix("| | Provider | Provider/Desk |\n| Help desk | | |\n| - Take calls | | - |", {
        roles: { Desk: { foldsInto: "provider" } },
      }),
    );
    const write = (cell: Partial<typeof BLANK>): OpBody => ({
      kind: "cell.set",
      activity: row,
      role: roleId("provider"),
      cell: { ...BLANK, ...cell },
    });
    const below = () => log.matrix().tables.cells[row]?.[role]?.notInvolved;
    log.must(write({ duties: ["responsible"] }));
    expect(below()).toBe(true);
    log.must(write({ notInvolved: true }));
    expect(below()).toBe(true);
    log.must(write({}));
    expect(below()).toBe(false);
  });

  it("writes all duties of a letter set", () => {
    const log = draw("", { header: { letterSet: "RASCI-V" } });
    log.must(set(...DUTIES));
    expect(shown(log.matrix())).toBe("ARSVCI");
  });
});
