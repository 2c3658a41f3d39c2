import { openSamples } from "./statistics.mjs";

/**
 * @typedef {object} Recorder
 * @property {(op: string, client: number) => void} sent
 * @property {(op: string, at: number) => void} acked
 * @property {(op: string, client: number, at: number) => void} seen somebody's change came to a client
 * @property {() => void} startMeasuring
 * @property {() => void} stopMeasuring
 * @property {() => number} unacked
 * @property {() => number} unseen deliveries that are still to come
 * @property {() => Recorded} result
 *
 * @typedef {object} Recorded
 * @property {import("./statistics.mjs").Summary} ack
 * @property {import("./statistics.mjs").Summary} fanOut
 * @property {number} perSecond acknowledged edits a second while measured
 * @property {number} edits acknowledged in all, warm-up included
 * @property {number} deliveries to others, in all
 */

/**
 * Keeps when each edit was sent, and counts who has seen it; only edits sent while measuring are timed.
 * @param {number} others how many clients must see an edit beside its author
 * @returns {Recorder}
 */
export function openRecorder(others) {
  /** @type {Map<string, { at: number, client: number, isTimed: boolean, isAcked: boolean, toSee: number }>} */
  const open = new Map();
  const acks = openSamples();
  const fanOuts = openSamples();
  let isMeasuring = false;
  let started = 0;
  let stopped = 0;
  let ackedWhile = 0;
  let edits = 0;
  let deliveries = 0;
  let unacked = 0;

  /** @param {string} op */
  function getSent(op) {
    const sent = open.get(op);
    if (!sent) throw new Error(`Nobody sent ${op}, or all have seen it already`);
    return sent;
  }

  /** @param {string} op */
  function forgetDone(op) {
    const sent = getSent(op);
    if (sent.isAcked && sent.toSee === 0) open.delete(op);
  }

  return {
    sent: (op, client) => {
      unacked += 1;
      open.set(op, { at: performance.now(), client, isTimed: isMeasuring, isAcked: false, toSee: others });
    },
    acked: (op, at) => {
      const sent = getSent(op);
      if (sent.isAcked) throw new Error(`${op} was acknowledged twice`);
      sent.isAcked = true;
      unacked -= 1;
      edits += 1;
      if (isMeasuring) ackedWhile += 1;
      if (sent.isTimed) acks.add(at - sent.at);
      forgetDone(op);
    },
    seen: (op, client, at) => {
      const sent = getSent(op);
      if (sent.client === client) throw new Error(`${op} came back to its author as somebody else's`);
      sent.toSee -= 1;
      deliveries += 1;
      if (sent.toSee < 0) throw new Error(`${op} came to more clients than there are`);
      if (sent.isTimed) fanOuts.add(at - sent.at);
      forgetDone(op);
    },
    startMeasuring: () => {
      isMeasuring = true;
      started = performance.now();
    },
    stopMeasuring: () => {
      isMeasuring = false;
      stopped = performance.now();
    },
    unacked: () => unacked,
    unseen: () => [...open.values()].reduce((sum, { toSee }) => sum + toSee, 0),
    result: () => ({
      ack: acks.summary(),
      fanOut: fanOuts.summary(),
      perSecond: ackedWhile / ((stopped - started) / 1000),
      edits,
      deliveries,
    }),
  };
}
