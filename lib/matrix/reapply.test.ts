import { describe, expect, it } from "vitest";
import { planReapply } from "./reapply.ts";
import { OpBody } from "./schema/op.ts";
import { BLANK_ACTIVITY } from "./testing/blank-rows.ts";
import { drawMatrix } from "./testing/draw-matrix.ts";
import { openLog } from "./testing/open-log.ts";
import { BUYER, PROVIDER } from "./testing/people.ts";

const GRID = `
  | | Buyer | Provider | Provider/Desk |
  | Help desk | | | |
  | - Take calls | A | R | |
  | Backup | | | |
`;
const parse = (body: object) => OpBody.parse(body);
const remove = (kind: string, id: string) => parse({ kind, id, fields: { removed: true } });
const note = parse({ kind: "activity.edit", id: "take-calls", fields: { note: "By telephone" } });
const letter = parse({ kind: "cell.add", activity: "take-calls", role: "desk", duty: "informed" });

describe("applying again what was refused", () => {
  it.each<[string, readonly OpBody[], OpBody, readonly string[]]>([
    ["a text in a removed row", [remove("activity.edit", "take-calls")], note, ["Take calls"]],
    ["a text in a row of a removed area", [remove("area.edit", "help-desk")], note, ["Help desk"]],
    [
      "a letter in a removed row, area and column",
      [remove("role.edit", "desk"), remove("activity.edit", "take-calls"), remove("area.edit", "help-desk")],
      letter,
      ["Desk", "Help desk", "Take calls"],
    ],
    [
      "a new row in a removed area",
      [remove("area.edit", "help-desk")],
      parse({
        kind: "activity.add",
        id: "new",
        activity: { ...BLANK_ACTIVITY, area: "help-desk" },
        cells: {},
      }),
      ["Help desk"],
    ],
    [
      "a name of a removed area",
      [remove("area.edit", "backup")],
      parse({ kind: "area.edit", id: "backup", fields: { name: "Copies" } }),
      ["Backup"],
    ],
    [
      "a name of a removed column",
      [remove("role.edit", "desk")],
      parse({ kind: "role.edit", id: "desk", fields: { name: "Front desk" } }),
      ["Desk"],
    ],
    ["a text in a row that stands", [], note, []],
  ])("%s: brings back what it needs, and then is taken", (_title, gone, body, restored) => {
    const log = openLog(drawMatrix(GRID));
    for (const one of gone) log.must(one, { by: PROVIDER });
    const plan = planReapply(log.matrix(), body, BUYER);
    expect(plan?.restored).toEqual(restored);
    expect(plan?.bodies.at(-1)).toEqual(body);
    for (const one of plan?.bodies ?? []) log.must(one);
    expect(log.matrix().tables.activity["take-calls"]?.removed).toBe(false);
  });

  it.each<[string, OpBody, OpBody]>([
    [
      "a letter in a folded column",
      parse({ kind: "role.edit", id: "desk", fields: { foldsInto: "provider" } }),
      letter,
    ],
    [
      "what points at a row that is gone for good",
      parse({ kind: "header.edit", fields: { title: "Other" } }),
      parse({ kind: "chain.edit", id: "none", fields: { name: "Other" } }),
    ],
    [
      "a confirmation, which is bound to what stood there",
      parse({ kind: "header.edit", fields: { title: "Other" } }),
      parse({ kind: "row.confirm", activity: "take-calls", hash: "0".repeat(64) }),
    ],
  ])("%s: is offered to nobody, since it is not certain", (_title, before, body) => {
    const log = openLog(drawMatrix(GRID));
    log.must(before, { by: PROVIDER });
    expect(planReapply(log.matrix(), body, BUYER)).toBeUndefined();
  });

  it("is not offered to somebody who may not edit", () => {
    const { matrix } = openLog(drawMatrix(GRID));
    expect(planReapply(matrix(), note, { ...BUYER, right: "comment" })).toBeUndefined();
  });
});
