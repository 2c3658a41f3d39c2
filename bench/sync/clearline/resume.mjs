import { v7 } from "uuid";
import { assignmentOf, ROLES, ROWS, roleId, rowId } from "../load/cells.mjs";
import { createMatrix, joinPeople, readBigMatrix } from "./big-matrix.mjs";
import { openLine, toHello } from "./line.mjs";

const OPS_IN_FRAME = 500;

/**
 * Somebody leaves, others make many changes, and somebody comes back: milliseconds from hello to the last of them.
 * @param {{ port: number, missed: number, times: number }} request
 */
export async function resume({ port, missed, times }) {
  const matrix = await createMatrix(port, await readBigMatrix(port));
  const [writer = "", reader = ""] = await joinPeople(port, matrix, 2);
  const line = await openLine(port, writer);
  const before = await line.ask(toHello(matrix.id, { shared: null, own: null }, null), "welcome");
  const base = before.shared.state.revision;
  for (let done = 0; done < missed; done += OPS_IN_FRAME) {
    const ops = Array.from({ length: OPS_IN_FRAME }, (_, index) => toOp(done + index, base));
    const { acks } = await line.ask({ type: "ops", ops }, "acks");
    const lost = acks.find((/** @type {any} */ ack) => ack.fate.state !== "applied");
    if (lost) throw new Error(`Not applied: ${JSON.stringify(lost)}`);
  }
  line.end();
  const milliseconds = [];
  for (let count = 0; count < times; count += 1) {
    const back = await openLine(port, reader);
    const started = performance.now();
    const welcome = await back.ask(toHello(matrix.id, { shared: base, own: 0 }, before.epoch), "welcome");
    milliseconds.push(performance.now() - started);
    const { entries } = welcome.shared;
    if (entries?.length !== missed) throw new Error(`Got ${entries?.length} changes instead of ${missed}`);
    entries.forEach((/** @type {any} */ { change }, /** @type {number} */ at) => {
      if (change.revision !== base + 1 + at) throw new Error(`There is a hole before ${change.revision}`);
    });
    back.end();
  }
  // The first one warms both processes up.
  return { milliseconds: milliseconds.slice(1) };
}

/**
 * @param {number} index
 * @param {number} base
 */
function toOp(index, base) {
  const cell = index % (ROWS * ROLES);
  const place = { activity: rowId(Math.floor(cell / ROLES)), role: roleId(cell % ROLES) };
  const edits = 1 + Math.floor(index / (ROWS * ROLES));
  const body = { kind: "cell.set", ...place, cell: assignmentOf(cell, edits) };
  return { id: v7(), stream: "shared", base, group: null, body };
}
