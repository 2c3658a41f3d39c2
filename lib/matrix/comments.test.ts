import { describe, expect, it } from "vitest";
import { countUnread, createPlacing, isTakenBack, listTalks, seenUntil } from "./comments.ts";
import { content } from "./content.ts";
import type { Matrix } from "./matrix.ts";
import { OpBody } from "./schema/op.ts";
import { drawMatrix } from "./testing/draw-matrix.ts";
import { activityId, roleId } from "./testing/ids.ts";
import { type OpenLog, openLog } from "./testing/open-log.ts";
import { BUYER, PROVIDER } from "./testing/people.ts";

const GRID = `
  |              | Buyer | Provider | Provider/Desk |
  | Help desk    |       |          |               |
  | - Take calls | A     | R        |               |
`;
const CELL = { activity: activityId("take-calls"), role: roleId("desk") };

function draw(): OpenLog {
  return openLog(drawMatrix(GRID, { roles: { Desk: { foldsInto: "provider" }, Provider: { open: true } } }));
}

function say(log: OpenLog, id: string, text: string, by = BUYER) {
  const body =
    Object.keys(log.matrix().tables.thread).length === 0
      ? { kind: "thread.open", id: "t1", anchor: CELL, comment: id, text }
      : { kind: "comment.add", id, thread: "t1", text };
  log.must(OpBody.parse(body), { by });
}

const placeOf = (matrix: Matrix) => createPlacing(content(matrix))(CELL);
const edit = (kind: string, id: string, fields: object) => OpBody.parse({ kind, id, fields });

describe("the place of a thread", () => {
  it("is the cell while its column shows, the row while it is folded or removed, and the row again once it is opened", () => {
    const log = draw();
    expect(placeOf(log.matrix())).toEqual({ kind: "cell", ...CELL });
    log.must(edit("role.edit", "provider", { open: false }));
    expect(placeOf(log.matrix())).toEqual({ kind: "row", ...CELL });
    log.must(edit("role.edit", "provider", { open: true }));
    expect(placeOf(log.matrix()).kind).toBe("cell");
    log.must(edit("role.edit", "desk", { removed: true }));
    expect(placeOf(log.matrix())).toEqual({ kind: "row", ...CELL });
  });

  it("is kept under removed rows, and comes back with its row", () => {
    const log = draw();
    log.must(edit("activity.edit", "take-calls", { removed: true }));
    expect(placeOf(log.matrix())).toEqual({ kind: "removed-row", ...CELL });
    log.must(edit("activity.edit", "take-calls", { removed: false }));
    expect(placeOf(log.matrix()).kind).toBe("cell");
  });
});

describe("what a reader has not seen", () => {
  it("is what others wrote since, never one's own and never what was taken back", () => {
    const log = draw();
    say(log, "c1", "At night too?");
    say(log, "c2", "Until ten.", PROVIDER);
    const read = () => {
      const [talk] = listTalks(log.matrix().tables);
      if (!talk) throw new Error("Nothing was said");
      return talk;
    };
    const seen = seenUntil(read(), BUYER.participant);
    expect(countUnread(read(), BUYER.participant, undefined)).toBe(1);
    expect(countUnread(read(), BUYER.participant, seen)).toBe(0);
    expect(countUnread(read(), PROVIDER.participant, undefined)).toBe(1);
    say(log, "c3", "And then?");
    expect(seenUntil(read(), BUYER.participant)).toBe(seen);
    expect(countUnread(read(), BUYER.participant, seen)).toBe(0);
    say(log, "c4", "Nobody.", PROVIDER);
    expect(countUnread(read(), BUYER.participant, seen)).toBe(1);
    log.must(edit("comment.edit", "c4", { removed: true }), { by: PROVIDER });
    expect(countUnread(read(), BUYER.participant, seen)).toBe(0);
  });
});

describe("the threads of a matrix", () => {
  it("come oldest first with their comments in order, and are taken back with their last comment", () => {
    const log = draw();
    for (const id of ["z", "b", "a"]) say(log, id, id);
    const [talk] = listTalks(log.matrix().tables);
    expect(talk?.comments.map(({ text }) => text)).toEqual(["z", "b", "a"]);
    for (const id of ["z", "b"]) log.must(edit("comment.edit", id, { removed: true }));
    expect(listTalks(log.matrix().tables).map(isTakenBack)).toEqual([false]);
    log.must(edit("comment.edit", "a", { removed: true }));
    expect(listTalks(log.matrix().tables).map(isTakenBack)).toEqual([true]);
  });
});
