import { describe, expect, it } from "vitest";
import { confirmationsOf } from "#lib/matrix/confirmation.ts";
import { content } from "#lib/matrix/content.ts";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { activityId, roleId } from "#lib/matrix/testing/ids.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { BUYER } from "#lib/matrix/testing/people.ts";
import { confirmBodies } from "../actions/confirm-actions.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import { confirmedRevision } from "../row/confirmed-revision.ts";
import { touchesRow } from "./history-filter.ts";

const GRID = `
  |            | Provider/Desk | Buyer/Lead |
  | Help desk  |               |            |
  | - One      | R             | A          |
  | - Two      | R             | A          |
`;

function confirmRow(log: ReturnType<typeof openLog>, row: string): void {
  const agreed = content(log.matrix());
  const rows = agreed.areas.flatMap((area) => area.activities).filter((one) => one.id === row);
  const session: Pick<MatrixSession, "me" | "content" | "confirmations"> = {
    me: BUYER,
    content: agreed,
    confirmations: confirmationsOf(log.matrix(), agreed),
  };
  for (const body of confirmBodies(session, rows)) log.must(body);
}

function kindsOf(log: ReturnType<typeof openLog>, row: string): readonly string[] {
  return log
    .changes()
    .filter((change) => touchesRow(change, row, log.matrix()))
    .map((change) => change.kind);
}

describe("the history of a row", () => {
  it("holds its letters, its fields and its confirmations, and nothing of others", () => {
    const log = openLog(drawMatrix(GRID));
    log.must({ kind: "cell.add", activity: activityId("one"), role: roleId("lead"), duty: "informed" });
    log.must({ kind: "activity.edit", id: activityId("two"), fields: { clause: "4.2" } });
    confirmRow(log, "one");
    expect(kindsOf(log, "one")).toEqual(["cell.add", "row.confirm"]);
    expect(kindsOf(log, "two")).toEqual(["activity.edit"]);
  });

  it("holds what was said about it, and not what was said about others or the matrix", () => {
    const log = openLog(drawMatrix(GRID));
    const ask = (id: string, anchor: object | null) =>
      log.must(OpBody.parse({ kind: "thread.open", id, anchor, comment: `${id}-1`, text: "Who?" }));
    ask("cell", { activity: "one", role: "lead" });
    ask("other", { activity: "two", role: null });
    ask("whole", null);
    for (const body of [
      { kind: "comment.add", id: "c2", thread: "cell", text: "We do." },
      { kind: "comment.edit", id: "c2", fields: { text: "They do." } },
      { kind: "thread.resolve", id: "cell" },
    ])
      log.must(OpBody.parse(body));
    expect(kindsOf(log, "one")).toEqual(["thread.open", "comment.add", "comment.edit", "thread.resolve"]);
    expect(kindsOf(log, "two")).toEqual(["thread.open"]);
  });

  it("knows the revision at which the row was confirmed last", () => {
    const log = openLog(drawMatrix(GRID));
    expect(confirmedRevision(log.changes(), "one")).toBeUndefined();
    confirmRow(log, "one");
    const revision = log.matrix().revision;
    log.must({ kind: "cell.add", activity: activityId("one"), role: roleId("lead"), duty: "informed" });
    expect(confirmedRevision(log.changes(), "one")).toBe(revision);
  });

  it("confirms a row once: what holds already is not sent again", () => {
    const log = openLog(drawMatrix(GRID));
    confirmRow(log, "one");
    const revision = log.matrix().revision;
    confirmRow(log, "one");
    expect(log.matrix().revision).toBe(revision);
  });
});
