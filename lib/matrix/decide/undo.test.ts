import { describe, expect, it } from "vitest";
import { content } from "../content.ts";
import { OpId } from "../schema/ids.ts";
import type { OpBody } from "../schema/op.ts";
import { confirmAll } from "../testing/agree.ts";
import { BLANK_ACTIVITY, BLANK_AREA, BLANK_ROLE } from "../testing/blank-rows.ts";
import { drawMatrix } from "../testing/draw-matrix.ts";
import { activityId, areaId, chainId, roleId, ruleId } from "../testing/ids.ts";
import { openLog } from "../testing/open-log.ts";
import { BUYER, PROVIDER } from "../testing/people.ts";

const draw = () => openLog(drawMatrix("| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | A | R |"));
const row = activityId("take-calls");
const undo = (of: OpId, force = false): OpBody => ({ kind: "undo", of, force });
const rename = (name: string): OpBody => ({ kind: "activity.edit", id: row, fields: { name } });
const newRow: OpBody = {
  kind: "activity.add",
  id: activityId("new"),
  activity: { ...BLANK_ACTIVITY, area: areaId("help-desk") },
  cells: {},
};

describe("undo", () => {
  it("takes a change back, and undoing the undo does it again", () => {
    const log = draw();
    const before = content(log.matrix());
    const { id } = log.must(rename("Answer calls"));
    const after = content(log.matrix());
    const undone = log.must(undo(id));
    expect(content(log.matrix())).toEqual(before);
    log.must(undo(undone.id));
    expect(content(log.matrix())).toEqual(after);
  });

  it("asks when somebody has changed the same field since, and does it when told to", () => {
    const log = draw();
    const { id } = log.must(rename("Answer calls"));
    log.must(rename("Pick up calls"), { by: PROVIDER });
    expect(log.send(undo(id)).decision).toMatchObject({ ok: false, code: "built-upon" });
    log.must(undo(id, true));
    expect(log.matrix().tables.activity[row]?.name).toBe("Take calls");
  });

  it("does not ask when somebody has changed another field since", () => {
    const log = draw();
    const { id } = log.must(rename("Answer calls"));
    log.must({ kind: "activity.edit", id: row, fields: { note: "By telephone" } }, { by: PROVIDER });
    log.must(undo(id));
    expect(log.matrix().tables.activity[row]).toMatchObject({ name: "Take calls", note: "By telephone" });
  });

  it.each<[string, OpBody, OpBody]>([
    [
      "a new row that holds letters by now",
      newRow,
      { kind: "cell.add", activity: activityId("new"), role: roleId("buyer"), duty: "accountable" },
    ],
    [
      "a new column that holds letters by now",
      { kind: "role.add", id: roleId("new"), role: { ...BLANK_ROLE, order: "a5" } },
      { kind: "cell.add", activity: row, role: roleId("new"), duty: "informed" },
    ],
    [
      "a new column that another folds into by now",
      { kind: "role.add", id: roleId("new"), role: { ...BLANK_ROLE, order: "a5" } },
      { kind: "role.edit", id: roleId("buyer"), fields: { foldsInto: roleId("new") } },
    ],
    [
      "a new column that a call chain names by now",
      { kind: "role.add", id: roleId("new"), role: { ...BLANK_ROLE, order: "a5" } },
      {
        kind: "chain.add",
        id: chainId("night"),
        chain: {
          name: "Night",
          steps: [{ role: roleId("new"), deputy: null, waitMinutes: null, note: null }],
          afterLastStep: null,
          removed: false,
        },
      },
    ],
    [
      "a new call chain that a row names by now",
      {
        kind: "chain.add",
        id: chainId("new"),
        chain: { name: "Night", steps: [], afterLastStep: null, removed: false },
      },
      { kind: "activity.edit", id: row, fields: { chain: chainId("new") } },
    ],
    [
      "a new row that another depends on by now",
      newRow,
      { kind: "activity.edit", id: row, fields: { dependsOn: [activityId("new")] } },
    ],
    [
      "a new area that holds rows by now",
      { kind: "area.add", id: areaId("new"), area: { ...BLANK_AREA, order: "a5" } },
      { kind: "activity.edit", id: row, fields: { area: areaId("new") } },
    ],
  ])("asks before it takes back %s", (_title, first, then) => {
    const log = draw();
    const { id } = log.must(first);
    log.must(then, { by: PROVIDER });
    expect(log.send(undo(id)).decision).toMatchObject({ code: "built-upon" });
    const quiet = draw();
    quiet.must(undo(quiet.must(first).id));
    expect(content(quiet.matrix())).toEqual(content(draw().matrix()));
  });

  it("is only for one's own changes", () => {
    const log = draw();
    const { id } = log.must(rename("Answer calls"));
    expect(log.send(undo(id), { by: PROVIDER }).decision).toMatchObject({
      code: "not-allowed",
      message: expect.stringContaining(BUYER.name),
    });
  });

  it("knows no change that is not in the log", () => {
    expect(draw().send(undo(OpId.parse("nothing"))).decision).toMatchObject({ code: "not-found" });
  });

  it("takes back no confirmation", () => {
    const log = draw();
    confirmAll(log);
    expect(log.send(undo(OpId.parse("op-1"))).decision).toMatchObject({ code: "not-allowed" });
  });

  it("gives a rule back its usual setting", () => {
    const log = draw();
    const { id } = log.must({
      kind: "setting.edit",
      rule: ruleId("idle-role"),
      setting: { off: true, reason: "One person.", threshold: null },
    });
    expect(content(log.matrix()).settings).not.toEqual({});
    log.must(undo(id));
    expect(content(log.matrix()).settings).toEqual({});
  });
});
