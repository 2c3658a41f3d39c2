import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreedJson } from "./agreed-json.ts";
import { apply } from "./apply.ts";
import { content, createContentSelector } from "./content.ts";
import { contentHash } from "./fingerprint.ts";
import { cellsToWrite, columnsOf, shownCell } from "./fold.ts";
import { invert } from "./invert.ts";
import { BLANK, type Matrix } from "./matrix.ts";
import { rewind } from "./rewind.ts";
import { authorOf } from "./rights.ts";
import { LETTER_SETS } from "./schema/header.ts";
import type { RowCells } from "./schema/role.ts";
import type { Change } from "./tables.ts";
import { anyCell } from "./testing/arbitraries.ts";
import { BUYER } from "./testing/people.ts";
import { anyLog } from "./testing/play.ts";

const SLOW_MACHINE = 60_000;

function replay(start: Matrix, changes: readonly Change[]): Matrix {
  return changes.reduce(apply, start);
}

describe("laws of the log", { timeout: SLOW_MACHINE }, () => {
  it("an inverse brings back the content from before the change", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        let matrix = log.start;
        for (const change of log.changes()) {
          const after = apply(matrix, change);
          const back = apply(after, { ...change, revision: after.revision + 1, writes: invert(change) });
          expect(content(back)).toEqual(content(matrix));
          matrix = after;
        }
      }),
      { numRuns: 150 },
    );
  });

  it("a log folded from its JSON is the state it was written from", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const changes: Change[] = JSON.parse(JSON.stringify(log.changes()));
        const start: Matrix = JSON.parse(JSON.stringify(log.start));
        expect(replay(start, changes)).toEqual(log.matrix());
      }),
    );
  });

  it("rewinding the newest changes gives back the earlier content and record", () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(40), (log, count) => {
        const changes = log.changes();
        const kept = Math.max(0, changes.length - count);
        const rewound = rewind(log.matrix(), changes.slice(kept));
        const earlier = replay(log.start, changes.slice(0, kept));
        expect(rewound.revision).toBe(earlier.revision);
        expect(content(rewound)).toEqual(content(earlier));
        expect(rewound.tables.conflict).toEqual(earlier.tables.conflict);
      }),
    );
  });

  it("a selector that remembers says the same as one that does not, and keeps the rows that did not change", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const select = createContentSelector();
        let matrix = log.start;
        for (const change of log.changes()) {
          matrix = apply(matrix, change);
          expect(select(matrix)).toEqual(content(matrix));
        }
        const rows = select(matrix).areas.flatMap((area) => area.activities);
        const again = select({ ...matrix, revision: matrix.revision + 1 }).areas.flatMap(
          (area) => area.activities,
        );
        again.forEach((row, index) => {
          expect(row).toBe(rows[index]);
        });
      }),
    );
  });

  it("revisions count up without a hole, and each change says what stood before", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        let matrix = log.start;
        for (const change of log.changes()) {
          expect(change.revision).toBe(matrix.revision + 1);
          for (const write of change.writes) {
            const rows: Readonly<Record<string, object>> = matrix.tables[write.table];
            if (write.action === "add") expect(rows[write.id]).toBeUndefined();
            else if (write.table === "cells")
              expect({ ...blanks(write.before), ...rows[write.id] }).toMatchObject(write.before);
            else expect(rows[write.id]).toMatchObject(write.before);
          }
          matrix = apply(matrix, change);
        }
      }),
    );
  });
});

/** A role without a cell in a row is as good as one with a blank cell. */
function blanks(before: object): object {
  return Object.fromEntries(Object.keys(before).map((role) => [role, BLANK]));
}

describe("laws of columns", { timeout: SLOW_MACHINE }, () => {
  it("every live role shows in exactly one column, or hides because those below it stand open", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const matrix = log.matrix();
        const members = columnsOf(matrix).flatMap((column) => column.members);
        expect(new Set(members).size).toBe(members.length);
        for (const [id, role] of Object.entries(matrix.tables.role)) {
          const isShown = members.some((member) => member === id);
          if (!role.removed && !role.open) expect(isShown).toBe(true);
          if (role.removed) expect(isShown).toBe(false);
        }
      }),
    );
  });

  it("closing and opening a column brings back the same cells and the same content", () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(), (log, pick) => {
        const matrix = log.matrix();
        const ids = Object.keys(matrix.tables.role);
        const id = ids[pick % ids.length] ?? "";
        const open = matrix.tables.role[id]?.open ?? false;
        const turn = (to: boolean, revision: number): Change => ({
          id: "turn",
          stream: "shared",
          revision,
          at: "2026-02-01T10:00:00.000Z",
          by: authorOf(BUYER),
          kind: "role.edit",
          group: null,
          writes: [{ table: "role", id, action: "edit", before: { open: !to }, after: { open: to } }],
        });
        const turned = apply(matrix, turn(!open, matrix.revision + 1));
        const back = apply(turned, turn(open, matrix.revision + 2));
        expect(back.tables.cells).toEqual(matrix.tables.cells);
        expect(turned.tables.cells).toEqual(matrix.tables.cells);
        expect(contentHash(content(back))).toBe(contentHash(content(matrix)));
      }),
    );
  });

  it("a folded column shows exactly the cell that was written into it", () => {
    fc.assert(
      fc.property(anyLog(), fc.constantFrom(...LETTER_SETS).chain(anyCell), (log, wanted) => {
        const matrix = log.matrix();
        for (const column of columnsOf(matrix)) {
          const rows: readonly RowCells[] = [...Object.values(matrix.tables.cells), {}];
          for (const cells of rows) {
            const after: RowCells = { ...cells, ...cellsToWrite(cells, column, wanted) };
            expect(shownCell(after, column)).toEqual(wanted);
          }
        }
      }),
    );
  });

  it("nothing that is agreed holds a removed row or who confirmed it", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const json = JSON.stringify(agreedJson(content(log.matrix())));
        expect(json).not.toContain('"removed"');
        expect(json).not.toContain("Piotr Nowak");
      }),
    );
  });
});
