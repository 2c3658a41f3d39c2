import { describe, expect, it } from "vitest";
import { listTalks } from "#lib/matrix/comments.ts";
import { content } from "#lib/matrix/content.ts";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { BUYER, PROVIDER } from "#lib/matrix/testing/people.ts";
import { COMMENT_FILTERS, matchesCommentFilter } from "./comment-filter.ts";
import { markRows, placeTalks, type ReadMarks } from "./placed-talks.ts";

const GRID = `
  |            | Buyer/Lead | Provider/Desk |
  | Help desk  |            |               |
  | - One      | A          | R             |
  | - Two      | A          | R             |
  | - Three    | A          | R             |
`;

function drawTalks() {
  const log = openLog(drawMatrix(GRID));
  const send = (body: object, by = BUYER) => log.must(OpBody.parse(body), { by });
  const ask = (id: string, anchor: object | null, by = BUYER) =>
    send({ kind: "thread.open", id, anchor, comment: `${id}-1`, text: id }, by);
  ask("cell", { activity: "two", role: "desk" });
  ask("cell-too", { activity: "two", role: "desk" }, PROVIDER);
  ask("row", { activity: "one", role: null }, PROVIDER);
  ask("whole", null, PROVIDER);
  ask("gone", { activity: "three", role: "lead" });
  send({ kind: "activity.edit", id: "three", fields: { removed: true } });
  ask("done", { activity: "one", role: "lead" });
  send({ kind: "thread.resolve", id: "done" });
  send({ kind: "comment.add", id: "cell-2", thread: "cell", text: "Yes" }, PROVIDER);
  return log.matrix();
}

function placed(marks: ReadMarks | null) {
  const matrix = drawTalks();
  return placeTalks(content(matrix), listTalks(matrix.tables), BUYER.participant, marks);
}

describe("threads as a reader stands to them", () => {
  it("come in reading order: the matrix, rows, cells, and removed rows last", () => {
    expect(placed({}).map(({ id }) => id)).toEqual(["whole", "row", "done", "cell", "cell-too", "gone"]);
  });

  it("hold what was not read by this browser, and nothing until that is known", () => {
    const unread = (marks: ReadMarks | null) =>
      Object.fromEntries(placed(marks).map(({ id, unread: count }) => [id, count]));
    expect(unread({})).toEqual({ whole: 1, row: 1, done: 0, cell: 1, "cell-too": 1, gone: 0 });
    expect(Object.values(unread(null))).toEqual([0, 0, 0, 0, 0, 0]);
    const seen =
      placed({})
        .find(({ id }) => id === "cell")
        ?.comments.at(-1)?.at ?? "";
    expect(unread({ cell: seen })["cell"]).toBe(0);
  });

  it("mark the cell or the row where they stand while they are open", () => {
    const marks = markRows(placed({}));
    expect([...marks.keys()]).toEqual(["one", "two"]);
    expect(marks.get("one")).toEqual({
      row: { open: 1, unread: 1 },
      cells: {},
      all: { open: 1, unread: 1 },
    });
    expect(marks.get("two")).toEqual({
      row: null,
      cells: { desk: { open: 2, unread: 2 } },
      all: { open: 2, unread: 2 },
    });
  });

  it("are sorted out by filters", () => {
    const found = Object.fromEntries(
      COMMENT_FILTERS.map((filter) => [
        filter,
        placed({}).flatMap((talk) => (matchesCommentFilter(talk, filter, BUYER) ? [talk.id] : [])),
      ]),
    );
    expect(found).toEqual({
      open: ["whole", "row", "cell", "cell-too", "gone"],
      unread: ["whole", "row", "cell", "cell-too"],
      "asked-of-us": ["whole", "row", "cell-too"],
      "asked-by-us": ["cell", "gone"],
      mine: ["done", "cell", "gone"],
      resolved: ["done"],
      removed: ["gone"],
      all: ["whole", "row", "done", "cell", "cell-too", "gone"],
    });
  });
});
