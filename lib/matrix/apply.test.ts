import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, openFold } from "./apply.ts";
import type { Matrix } from "./matrix.ts";
import { anyLog } from "./testing/play.ts";

const SLOW_MACHINE = 60_000;

describe("folding", { timeout: SLOW_MACHINE }, () => {
  it("many changes in one fold end where applying them one by one ends, and write nothing in the start", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        for (const table of Object.values(log.start.tables)) Object.freeze(table);
        const fold = openFold(log.start);
        for (const change of log.changes()) fold.take(change);
        expect(fold.state()).toEqual(
          log.changes().reduce<Matrix>((at, change) => apply(at, change), log.start),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("a state that was kept shows no later change", () => {
    fc.assert(
      fc.property(anyLog(), fc.nat(40), (log, count) => {
        const changes = log.changes();
        const fold = openFold(log.start);
        for (const change of changes.slice(0, count)) fold.take(change);
        const kept = fold.keep();
        const text = JSON.stringify(kept);
        for (const change of changes.slice(count)) fold.take(change);
        expect(JSON.stringify(kept)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it("cells that say the same are one object in memory", () => {
    fc.assert(
      fc.property(anyLog(), (log) => {
        const written: Matrix = log.changes().reduce<Matrix>((at, change) => {
          const fresh = JSON.parse(JSON.stringify(change));
          return apply(at, fresh);
        }, log.start);
        const touched = log
          .changes()
          .flatMap(({ writes }) =>
            writes.flatMap((write) =>
              write.table === "cells" && write.action === "edit"
                ? Object.keys(write.after).map((role) => ({ row: write.id, role }))
                : [],
            ),
          );
        const held = new Map<string, object>();
        for (const { row, role } of touched) {
          const cells: Readonly<Record<string, object>> = written.tables.cells[row] ?? {};
          const cell = cells[role];
          if (!cell) continue;
          const text = JSON.stringify(cell);
          expect(held.get(text) ?? cell).toBe(cell);
          held.set(text, cell);
        }
      }),
      { numRuns: 50 },
    );
  });
});
