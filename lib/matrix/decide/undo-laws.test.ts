import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreedJson } from "../agreed-json.ts";
import { content } from "../content.ts";
import type { Actor } from "../rights.ts";
import { OpId } from "../schema/ids.ts";
import type { Change } from "../tables.ts";
import type { OpenLog } from "../testing/open-log.ts";
import { BUYER, PROVIDER } from "../testing/people.ts";
import { anyHotLog, anyLog } from "../testing/play.ts";
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
  /** Which op undid which. */
  readonly done: readonly { readonly id: string; readonly of: string }[];
  readonly refused: string | undefined;
}

/** Undoes one's own changes, newest first, until there are enough or one is refused. */
function undoSome(log: OpenLog, by: Actor, count: number): Undone {
  const done: { readonly id: string; readonly of: string }[] = [];
  for (const { id: of } of ownChanges(log, by).slice(0, count)) {
    const { id, decision } = sendUndo(log, of, by);
    if (!decision.ok) return { done, refused: decision.code };
    if (decision.writes.length > 0) done.push({ id, of });
  }
  return { done, refused: undefined };
}

const anyTwoPeople = fc.oneof(anyHotLog(), anyLog());
const anyPerson = fc.constantFrom(BUYER, PROVIDER);

describe("laws of undo, with two people in one matrix", { timeout: SLOW_MACHINE }, () => {
  it("undoing some of one's own changes and redoing them returns to the same content", () => {
    fc.assert(
      fc.property(anyTwoPeople, anyPerson, fc.nat(12), (log, by, count) => {
        const before = agreed(log);
        const { done } = undoSome(log, by, count + 1);
        for (const { id } of done.toReversed())
          expect(sendUndo(log, id, by).decision).toMatchObject({ ok: true });
        expect(agreed(log)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it("an undo that nobody forced overwrites nothing but what its author has put there", () => {
    fc.assert(
      fc.property(anyTwoPeople, anyPerson, fc.nat(12), (log, by, count) => {
        for (const { id, of } of undoSome(log, by, count + 1).done) {
          for (const write of findChange(log, id).writes) {
            if (write.action !== "edit") throw new Error("An undo adds nothing");
            const given = fieldsOf(findChange(log, of), write.table, write.id);
            for (const [field, before] of Object.entries(write.before)) expect(given[field]).toEqual(before);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("refuses only what somebody has built upon, or what has no place any more", () => {
    fc.assert(
      fc.property(anyTwoPeople, anyPerson, fc.nat(12), (log, by, count) => {
        const { refused } = undoSome(log, by, count + 1);
        expect([undefined, "built-upon", "removed"]).toContain(refused);
      }),
      { numRuns: 60 },
    );
  });
});

function findChange(log: OpenLog, id: string): Change {
  const found = log.changes().find((change) => change.id === id);
  if (!found) throw new Error(`No change ${id}`);
  return found;
}

function fieldsOf(change: Change, table: string, id: string): Readonly<Record<string, unknown>> {
  const writes = change.writes.filter((write) => write.table === table && write.id === id);
  return Object.assign({}, ...writes.map((write) => (write.action === "add" ? write.row : write.after)));
}
