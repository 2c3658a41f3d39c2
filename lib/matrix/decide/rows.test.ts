import { describe, expect, it } from "vitest";
import { columnsOf } from "../fold.ts";
import type { OpBody } from "../schema/op.ts";
import { OpBody as OpBodySchema } from "../schema/op.ts";
import { BLANK_ACTIVITY, BLANK_ROLE } from "../testing/blank-rows.ts";
import { drawMatrix } from "../testing/draw-matrix.ts";
import { activityId, areaId, chainId, roleId } from "../testing/ids.ts";
import { openLog } from "../testing/open-log.ts";
import { PROVIDER } from "../testing/people.ts";

const GRID = `
  | | Buyer | Provider | Provider/Desk |
  | Help desk | | | |
  | - Take calls | A | R | |
  | - Close tickets | A | R | |
  | Backup | | | |
`;
const draw = () => openLog(drawMatrix(GRID, { chains: { calls: {} } }));
const row = activityId("take-calls");
const edit = (fields: Extract<OpBody, { kind: "activity.edit" }>["fields"]): OpBody => ({
  kind: "activity.edit",
  id: row,
  fields,
});

describe("fields at the same time", () => {
  it("different fields of one row merge", () => {
    const log = draw();
    log.must(edit({ name: "Answer calls" }));
    log.must(edit({ evidence: "Call list" }), { by: PROVIDER, base: 1 });
    expect(log.matrix().tables.activity[row]).toMatchObject({ name: "Answer calls", evidence: "Call list" });
  });

  it("the same field on a stale base keeps both values and changes nothing", () => {
    const log = draw();
    log.must(edit({ name: "Answer calls" }));
    const { decision } = log.send(edit({ name: "Pick up calls" }), { by: PROVIDER, base: 1 });
    expect(decision).toMatchObject({ ok: false, code: "conflict" });
    expect(log.matrix().tables.activity[row]?.name).toBe("Answer calls");
    const [conflict] = Object.values(log.matrix().tables.conflict);
    expect(conflict?.losing.value).toEqual({ name: "Pick up calls" });
    expect(conflict?.standing.value).toEqual({ name: "Answer calls" });
  });

  it("the same field with the same value is no conflict", () => {
    const log = draw();
    log.must(edit({ name: "Answer calls" }));
    log.must(edit({ name: "Answer calls" }), { by: PROVIDER, base: 1 });
    expect(log.matrix().revision).toBe(2);
  });

  it("a field edited while its row was removed is refused, and the text is not lost in silence", () => {
    const log = draw();
    log.must(edit({ removed: true }));
    expect(log.send(edit({ name: "Answer calls" }), { by: PROVIDER, base: 1 }).decision).toMatchObject({
      code: "removed",
      message: expect.stringContaining("What you wrote is kept"),
    });
  });
});

describe("removed rows", () => {
  it.each([
    ["activity.edit", "take-calls", { name: "Other" }],
    ["area.edit", "backup", { name: "Other" }],
    ["role.edit", "desk", { name: "Other" }],
    ["chain.edit", "calls", { name: "Other" }],
  ])(
    "%s: a removed one takes no edit, is removed twice in peace, and can be restored",
    (kind, id, fields) => {
      const log = draw();
      const send = (patch: object) => log.send(OpBodySchema.parse({ kind, id, fields: patch })).decision;
      expect(send({ removed: true })).toMatchObject({ ok: true });
      expect(send(fields)).toMatchObject({ ok: false, code: "removed" });
      expect(send({ ...fields, removed: true })).toMatchObject({ ok: false, code: "removed" });
      expect(send({ removed: true })).toEqual({ ok: true, writes: [] });
      expect(send({ ...fields, removed: false })).toMatchObject({ ok: true });
    },
  );

  it("does not bring a row back into a removed area, neither by restoring nor by undo", () => {
    const log = draw();
    const moved = log.must(edit({ area: areaId("backup") }));
    log.must({ kind: "area.edit", id: areaId("help-desk"), fields: { removed: true } }, { by: PROVIDER });
    const lost = { code: "removed", message: expect.stringContaining("“Help desk” was removed") };
    expect(log.send({ kind: "undo", of: moved.id, force: false }).decision).toMatchObject(lost);
    const closed: OpBody = {
      kind: "activity.edit",
      id: activityId("close-tickets"),
      fields: { removed: true },
    };
    log.must(closed);
    expect(log.send({ ...closed, fields: { removed: false } }).decision).toMatchObject(lost);
    log.must({ kind: "area.edit", id: areaId("help-desk"), fields: { removed: false } });
    log.must({ ...closed, fields: { removed: false } });
  });

  it("keeps the cells of a removed row for the day it is restored", () => {
    const log = draw();
    const cells = log.matrix().tables.cells[row];
    log.must(edit({ removed: true }));
    log.must(edit({ removed: false }));
    expect(log.matrix().tables.cells[row]).toBe(cells);
  });
});

describe("references", () => {
  const add = (fields: object, cells: object = {}) => ({
    kind: "activity.add",
    id: "new",
    activity: { ...BLANK_ACTIVITY, area: "help-desk", ...fields },
    cells,
  });
  const step = (role: string, deputy: string | null = null) => ({
    role,
    deputy,
    waitMinutes: null,
    note: null,
  });
  const gap = {
    key: "k",
    basis: "0".repeat(64),
    rule: "no-owner",
    activity: null,
    role: null,
    sentence: "s",
    reason: "r",
    owner: "o",
    until: "2026-06-01",
  };

  it.each([
    ["a row in an area that is not there", add({ area: "nowhere" })],
    ["a row with a call chain that is not there", add({ chain: "nobody" })],
    ["a row that depends on one that is not there", add({ dependsOn: ["nothing"] })],
    [
      "a row that depends on itself",
      { kind: "activity.edit", id: "take-calls", fields: { dependsOn: ["take-calls"] } },
    ],
    [
      "a row with a cell in a column that is not there",
      add({}, { nobody: { duties: [], when: "always", notInvolved: true } }),
    ],
    [
      "a role that folds into one that is not there",
      { kind: "role.edit", id: "desk", fields: { foldsInto: "nobody" } },
    ],
    [
      "a chain that calls a role that is not there",
      { kind: "chain.edit", id: "calls", fields: { steps: [step("nobody")] } },
    ],
    [
      "a chain whose deputy is not there",
      { kind: "chain.edit", id: "calls", fields: { steps: [step("desk", "nobody")] } },
    ],
    [
      "a gap about a row that is not there",
      { kind: "gap.propose", id: "gap", gap: { ...gap, activity: "nothing" } },
    ],
    [
      "a gap about a role that is not there",
      { kind: "gap.propose", id: "gap", gap: { ...gap, role: "nobody" } },
    ],
    ["an edit of an area that is not there", { kind: "area.edit", id: "nowhere", fields: { name: "Other" } }],
  ])("refuses %s", (_title, body) => {
    const log = draw();
    const before = log.matrix();
    expect(log.send(OpBodySchema.parse(body)).decision).toMatchObject({ ok: false, code: "not-found" });
    expect(log.matrix()).toBe(before);
  });

  it("refuses a row moved into a removed area", () => {
    const log = draw();
    log.must({ kind: "area.edit", id: areaId("backup"), fields: { removed: true } });
    expect(log.send(edit({ area: areaId("backup") })).decision).toMatchObject({
      code: "removed",
      message: expect.stringContaining("The area “Backup” was removed"),
    });
  });

  it("refuses a removed chain", () => {
    const log = draw();
    log.must({ kind: "chain.edit", id: chainId("calls"), fields: { removed: true } });
    expect(log.send(edit({ chain: chainId("calls") })).decision).toMatchObject({ code: "removed" });
  });

  it("refuses a second row under the same id", () => {
    expect(draw().send({ kind: "role.add", id: roleId("desk"), role: BLANK_ROLE }).decision).toMatchObject({
      code: "exists",
    });
    const again = { kind: "activity.add", id: row, activity: BLANK_ACTIVITY, cells: {} } as const;
    expect(
      draw().send({ ...again, activity: { ...BLANK_ACTIVITY, area: areaId("backup") } }).decision,
    ).toMatchObject({ code: "exists" });
  });
});

describe("roles that fold", () => {
  const fold = (id: string, into: string | null): OpBody => ({
    kind: "role.edit",
    id: roleId(id),
    fields: { foldsInto: into === null ? null : roleId(into) },
  });

  it("does not let a role fold into itself, alone or in a circle", () => {
    const log = draw();
    expect(log.send(fold("desk", "desk")).decision).toMatchObject({ code: "invalid" });
    log.must(fold("desk", "provider"));
    log.must(fold("provider", "buyer"));
    expect(log.send(fold("buyer", "desk")).decision).toMatchObject({ code: "invalid" });
  });

  it("shows every role of a circle that two undone edits have left", () => {
    const log = draw();
    const { id } = log.must(fold("desk", "provider"));
    const undone = log.must({ kind: "undo", of: id, force: false });
    log.must(fold("provider", "desk"));
    log.must({ kind: "undo", of: undone.id, force: true });
    expect(log.matrix().tables.role).toMatchObject({
      desk: { foldsInto: "provider" },
      provider: { foldsInto: "desk" },
    });
    expect(columnsOf(log.matrix()).flatMap((column) => column.members)).toEqual([
      "buyer",
      "provider",
      "desk",
    ]);
  });
});
