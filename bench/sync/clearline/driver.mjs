import { v7 } from "uuid";
import { openLightSocket } from "../load/light-socket.mjs";
import { createMatrix, joinPeople, readBigMatrix } from "./big-matrix.mjs";
import { openLine, toHello } from "./line.mjs";

const PING_MS = 15_000;

/**
 * What a frame of changes says, read once although it comes to every client.
 * @typedef {{ revision: number, id: string, hash: string }} Entry
 */

/**
 * @typedef {object} OpenMatrix
 * @property {string} id
 * @property {import("./visitor.mjs").Visitor} manager
 * @property {Map<number, Entry>} log what clients got, by revision
 * @property {{ revision: number, epoch: string }} page where a page that was just opened stands
 */

/** @returns {import("../load/load.mjs").Driver} */
export function openClearlineDriver() {
  /** @type {OpenMatrix[]} */
  const matrices = [];

  return {
    prepare: async (job) => {
      const parts = await readBigMatrix(job.port);
      const perMatrix = job.perDocument ?? job.clients;
      /** @type {(readonly string[])[]} */
      const cookies = [];
      for (let count = 0; count < job.clients / perMatrix; count += 1) {
        const matrix = await createMatrix(job.port, parts);
        cookies.push(await joinPeople(job.port, matrix, perMatrix));
        matrices.push({ ...matrix, log: new Map(), page: await readPage(job.port, matrix) });
      }
      const readFrame = openFrameReader();
      return (index, hooks) => {
        const at = Math.floor(index / perMatrix);
        const matrix = matrices[at];
        const cookie = cookies[at]?.[index % perMatrix];
        if (!matrix || cookie === undefined) throw new Error(`There is no client ${index}`);
        return openClient(job.port, matrix, cookie, readFrame, hooks);
      };
    },
    verify: async () => {
      for (const { id, manager, log } of matrices) await compareWithServer(id, manager, log);
    },
  };
}

/**
 * Where a page stands that was opened now: what it brings along, the clients of this benchmark need no more of than this.
 * @param {number} port
 * @param {{ id: string, manager: import("./visitor.mjs").Visitor }} matrix
 */
async function readPage(port, { id, manager }) {
  const line = await openLine(port, manager.cookie());
  const welcome = await line.ask(toHello(id, { shared: null, own: null }, null), "welcome");
  line.end();
  return { revision: welcome.shared.state.revision, epoch: welcome.epoch };
}

/** Parses each distinct frame once: all clients of a matrix get the same bytes. */
function openFrameReader() {
  let lastBytes = Buffer.alloc(0);
  /** @type {any} */
  let lastFrame;
  return (/** @type {Buffer} */ bytes) => {
    if (bytes.equals(lastBytes)) return lastFrame;
    lastFrame = JSON.parse(bytes.toString());
    // The socket may reuse what it has read into.
    lastBytes = Buffer.from(bytes);
    return lastFrame;
  };
}

/**
 * @param {number} port
 * @param {OpenMatrix} matrix
 * @param {string} cookie
 * @param {(bytes: Buffer) => any} readFrame
 * @param {import("../load/load.mjs").Hooks} hooks
 * @returns {Promise<import("../load/load.mjs").LoadClient>}
 */
async function openClient(port, { id, log, page }, cookie, readFrame, hooks) {
  let { revision } = page;
  /** @type {Set<string>} */
  const own = new Set();
  /** @type {() => void} */
  let welcomed = () => {};
  const welcome = new Promise((resolve) => {
    welcomed = () => resolve(undefined);
  });

  /** @param {any} replay */
  function startAt(replay) {
    revision =
      replay.kind === "snapshot"
        ? replay.state.revision
        : (replay.entries.at(-1)?.change.revision ?? revision);
    welcomed();
  }

  /**
   * @param {any[]} entries
   * @param {number} at
   */
  function take(entries, at) {
    for (const { change, hash } of entries) {
      if (change.revision !== revision + 1)
        return hooks.failed(`expected change ${revision + 1}, got ${change.revision}`);
      revision = change.revision;
      const known = log.get(revision);
      if (known && known.hash !== hash) return hooks.failed(`change ${revision} is not the one others got`);
      if (!known) log.set(revision, { revision, id: change.id, hash });
      if (!own.delete(change.id)) hooks.seen(change.id, at);
    }
  }

  /**
   * @param {any[]} acks
   * @param {number} at
   */
  function takeAcks(acks, at) {
    for (const { op, fate } of acks) {
      if (fate.state !== "applied") return hooks.failed(`${op} was not applied: ${JSON.stringify(fate)}`);
      hooks.acked(op, at);
    }
  }

  const socket = await openLightSocket(
    { port, path: "/api/v1/socket", headers: { cookie, origin: `http://localhost:${port}` } },
    (bytes, at) => {
      const frame = readFrame(bytes);
      if (frame.type === "changes" && frame.stream === "shared") take(frame.entries, at);
      else if (frame.type === "acks") takeAcks(frame.acks, at);
      else if (frame.type === "welcome") startAt(frame.shared);
      else if (frame.type === "bye") hooks.failed(`bye: ${frame.reason}, ${frame.message}`);
      else if (frame.type === "refusal") hooks.failed(frame.message);
    },
    hooks.failed,
  );
  const since = { shared: revision, own: 0 };
  socket.send(JSON.stringify(toHello(id, since, page.epoch)));
  await welcome;
  // As a page does; a client that says nothing for longer is taken for gone.
  const pinging = setInterval(() => socket.send('{"type":"ping"}'), PING_MS);
  return {
    edit: (cell, sent) => {
      const op = v7();
      const body = { kind: "cell.set", ...cell };
      const text = JSON.stringify({
        type: "ops",
        ops: [{ id: op, stream: "shared", base: revision, group: null, body }],
      });
      own.add(op);
      sent(op);
      socket.send(text);
    },
    end: () => {
      clearInterval(pinging);
      socket.end();
    },
  };
}

/**
 * Compares what clients saw with what the server holds: the same ops in the same places with the same hashes.
 * @param {string} id
 * @param {import("./visitor.mjs").Visitor} manager
 * @param {Map<number, Entry>} log
 */
async function compareWithServer(id, manager, log) {
  const revisions = [...log.keys()];
  if (revisions.length === 0) return;
  let since = Math.min(...revisions) - 1;
  let compared = 0;
  for (;;) {
    const page = await manager.send("GET", `/matrices/${id}/changes?since=${since}&limit=1000`);
    for (const { change, hash } of page.entries) {
      const seen = log.get(change.revision);
      if (seen?.id !== change.id || seen?.hash !== hash)
        throw new Error(`Change ${change.revision} of the server is not what clients got`);
      compared += 1;
    }
    if (page.next === null) break;
    since = page.next;
  }
  if (compared !== log.size) throw new Error(`Clients got ${log.size} changes, the server holds ${compared}`);
}
