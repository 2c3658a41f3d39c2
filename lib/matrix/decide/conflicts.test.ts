import { describe, expect, it } from "vitest";
import { content } from "../content.ts";
import { contentHash } from "../fingerprint.ts";
import { OpBody } from "../schema/op.ts";
import { confirmAll } from "../testing/agree.ts";
import { BLANK_ACTIVITY } from "../testing/blank-rows.ts";
import { drawMatrix } from "../testing/draw-matrix.ts";
import { activityId, areaId, conflictId, roleId } from "../testing/ids.ts";
import { type OpenLog, openLog } from "../testing/open-log.ts";
import { BUYER, PROVIDER } from "../testing/people.ts";

const GRID = `
  | | Buyer | Provider | Provider/Desk |
  | Help desk | | | |
  | - Take calls | A | R | |
  | Backup | | | |
`;
const row = activityId("take-calls");
const draw = () => openLog(drawMatrix(GRID, { chains: { calls: {} } }));
const edit = (fields: object): OpBody => OpBody.parse({ kind: "activity.edit", id: row, fields });
const settle = (id: string, choice: "losing" | "standing" | "other"): OpBody => ({
  kind: "conflict.settle",
  id: conflictId(id),
  choice,
});
const nameOf = (log: OpenLog) => log.matrix().tables.activity[row]?.name;
const openOf = (log: OpenLog) =>
  Object.values(log.matrix().tables.conflict).filter((conflict) => conflict.settled === null);

function drawNameConflict() {
  const log = draw();
  log.must(edit({ name: "Theirs" }), { by: PROVIDER });
  const { id } = log.send(edit({ name: "Mine" }), { base: 1 });
  return { log, id };
}

describe("an edit of several fields", () => {
  it("writes the fields that do not clash, and keeps those that do as one conflict", () => {
    const log = draw();
    log.must(edit({ note: "By telephone" }), { by: PROVIDER });
    const { id, decision } = log.send(edit({ name: "Answer calls", note: "By mail" }), { base: 1 });
    expect(decision).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("the rest is saved"),
    });
    expect(log.matrix().tables.activity[row]).toMatchObject({ name: "Answer calls", note: "By telephone" });
    expect(log.matrix().tables.conflict[id]).toMatchObject({
      field: "activity/take-calls/note",
      losing: { value: { note: "By mail" } },
      standing: { value: { note: "By telephone" } },
    });
  });

  it("choosing what came too late writes only the fields that had clashed", () => {
    const log = draw();
    log.must(edit({ note: "By telephone" }), { by: PROVIDER });
    const { id } = log.send(edit({ name: "Answer calls", note: "By mail" }), { base: 1 });
    log.must(edit({ name: "Pick up calls" }), { by: PROVIDER });
    log.must(settle(id, "losing"));
    expect(log.matrix().tables.activity[row]).toMatchObject({ name: "Pick up calls", note: "By mail" });
  });

  it("undoing it takes back what was written and leaves the conflict open", () => {
    const log = draw();
    log.must(edit({ note: "By telephone" }), { by: PROVIDER });
    const { id } = log.send(edit({ name: "Answer calls", note: "By mail" }), { base: 1 });
    log.must({ kind: "undo", of: id, force: false });
    expect(log.matrix().tables.activity[row]).toMatchObject({ name: "Take calls", note: "By telephone" });
    expect(openOf(log)).toHaveLength(1);
  });

  it("takes an area and the order in it as one place", () => {
    const log = draw();
    log.must(edit({ order: "a5" }), { by: PROVIDER });
    const { id } = log.send(edit({ area: "backup", order: "a7" }), { base: 1 });
    expect(log.matrix().tables.activity[row]).toMatchObject({ area: "help-desk", order: "a5" });
    expect(log.matrix().tables.conflict[id]?.losing.value).toEqual({ area: "backup", order: "a7" });
  });

  it("takes a rule's setting as one", () => {
    const log = draw();
    const set = (setting: object) =>
      OpBody.parse({
        kind: "setting.edit",
        rule: "idle-role",
        setting: { off: false, reason: null, threshold: null, ...setting },
      });
    log.must(set({ threshold: 1 }));
    log.must(set({ threshold: 2 }), { by: PROVIDER });
    const { id } = log.send(set({ off: true, reason: "One person" }), { base: 2 });
    expect(log.matrix().tables.setting["idle-role"]).toMatchObject({ off: false, threshold: 2 });
    expect(log.matrix().tables.conflict[id]?.losing.value).toEqual({
      off: true,
      reason: "One person",
      threshold: null,
    });
  });

  it("is refused whole when what it would write is too much or has no place", () => {
    const log = draw();
    log.must(edit({ removed: true }));
    log.must(edit({ removed: false, note: "Back" }), { by: PROVIDER });
    log.must(edit({ removed: true }));
    log.must({ kind: "area.edit", id: areaId("help-desk"), fields: { removed: true } });
    const { decision } = log.send(edit({ removed: false, note: "Mine" }), { by: PROVIDER, base: 1 });
    expect(decision).toMatchObject({ ok: false });
    expect(log.matrix().tables.activity[row]?.removed).toBe(true);
  });
});

describe("a conflict", () => {
  it("changes no content and lapses no confirmation", () => {
    const log = draw();
    confirmAll(log);
    const seen = log.matrix().revision;
    log.must(edit({ note: "Theirs" }), { by: PROVIDER });
    confirmAll(log);
    const hash = contentHash(content(log.matrix()));
    const confirmed = log.matrix().tables.confirmation;
    expect(log.send(edit({ note: "Mine" }), { base: seen }).decision).toMatchObject({ code: "conflict" });
    expect(contentHash(content(log.matrix()))).toBe(hash);
    expect(log.matrix().tables.confirmation).toBe(confirmed);
  });

  it("stays open when the field is written by somebody who does not settle it", () => {
    const { log } = drawNameConflict();
    log.must(edit({ name: "Another" }), { by: PROVIDER });
    expect(openOf(log)).toHaveLength(1);
    expect(nameOf(log)).toBe("Another");
  });

  it("takes no choice over a value that the chooser has not seen, and stays as it was", () => {
    const { log, id } = drawNameConflict();
    const seen = log.matrix().revision;
    log.must(edit({ name: "Newer" }), { by: PROVIDER });
    expect(log.send(settle(id, "losing"), { base: seen }).decision).toMatchObject({ code: "built-upon" });
    expect(nameOf(log)).toBe("Newer");
    expect(openOf(log)).toHaveLength(1);
    log.must(settle(id, "losing"));
    expect(nameOf(log)).toBe("Mine");
  });

  it.each([
    ["losing", "losing", "already"],
    ["standing", "other", "already"],
    ["losing", "standing", "exists"],
    ["standing", "losing", "exists"],
    ["other", "losing", "exists"],
  ] as const)("settled as “%s”, then as “%s” by the other side: %s", (first, second, fate) => {
    const { log, id } = drawNameConflict();
    const seen = log.matrix().revision;
    log.must(settle(id, first));
    const name = nameOf(log);
    const { decision } = log.send(settle(id, second), { by: PROVIDER, base: seen });
    expect(decision).toMatchObject(fate === "already" ? { ok: true, writes: [] } : { code: fate });
    expect(nameOf(log)).toBe(name);
    expect(log.matrix().tables.conflict[id]?.settled).toMatchObject({
      choice: first,
      by: { name: BUYER.name },
    });
  });

  it("a third value and a choice at the same time: the third is kept as a conflict of its own", () => {
    const { log, id } = drawNameConflict();
    const seen = log.matrix().revision;
    log.must(settle(id, "losing"));
    const third = log.send(edit({ name: "Third" }), { by: PROVIDER, base: seen });
    log.must(settle(id, "other"), { by: PROVIDER, base: seen });
    expect(nameOf(log)).toBe("Mine");
    expect(log.matrix().tables.conflict[third.id]?.losing.value).toEqual({ name: "Third" });
  });

  it("opens again when its settling is undone, and the value that stood comes back", () => {
    const { log, id } = drawNameConflict();
    const settled = log.must(settle(id, "losing"));
    const undone = log.must({ kind: "undo", of: settled.id, force: false });
    expect(nameOf(log)).toBe("Theirs");
    expect(openOf(log)).toHaveLength(1);
    log.must({ kind: "undo", of: undone.id, force: false });
    expect(nameOf(log)).toBe("Mine");
    expect(openOf(log)).toHaveLength(0);
  });

  it("needs the right to edit to be settled", () => {
    const { log, id } = drawNameConflict();
    const by = { ...BUYER, right: "comment" } as const;
    expect(log.send(settle(id, "standing"), { by }).decision).toMatchObject({ code: "not-allowed" });
  });
});

describe("an edit of what is gone meanwhile", () => {
  const removeArea: OpBody = { kind: "area.edit", id: areaId("help-desk"), fields: { removed: true } };
  const letter = (role: string): OpBody => ({
    kind: "cell.add",
    activity: row,
    role: roleId(role),
    duty: "informed",
  });
  const fold = (id: string, fields: object) => OpBody.parse({ kind: "role.edit", id, fields });

  it.each<[string, OpBody, OpBody, string]>([
    ["a field of a removed row", edit({ removed: true }), edit({ note: "Mine" }), "This row was removed"],
    [
      "a field of a row in a removed area",
      removeArea,
      edit({ note: "Mine" }),
      "The area “Help desk” was removed",
    ],
    ["a letter in a removed row", edit({ removed: true }), letter("buyer"), "This row was removed"],
    ["a letter in a removed area", removeArea, letter("buyer"), "The area “Help desk” was removed"],
    ["a letter in a removed column", fold("desk", { removed: true }), letter("desk"), "“Desk” was removed"],
    [
      "a letter in a folded column",
      fold("desk", { foldsInto: "provider" }),
      letter("desk"),
      "“Desk” is folded into “Provider”",
    ],
    [
      "a new row in a removed area",
      removeArea,
      {
        kind: "activity.add",
        id: activityId("new"),
        activity: { ...BLANK_ACTIVITY, area: areaId("help-desk") },
        cells: {},
      },
      "The area “Help desk” was removed",
    ],
    [
      "a new row with a letter in a removed column",
      fold("desk", { removed: true }),
      OpBody.parse({
        kind: "activity.add",
        id: "new",
        activity: { ...BLANK_ACTIVITY, area: "help-desk" },
        cells: { desk: { duties: ["informed"], when: "always", notInvolved: false } },
      }),
      "“Desk” was removed",
    ],
  ])("%s: is refused with what is gone", (_title, gone, late, words) => {
    const log = draw();
    log.must(gone, { by: PROVIDER });
    expect(log.send(late, { base: 1 }).decision).toMatchObject({
      ok: false,
      code: "removed",
      message: expect.stringMatching(new RegExp(`${words}.*What you wrote is kept`)),
    });
    expect(log.matrix().revision).toBe(2);
  });

  it("a letter in a column that now stands open as several is refused by name", () => {
    const log = openLog(
      drawMatrix("| | Provider | Provider/Desk |\n| Help desk | | |\n| - Take calls | | R |", {
        roles: { Desk: { foldsInto: "provider" } },
      }),
    );
    log.must(fold("provider", { open: true }), { by: PROVIDER });
    expect(log.send(letter("provider"), { base: 1 }).decision).toMatchObject({
      code: "removed",
      message: expect.stringContaining("“Provider” stands open as several columns"),
    });
  });

  it("a row in a removed area may still be moved out of it, with what was written", () => {
    const log = draw();
    log.must(removeArea, { by: PROVIDER });
    log.must(edit({ area: "backup", note: "Mine" }), { base: 1 });
    expect(log.matrix().tables.activity[row]).toMatchObject({ area: "backup", note: "Mine" });
  });

  it("an edit of a moved row is written where the row is now", () => {
    const log = draw();
    log.must(edit({ area: "backup", order: "a5" }), { by: PROVIDER });
    log.must(edit({ note: "Mine" }), { base: 1 });
    expect(log.matrix().tables.activity[row]).toMatchObject({ area: "backup", note: "Mine" });
  });
});
