import { describe, expect, it } from "vitest";
import { countOpenConflicts, listOpenConflicts } from "./conflicts.ts";
import { OpBody } from "./schema/op.ts";
import { drawMatrix } from "./testing/draw-matrix.ts";
import { openLog } from "./testing/open-log.ts";
import { PROVIDER } from "./testing/people.ts";

const GRID = "| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | A | R |";
const set = (duty: string) =>
  OpBody.parse({
    kind: "cell.set",
    activity: "take-calls",
    role: "buyer",
    cell: { duties: [duty], when: "always", notInvolved: false },
  });
const edit = (fields: object) => OpBody.parse({ kind: "activity.edit", id: "take-calls", fields });

function drawBoth() {
  const log = openLog(drawMatrix(GRID));
  const { revision } = log.start;
  log.must(set("consulted"), { by: PROVIDER });
  log.must(edit({ name: "Theirs", note: "Theirs" }), { by: PROVIDER });
  log.send(set("informed"), { base: revision });
  log.send(edit({ name: "Mine", note: "Mine" }), { base: revision });
  return log;
}

describe("open conflicts", () => {
  it("says where each stands and what stands there now", () => {
    expect(listOpenConflicts(drawBoth().matrix())).toMatchObject([
      {
        place: { kind: "cell", activity: "take-calls", role: "buyer" },
        now: { duties: ["consulted"] },
        isGone: false,
      },
      {
        place: { kind: "fields", table: "activity", id: "take-calls", fields: ["name", "note"] },
        now: { name: "Theirs", note: "Theirs" },
        isGone: false,
      },
    ]);
  });

  it("shows what has been written since, beside what stood when they clashed", () => {
    const log = drawBoth();
    log.must(edit({ name: "Newer" }), { by: PROVIDER });
    const [, name] = listOpenConflicts(log.matrix());
    expect(name).toMatchObject({
      now: { name: "Newer" },
      conflict: { standing: { value: { name: "Theirs" } } },
    });
  });

  it("leaves out what is settled", () => {
    const log = drawBoth();
    const [first] = listOpenConflicts(log.matrix());
    log.must(OpBody.parse({ kind: "conflict.settle", id: first?.id, choice: "standing" }));
    expect(listOpenConflicts(log.matrix()).map(({ place }) => place.kind)).toEqual(["fields"]);
    expect(countOpenConflicts(log.matrix())).toBe(1);
  });

  it.each([
    ["its row was removed", edit({ removed: true }), [true, true]],
    [
      "its area was removed",
      OpBody.parse({ kind: "area.edit", id: "help-desk", fields: { removed: true } }),
      [true, true],
    ],
    [
      "its column was removed",
      OpBody.parse({ kind: "role.edit", id: "buyer", fields: { removed: true } }),
      [true, false],
    ],
    [
      "its column was folded away",
      OpBody.parse({ kind: "role.edit", id: "buyer", fields: { foldsInto: "provider" } }),
      [true, false],
    ],
  ])("knows that %s", (_title, body, gone) => {
    const log = drawBoth();
    log.must(body, { by: PROVIDER });
    expect(listOpenConflicts(log.matrix()).map(({ isGone }) => isGone)).toEqual(gone);
  });
});
