import type { Side } from "#lib/matrix/schema/header.ts";
import { drawParts } from "#lib/matrix/testing/draw-matrix.ts";
import { pick } from "#lib/sync/testing/chance.ts";
import { GRID } from "#lib/sync/testing/open-test-room.ts";
import type { SentOp } from "./witness.ts";

export const PARTS = drawParts(GRID);

const ROWS = Object.keys(PARTS.activities);
const ROLES = Object.keys(PARTS.roles);
const DUTIES = ["accountable", "responsible", "consulted", "informed"] as const;

/** What the author of an op knows when they make it. */
export interface Knowing {
  readonly side: Side;
  readonly revision: number;
  /** The author's last op, sent and perhaps not answered. */
  readonly previous: string | undefined;
}

/** Makes ops of all sorts: edits, letters, private notes, undo, and some that must be refused. */
export function createOpMaker(name: string, chance: () => number): (knowing: Knowing) => SentOp {
  let count = 0;

  function bodyOf(id: string, previous: string | undefined): Readonly<Record<string, unknown>> {
    const activity = pick(chance, ROWS);
    const role = pick(chance, ROLES);
    const duty = pick(chance, DUTIES);
    const draw = chance();
    if (draw < 0.35) return { kind: "activity.edit", id: activity, fields: { note: `Said in ${id}` } };
    if (draw < 0.5) return { kind: "cell.add", activity, role, duty };
    if (draw < 0.6) return { kind: "cell.remove", activity, role, duty };
    if (draw < 0.75) {
      return {
        kind: "cell.set",
        activity,
        role,
        cell: { duties: [duty], when: "always", notInvolved: false },
      };
    }
    if (draw < 0.85) return { kind: "header.edit", fields: { title: `Title of ${id}` } };
    if (draw < 0.93 && previous !== undefined) return { kind: "undo", of: previous, force: false };
    if (draw < 0.97) return { kind: "activity.edit", id: "no-such-row", fields: { note: "Nowhere" } };
    return { kind: "drop", everything: true };
  }

  return ({ side, revision, previous }) => {
    count += 1;
    const id = `${name}-${count}`;
    if (chance() < 0.25) {
      const body = { kind: "note.set", activity: pick(chance, ROWS), note: { text: `Private: ${id}` } };
      return { id, stream: side, base: 0, group: null, body };
    }
    const draw = chance();
    const base = draw < 0.02 ? 1_000_000 : draw < 0.2 && previous !== undefined ? previous : revision;
    return { id, stream: "shared", base, group: null, body: bodyOf(id, previous) };
  };
}
