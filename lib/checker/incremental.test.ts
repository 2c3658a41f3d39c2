import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPreset } from "#lib/catalogue/preset.ts";
import { content, createContentSelector } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { ActivityId, AreaId, type OpId, RoleId, RuleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { check, createChecker } from "./check.ts";
import type { Finding } from "./finding.ts";
import type { Tell } from "./rows-index/answer.ts";
import { defineRule } from "./rule.ts";
import type { RowSlice } from "./slices.ts";
import { anyEdit, editToBody } from "./testing/random-edits.ts";

const SLOW_MACHINE = 120_000;
const TODAY = "2026-04-20";

function drawPreset(size: "core" | "must"): Matrix {
  return fillMatrix(
    buildPreset({
      model: "front-desk",
      size,
      columns: "all",
      title: "Who does what",
      buyer: "Northwind Mills",
      provider: "Harbor IT",
      businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
      zone: "Europe/Berlin",
    }),
  );
}

const START = { core: drawPreset("core"), must: drawPreset("must") };

/** Findings with what they put together when somebody asks. */
const told = (findings: readonly Finding[]) =>
  findings.map((finding) => ({ ...finding, message: finding.message, basis: finding.basis }));

/** Loose words are said once in all, however few rows hold them. */
const GATHERED = {
  kind: "setting.edit",
  rule: RuleId.parse("weasel-word"),
  setting: { off: false, reason: "Counsel settles them", threshold: 0 },
} as const;

describe("a checker that follows edits", { timeout: SLOW_MACHINE }, () => {
  it("finds after each edit, and after each undo, exactly what a first check finds", () => {
    const spoken = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom("core" as const, "must" as const),
        fc.constantFrom("drafting" as const, "before-signing" as const),
        fc.array(anyEdit(), { minLength: 5, maxLength: 30 }),
        (size, stage, edits) => {
          const log = openLog(START[size]);
          if (size === "must") log.must(GATHERED);
          const select = createContentSelector();
          const checker = createChecker();
          const done: OpId[] = [];
          for (const edit of edits) {
            done.push(log.send(editToBody(log.matrix(), edit, done)).id);
            const found = checker({ content: select(log.matrix()), today: TODAY, stage });
            expect(told(found)).toEqual(told(check({ content: content(log.matrix()), today: TODAY, stage })));
            for (const { rule } of found) spoken.add(rule);
          }
        },
      ),
      { numRuns: 60 },
    );
    // Edits that move nothing would prove nothing.
    expect(spoken.size).toBeGreaterThan(40);
  });

  it("says the same on another day, and of another matrix", () => {
    const checker = createChecker();
    for (const [matrix, today] of [
      [START.must, TODAY],
      [START.must, "2026-12-20"],
      [START.core, "2026-12-20"],
      [START.must, TODAY],
    ] as const)
      expect(told(checker({ content: content(matrix), today }))).toEqual(
        told(check({ content: content(matrix), today })),
      );
  });

  it("reads the row that changed and no other, and keeps the findings of the others", () => {
    const read: string[] = [];
    const spy = defineRule({
      id: "spy",
      group: "row",
      severity: "note",
      stage: "drafting",
      scope: "row",
      costs: "skimmed",
      messages: { read: "The row was read. Leave it." },
      replaces: [],
      check({ row }) {
        read.push(row.id);
        return [{ message: "read", values: {}, ids: [row.id], activity: row.id, about: { name: row.name } }];
      },
    });
    const log = openLog(START.core);
    const select = createContentSelector();
    const checker = createChecker([spy]);
    const run = () => checker({ content: select(log.matrix()), today: TODAY });
    const must = (body: OpBody) => {
      read.length = 0;
      log.must(body);
      return run();
    };
    const first = run();
    const [row = ActivityId.parse("none"), other] = Object.keys(START.core.tables.activity).map((id) =>
      ActivityId.parse(id),
    );
    const second = must({ kind: "cell.add", activity: row, role: RoleId.parse("B-HR"), duty: "informed" });
    expect(read).toEqual([row]);
    expect(second.filter((finding, at) => finding !== first[at]).map(({ key }) => key)).toEqual([
      `spy/${row}`,
    ]);
    must({ kind: "activity.edit", id: row, fields: { removed: true } });
    expect(read).toEqual([]);
    must({ kind: "activity.edit", id: other ?? row, fields: { name: "Answer calls" } });
    expect(read).toEqual([other]);
    must({ kind: "header.edit", fields: { title: "Another title" } });
    expect(read).toHaveLength(first.length - 1);
  });

  it("asks a rule of the whole matrix again when an answer that it has used is another one, and only then", () => {
    let asked = 0;
    const isLong = ({ row }: RowSlice): boolean => row.name.length > 40;
    const areaOf = ({ row, area }: RowSlice, tell: Tell): void => {
      if (!row.undecided) tell(area.id);
    };
    const spy = defineRule({
      id: "spy",
      group: "column",
      severity: "note",
      stage: "drafting",
      scope: "area",
      costs: "skimmed",
      messages: { read: "The area was read. Leave it." },
      replaces: [],
      *check({ area, index }) {
        asked += 1;
        const about = {
          long: index.count(isLong),
          rows: index.group(areaOf, area.id).map(({ row }) => row.name),
        };
        yield { message: "read", values: {}, ids: [area.id], area: area.id, about };
      },
    });
    const log = openLog(START.core);
    const select = createContentSelector();
    const checker = createChecker([spy]);
    const first = checker({ content: select(log.matrix()), today: TODAY });
    const must = (body: OpBody) => {
      asked = 0;
      log.must(body);
      return checker({ content: select(log.matrix()), today: TODAY });
    };
    const area = AreaId.parse(first[0]?.area);
    const short = Object.entries(START.core.tables.activity).find(([, row]) => row.name.length <= 40);
    const id = ActivityId.parse(short?.[0]);
    expect(asked).toBe(first.length);
    const second = must({ kind: "activity.edit", id, fields: { name: "Answer calls" } });
    expect(asked).toBe(1);
    expect(second.filter((finding, at) => finding !== first[at])).toHaveLength(1);
    must({ kind: "activity.edit", id, fields: { name: "Answer calls of everybody who works in the shops" } });
    expect(asked).toBe(first.length);
    must({ kind: "area.edit", id: area, fields: { name: "Calls" } });
    expect(asked).toBe(first.length);
    must({ kind: "activity.edit", id, fields: { undecided: true } });
    expect(asked).toBe(1);
    must({ kind: "activity.edit", id, fields: { note: "Calls are recorded." } });
    expect(asked).toBe(0);
  });
});
