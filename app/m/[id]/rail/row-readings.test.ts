import { expect, test } from "vitest";
import { ActivityId } from "#lib/matrix/schema/ids.ts";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { readingsOf } from "./row-readings.ts";

const ROW = ActivityId.parse("take-calls");

function drawLog() {
  const log = openLog(
    drawMatrix("| | Buyer | Provider |\n | Desk | | |\n | - Take calls | | R |\n | - Close tickets | | R |"),
  );
  const send = (body: object) => log.must(OpBody.parse(body));
  send({ kind: "cell.add", activity: "take-calls", role: "buyer", duty: "accountable" });
  send({ kind: "cell.add", activity: "close-tickets", role: "buyer", duty: "accountable" });
  send({ kind: "activity.edit", id: "take-calls", fields: { name: "Answer calls", charge: "in-fee" } });
  return log;
}

test("the history of a row says how it read after each of its changes, and of no other's", () => {
  const log = drawLog();
  expect([...readingsOf(log.matrix(), log.changes(), ROW)]).toEqual([
    [4, "Harbor IT answers calls; it is in the fee. Northwind Mills owns it."],
    [2, "Harbor IT takes calls. Northwind Mills owns it."],
  ]);
});

test("it says nothing while changes are missing", () => {
  const log = drawLog();
  expect(readingsOf(log.matrix(), log.changes().slice(0, -1), ROW).size).toBe(0);
});
