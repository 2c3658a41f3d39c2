import { describe, expect, test } from "vitest";
import { type ContentActivity, content } from "../matrix/content.ts";
import { AREA_TOPICS } from "../matrix/schema/activity.ts";
import { MatrixParts } from "../matrix/schema/op.ts";
import type { Duty } from "../matrix/schema/role.ts";
import { fillMatrix } from "../matrix/testing/draw-matrix.ts";
import { buildExample } from "./example.ts";
import { EXAMPLE_FAULTS } from "./example-faults.ts";

const parts = buildExample();
const shown = content(fillMatrix(parts));
const rows = shown.areas.flatMap((area) => area.activities);

function holders(row: ContentActivity, duty: Duty) {
  return shown.roles.filter((role) => row.cells[role.id]?.duties.includes(duty));
}

function rowOf(id: string): ContentActivity {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`The example has no row ${id}`);
  return row;
}

function faultIn(rule: string): ContentActivity {
  const fault = EXAMPLE_FAULTS.find((candidate) => candidate.rules.includes(rule));
  return rowOf(fault?.activity ?? `without the fault ${rule}`);
}

describe("the example engagement", () => {
  test("holds only what the schema knows", () => {
    expect(MatrixParts.parse(parts)).toEqual(parts);
  });

  test("fills every area, in seven columns", () => {
    expect(shown.areas.map((area) => [area.topic, area.activities.length > 3])).toEqual(
      AREA_TOPICS.map((topic) => [topic, true]),
    );
    expect(shown.roles).toHaveLength(7);
    expect(rows).toHaveLength(99);
  });

  test("has most terms filled", () => {
    const open = Object.entries(parts.terms).flatMap(([field, value]) => (value === null ? [field] : []));
    expect(open).toEqual(["rowsPrintAs", "tablesLie", "furtherClauses"]);
  });

  test("holds twelve planted faults, each named by a rule of its own", () => {
    expect(EXAMPLE_FAULTS.map((fault) => [fault.activity, fault.rules])).toEqual([
      ["BK-03", ["owner-in-each-party"]],
      [null, ["restore-test-missing"]],
      ["BK-08", ["no-owner"]],
      ["BK-06", ["nobody-does-it"]],
      ["AH-10", ["two-owners"]],
      ["AH-05", ["after-hours-no-owner", "coverage-hole"]],
      ["GR-02", ["shared-without-split"]],
      ["PA-07", ["owner-act-unsaid"]],
      ["VE-01", ["third-party-as-owner"]],
      ["ST-13", ["placeholder-left"]],
      ["own-server-support", ["activity-too-vague"]],
      ["own-machine-makers", ["weasel-word"]],
    ]);
  });

  test("shows each fault in the columns that it opens with", () => {
    const parties = (rule: string, duty: Duty) => holders(faultIn(rule), duty).map((role) => role.party);
    expect(parties("owner-in-each-party", "accountable")).toEqual(["buyer", "provider"]);
    expect(parties("no-owner", "accountable")).toEqual([]);
    expect(parties("nobody-does-it", "responsible")).toEqual([]);
    expect(parties("two-owners", "accountable")).toEqual(["provider", "provider"]);
    expect(parties("shared-without-split", "responsible")).toEqual(["buyer", "provider"]);
    expect(faultIn("shared-without-split").splitBuyer).toBeNull();
    expect([
      ...parties("owner-act-unsaid", "accountable"),
      ...parties("owner-act-unsaid", "responsible"),
    ]).toEqual(["buyer", "provider"]);
    expect(faultIn("owner-act-unsaid").ownerAct).toBeNull();
    expect(parties("third-party-as-owner", "accountable")).toEqual(["third"]);
    expect(faultIn("placeholder-left").note).toContain("[●]");
    expect(faultIn("coverage-hole").hours?.kind).toBe("around-the-clock");
    expect(holders(faultIn("coverage-hole"), "responsible").map((role) => role.hours?.kind)).toEqual([
      "business",
    ]);
    expect(rows.some((row) => row.catalogueId === "BK-04")).toBe(false);
  });

  test("has one owner and a doer in every other row that is decided and in the agreement", () => {
    const planted = new Set(EXAMPLE_FAULTS.map((fault) => fault.activity));
    const others = rows.filter((row) => !planted.has(row.id) && !row.undecided && row.scope === "in");
    expect(others).toHaveLength(86);
    for (const row of others) {
      expect([row.id, holders(row, "accountable").length]).toEqual([row.id, 1]);
      if (row.kind !== "decision")
        expect([row.id, holders(row, "responsible").length > 0]).toEqual([row.id, true]);
    }
  });

  test("leaves one row undecided and names who handles the one outside the agreement", () => {
    expect(rows.filter((row) => row.undecided).map((row) => row.id)).toEqual(["HD-04"]);
    expect(rows.filter((row) => row.scope === "out").map((row) => [row.id, row.outHolder])).toEqual([
      ["HD-08", "Marlowe Valve Works, with temporary staff of its own"],
    ]);
  });
});
