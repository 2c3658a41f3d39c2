import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreedJson } from "../agreed-json.ts";
import { content } from "../content.ts";
import type { Actor } from "../rights.ts";
import { OpId } from "../schema/ids.ts";
import type { Change } from "../tables.ts";
import type { OpenLog } from "../testing/open-log.ts";
import { BUYER, PROVIDER } from "../testing/people.ts";
import { anyLog } from "../testing/play.ts";
import { UNDOABLE } from "./undo.ts";

const SLOW_MACHINE = 60_000;
const agreed = (log: OpenLog) => agreedJson(content(log.matrix()));

function sendUndo(log: OpenLog, of: string, by: Actor) {
  const body = { kind: "undo" as const, of: OpId.parse(of), force: false };
  return log.send(body, { by });
}

/** The changes that somebody would undo, newest first; what was undone by an undo in the log is left aside. */
function ownChanges(log: OpenLog, by: Actor): readonly Change[] {
  return log
    .changes()
    .filter((change) => change.by.participant === by.participant && UNDOABLE.has(change.kind))
    .toReversed();
}

interface Undone {
  readonly ids: readonly string[];
  readonly refused: string | undefined;
}

/** Undoes one's own changes, newest first, until there are enough or one is refused. */
function undoSome(log: OpenLog, by: Actor, count: number): Undone {
  const ids: string[] = [];
  for (const { id: of } of ownChanges(log, by).slice(0, count)) {
    const { id, decision } = sendUndo(log, of, by);
    if (!decision.ok) return { ids, refused: decision.code };
    if (decision.writes.length > 0) ids.push(id);
  }
  return { ids, refused: undefined };
}

const anyPerson = fc.constantFrom(BUYER, PROVIDER);

describe("laws of undo, with two people in one matrix", { timeout: SLOW_MACHINE }, () => {
  it("undoing some of one's own changes and redoing them returns to the same content", () => {
    fc.assert(
      fc.property(anyLog(), anyPerson, fc.nat(12), (log, by, count) => {
        const before = agreed(log);
        const { ids } = undoSome(log, by, count + 1);
        for (const id of ids.toReversed()) expect(sendUndo(log, id, by).decision).toMatchObject({ ok: true });
        expect(agreed(log)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it("an undo that nobody forced overwrites nothing but what its author has put there", () => {
    fc.assert(
      fc.property(anyLog(), anyPerson, fc.nat(12), (log, by, count) => {
        const { ids } = undoSome(log, by, count + 1);
        for (const id of ids) {
          const at = log.changes().findIndex((change) => change.id === id);
          for (const write of log.changes()[at]?.writes ?? []) {
            expect(write.action).toBe("edit");
            if (write.action !== "edit") continue;
            for (const field of Object.keys(write.after)) {
              const last = log
                .changes()
                .slice(0, at)
                .findLast((change) => writesField(change, write.table, write.id, field));
              const isFirst = last === undefined;
              expect(
                isFirst || last.by.participant === by.participant || keepsValue(last, write, field),
              ).toBe(true);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("refuses only what somebody has built upon, or what has no place any more", () => {
    fc.assert(
      fc.property(anyLog(), anyPerson, fc.nat(12), (log, by, count) => {
        const { refused } = undoSome(log, by, count + 1);
        expect([undefined, "built-upon", "removed"]).toContain(refused);
      }),
      { numRuns: 60 },
    );
  });
});

function fieldsOf(change: Change, table: string, id: string): Readonly<Record<string, unknown>> {
  const writes = change.writes.filter((write) => write.table === table && write.id === id);
  return Object.assign({}, ...writes.map((write) => (write.action === "add" ? write.row : write.after)));
}

const writesField = (change: Change, table: string, id: string, field: string) =>
  field in fieldsOf(change, table, id);

/** Somebody else may have written, last, the very value that the author of the undo had given. */
function keepsValue(
  last: Change,
  undone: { readonly table: string; readonly id: string; readonly before: object },
  field: string,
): boolean {
  const before: Readonly<Record<string, unknown>> = { ...undone.before };
  return JSON.stringify(fieldsOf(last, undone.table, undone.id)[field]) === JSON.stringify(before[field]);
}
