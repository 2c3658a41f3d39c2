import { randomUUID } from "node:crypto";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { openLightSocket } from "../load/light-socket.mjs";

const DOCUMENT = "sheet";
const SYNC = 0;
const AUTH = 2;
const SYNC_REPLY = 4;
const SYNC_STATUS = 8;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
const MARK = "edit-";
const MARK_SIZE = MARK.length + 36;

/** @param {(encoder: encoding.Encoder) => void} write */
function message(write) {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, DOCUMENT);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** A Yjs editor that keeps a document of its own for what it writes; what others write it reads and counts. */
async function openClient(port, hooks) {
  const document = new Y.Doc();
  const cells = document.getMap("cells");
  // The server acknowledges updates in their order.
  const waiting = [];
  const own = new Set();
  let synced = () => {};
  const isSynced = new Promise((resolve) => {
    synced = () => resolve(undefined);
  });

  function readSync(decoder, payload, at) {
    const step = decoding.readVarUint(decoder);
    if (step === STEP_1) return answerStep1();
    if (step === STEP_2) {
      Y.applyUpdate(document, decoding.readVarUint8Array(decoder));
      return synced();
    }
    // An update holds as many edits as it holds marks.
    for (let found = payload.indexOf(MARK); found >= 0; found = payload.indexOf(MARK, found + MARK_SIZE)) {
      const op = payload.toString("latin1", found, found + MARK_SIZE);
      if (!own.delete(op)) hooks.seen(op, at);
    }
  }

  function answerStep1() {
    socket.send(
      message((encoder) => {
        encoding.writeVarUint(encoder, SYNC_REPLY);
        encoding.writeVarUint(encoder, STEP_2);
        encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(new Y.Doc()));
      }),
    );
    return undefined;
  }

  const socket = await openLightSocket(
    { port, path: "/" },
    (payload, at) => {
      const decoder = decoding.createDecoder(payload);
      decoding.readVarString(decoder);
      const type = decoding.readVarUint(decoder);
      if (type === SYNC || type === SYNC_REPLY) return readSync(decoder, payload, at);
      if (type === AUTH) return askForAll();
      if (type === SYNC_STATUS && waiting.length > 0) return hooks.acked(waiting.shift(), at);
    },
    hooks.failed,
  );

  function askForAll() {
    socket.send(
      message((encoder) => {
        encoding.writeVarUint(encoder, SYNC);
        encoding.writeVarUint(encoder, STEP_1);
        encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()));
      }),
    );
  }

  socket.send(
    message((encoder) => {
      encoding.writeVarUint(encoder, AUTH);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, "nobody asks for this token");
    }),
  );
  await isSynced;

  document.on("update", (update, origin) => {
    if (origin === null) return;
    const { op, sent } = origin;
    const bytes = message((encoder) => {
      encoding.writeVarUint(encoder, SYNC);
      encoding.writeVarUint(encoder, UPDATE);
      encoding.writeVarUint8Array(encoder, update);
    });
    waiting.push(op);
    own.add(op);
    sent(op);
    socket.send(bytes);
  });
  return {
    edit: ({ activity, role, cell }, sent) => {
      const op = `${MARK}${randomUUID()}`;
      document.transact(() => void cells.set(`${activity}/${role}`, { ...cell, op }), { op, sent });
    },
    end: socket.end,
  };
}

export function openDriver() {
  return {
    prepare:
      async ({ port }) =>
      (_index, hooks) =>
        openClient(port, hooks),
  };
}
