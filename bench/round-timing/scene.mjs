import { randomUUID } from "node:crypto";
import WebSocket from "ws";
import { openVisitor } from "../sync/clearline/visitor.mjs";

const ROWS = 83;

/**
 * A matrix with a running round about 83 rows, of which the buyer has answered so many, seen by the provider.
 * @typedef {object} Scene
 * @property {string} id
 * @property {number} port
 * @property {string} cookie the provider's
 * @property {(op: object, stream: string) => Promise<void>} write as the provider
 * @property {() => Promise<void>} ping a frame to the server and its answer
 * @property {string} firstRow
 * @property {() => void} close
 */

const preset = {
  ...{ model: "fully-managed", size: "everything", title: "Round", buyer: "Contoso", provider: "Northwind" },
  ...{ businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }], zone: "Europe/London" },
};

const toOp = (/** @type {object} */ body, /** @type {string} */ stream) => ({
  ...{ id: randomUUID(), stream, body, base: 0, group: null },
});

/** @param {string} row */
function toAnswer(row) {
  const text = "We had thought that they would do this, as they did with the provider before. ".repeat(6);
  const answer = {
    says: "split",
    ourPart: text,
    theirPart: text,
    ours: ["responsible"],
    theirs: [],
    note: text,
  };
  return toOp({ kind: "answer.set", round: "r1", activity: row, answer }, "buyer");
}

/**
 * @param {number} port
 * @param {number} answers
 * @returns {Promise<Scene>}
 */
export async function openScene(port, answers) {
  const buyer = openVisitor(port);
  const creator = { side: "buyer", name: "Bea Buyer", title: "" };
  const { id } = await buyer.send("POST", "/matrices", { preset, creator });
  const wish = { side: "provider", right: "manage", label: "Piotr" };
  const link = await buyer.send("POST", `/matrices/${id}/links`, wish);
  const secret = new URL(link.url).hash.slice(1);
  const provider = openVisitor(port);
  await provider.send("POST", "/join", { secret, name: "Piotr Nowak", title: "" });
  const { content } = await buyer.send("GET", `/matrices/${id}`);
  const all = content.areas.flatMap((/** @type {any} */ area) => area.activities);
  /** @type {readonly string[]} */
  const rows = all.map((/** @type {{ id: string }} */ row) => row.id).slice(0, ROWS);
  await submit(buyer, id, [toOp({ kind: "round.propose", id: "r1", about: "all rows", rows }, "shared")]);
  if (answers > 0) await submit(buyer, id, rows.slice(0, answers).map(toAnswer));
  const { v } = await provider.send("GET", `/matrices/${id}/changes`);
  const socket = await openSocket(port, provider.cookie(), { type: "hello", v, matrix: id });
  return {
    ...{
      id,
      port,
      cookie: provider.cookie(),
      firstRow: rows[0] ?? "",
      ping: socket.ping,
      close: socket.close,
    },
    write: (op, stream) => submit(provider, id, [toOp(op, stream)]),
  };
}

/**
 * @param {import("../sync/clearline/visitor.mjs").Visitor} visitor
 * @param {string} id
 * @param {readonly object[]} ops
 */
async function submit(visitor, id, ops) {
  const { acks } = await visitor.send("POST", `/matrices/${id}/ops`, { ops });
  const bad = acks.find(
    (/** @type {any} */ { fate }) => fate.state !== "applied" && fate.state !== "already",
  );
  if (bad) throw new Error(`Not applied: ${JSON.stringify(bad)}`);
}

/**
 * @param {number} port
 * @param {string} cookie
 * @param {object} hello
 */
async function openSocket(port, cookie, hello) {
  const headers = { cookie, origin: `http://localhost:${port}` };
  const socket = new WebSocket(`ws://localhost:${port}/api/v1/socket`, { headers });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const heard = (/** @type {string} */ type) =>
    new Promise((resolve) => {
      const listen = (/** @type {Buffer} */ data) => {
        if (!String(data).includes(`"type":"${type}"`)) return;
        socket.off("message", listen);
        resolve(undefined);
      };
      socket.on("message", listen);
    });
  const welcome = heard("welcome");
  const since = { shared: null, own: null };
  socket.send(JSON.stringify({ ...hello, since, epoch: null, client: "round-timing" }));
  await welcome;
  return {
    close: () => socket.close(),
    ping: async () => {
      const answer = heard("pong");
      socket.send('{"type":"ping"}');
      await answer;
    },
  };
}
