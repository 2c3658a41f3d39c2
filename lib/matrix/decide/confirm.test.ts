import { describe, expect, it } from "vitest";
import { confirmationsOf } from "../confirmation.ts";
import { content } from "../content.ts";
import { rowHash, termsHash } from "../fingerprint.ts";
import type { OpBody } from "../schema/op.ts";
import { confirmAll } from "../testing/agree.ts";
import { BLANK_ACTIVITY } from "../testing/blank-rows.ts";
import { drawMatrix } from "../testing/draw-matrix.ts";
import { activityId, areaId, roleId } from "../testing/ids.ts";
import { type OpenLog, openLog } from "../testing/open-log.ts";
import { PROVIDER } from "../testing/people.ts";

const GRID = `
  | | Buyer | Provider | Provider/Desk |
  | Help desk | | | |
  | - Take calls | A | R | |
  | - Close tickets | A | | R |
`;
const first = activityId("take-calls");
const second = activityId("close-tickets");

function drawConfirmed(): OpenLog {
  const log = openLog(drawMatrix(GRID));
  confirmAll(log);
  return log;
}

function lapsed(log: OpenLog): string[] {
  const { rows, terms } = confirmationsOf(log.matrix(), content(log.matrix()));
  return [
    ...[...rows].filter(([, state]) => state.buyer !== "holds").map(([id]) => String(id)),
    ...(terms.buyer === "holds" ? [] : ["terms"]),
  ];
}

describe("confirmation", () => {
  it.each<[string, OpBody, string[]]>([
    [
      "a letter",
      { kind: "cell.add", activity: first, role: roleId("buyer"), duty: "informed" },
      ["take-calls"],
    ],
    [
      "a text",
      { kind: "activity.edit", id: first, fields: { splitBuyer: "Keeps the list" } },
      ["take-calls"],
    ],
    [
      "the hours",
      { kind: "activity.edit", id: first, fields: { hours: { kind: "business" } } },
      ["take-calls"],
    ],
    [
      "a role's name",
      { kind: "role.edit", id: roleId("desk"), fields: { name: "Front desk" } },
      ["close-tickets"],
    ],
    [
      "a role's party",
      { kind: "role.edit", id: roleId("desk"), fields: { party: "third" } },
      ["close-tickets"],
    ],
    [
      "a role's hours",
      { kind: "role.edit", id: roleId("buyer"), fields: { hours: { kind: "business" } } },
      ["take-calls", "close-tickets"],
    ],
    ["the terms", { kind: "terms.edit", fields: { spendingCase: "500 euros" } }, ["terms"]],
    ["a party's name", { kind: "header.edit", fields: { buyer: "Northwind Mills Ltd" } }, ["terms"]],
  ])("lapses where %s changed, and holds again when the content returns", (_title, body, places) => {
    const log = drawConfirmed();
    expect(lapsed(log)).toEqual([]);
    const { id } = log.must(body, { by: PROVIDER });
    expect(lapsed(log)).toEqual(places);
    log.must({ kind: "undo", of: id, force: false }, { by: PROVIDER });
    expect(lapsed(log)).toEqual([]);
  });

  it.each<[string, OpBody]>([
    ["the row's place", { kind: "activity.edit", id: first, fields: { order: "a5" } }],
    ["the columns' order", { kind: "role.edit", id: roleId("buyer"), fields: { order: "a9" } }],
    ["the title", { kind: "header.edit", fields: { title: "Another title" } }],
    ["a role's note", { kind: "role.edit", id: roleId("buyer"), fields: { note: "Sits in Kassel" } }],
    [
      "another row",
      {
        kind: "activity.add",
        id: activityId("new"),
        activity: { ...BLANK_ACTIVITY, area: areaId("help-desk"), order: "a6" },
        cells: {},
      },
    ],
  ])("does not lapse where only %s changed", (_title, body) => {
    const log = drawConfirmed();
    log.must(body);
    expect(lapsed(log).filter((place) => place !== "new")).toEqual([]);
  });

  it("is refused for content that has moved on, and for a row that is gone", () => {
    const log = openLog(drawMatrix(GRID));
    const agreed = content(log.matrix());
    const row = agreed.areas[0]?.activities[0];
    const confirm: OpBody = {
      kind: "row.confirm",
      activity: first,
      hash: row ? rowHash(row, agreed.roles) : "",
    };
    log.must(
      { kind: "cell.add", activity: first, role: roleId("buyer"), duty: "informed" },
      { by: PROVIDER },
    );
    expect(log.send(confirm).decision).toMatchObject({ code: "stale-hash" });
    log.must({ kind: "activity.edit", id: first, fields: { removed: true } });
    expect(log.send(confirm).decision).toMatchObject({ code: "removed" });
  });

  it("belongs to the side that gave it", () => {
    const log = openLog(drawMatrix(GRID));
    const confirm: OpBody = { kind: "terms.confirm", hash: termsHash(content(log.matrix())) };
    log.must(confirm, { by: PROVIDER });
    expect(confirmationsOf(log.matrix(), content(log.matrix())).terms).toEqual({
      buyer: "none",
      provider: "holds",
    });
    log.must({ kind: "terms.unconfirm" });
    expect(confirmationsOf(log.matrix(), content(log.matrix())).terms.provider).toBe("holds");
    log.must({ kind: "terms.unconfirm" }, { by: PROVIDER });
    expect(confirmationsOf(log.matrix(), content(log.matrix())).terms.provider).toBe("none");
  });

  it("says which rows a side has still to confirm", () => {
    const log = drawConfirmed();
    log.must({ kind: "row.unconfirm", activity: second }, { by: PROVIDER });
    expect(confirmationsOf(log.matrix(), content(log.matrix())).waiting).toEqual({
      buyer: { rows: [], terms: false },
      provider: { rows: [second], terms: false },
    });
  });
});
