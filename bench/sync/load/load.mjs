import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { shareCells } from "./cells.mjs";
import { openRecorder } from "./recorder.mjs";

/**
 * @typedef {object} Cell
 * @property {string} activity
 * @property {string} role
 * @property {{ duties: (string | undefined)[], when: string, notInvolved: boolean }} cell
 *
 * @typedef {object} Hooks what a client tells of
 * @property {(op: string, at: number) => void} acked
 * @property {(op: string, at: number) => void} seen
 * @property {(reason: string) => void} failed
 *
 * @typedef {object} LoadClient
 * @property {(cell: Cell, sent: (op: string) => void) => void} edit sends an edit; `sent` is called with its id right before
 * @property {() => void} end
 *
 * @typedef {object} Driver how to talk with one kind of server
 * @property {(job: LoadJob) => Promise<(index: number, hooks: Hooks) => Promise<LoadClient>>} prepare
 * @property {() => Promise<void>} [verify] throws when what clients saw is not what the server holds
 *
 * @typedef {object} LoadJob
 * @property {number} port
 * @property {number} pid of the server
 * @property {number} clients all of them listen
 * @property {number} [perDocument] how many share one document; all, when left out
 * @property {number} authors the first so many also write
 * @property {number} editsPerSecond by all authors together; 0: each author keeps `window` edits under way
 * @property {number} window
 * @property {number} warmUpSeconds
 * @property {number} seconds
 *
 * @typedef {import("./recorder.mjs").Recorded & { generatorDelay: { p50: number, p99: number, max: number }, generatorCpu: number, serverCpu: number, residentBytes: number }} LoadResult
 */

const OPEN_AT_ONCE = 10;
const DRAIN_MS = 120_000;

/**
 * Opens clients, lets authors write for a while, waits until all have seen everything, and says what was measured.
 * @param {Driver} driver
 * @param {LoadJob} job
 * @returns {Promise<LoadResult>}
 */
export async function runLoad(driver, job) {
  const recorder = openRecorder((job.perDocument ?? job.clients) - 1);
  const cells = shareCells(job.authors);
  /** @type {string[]} */
  const failures = [];
  let isOver = false;
  /** @type {(client: number) => void} */
  let afterAck = () => {};

  const open = await driver.prepare(job);
  /** @type {LoadClient[]} */
  const clients = [];
  for (let at = 0; at < job.clients; at += OPEN_AT_ONCE) {
    const some = Array.from({ length: Math.min(OPEN_AT_ONCE, job.clients - at) }, (_, index) => at + index);
    const opened = some.map((index) =>
      open(index, {
        acked: (op, when) => {
          recorder.acked(op, when);
          afterAck(index);
        },
        seen: (op, when) => recorder.seen(op, index, when),
        failed: (reason) => {
          if (!isOver) failures.push(`Client ${index}: ${reason}`);
        },
      }),
    );
    clients.push(...(await Promise.all(opened)));
  }

  /** @param {number} author */
  const edit = (author) => clients[author]?.edit(cells.next(author), (op) => recorder.sent(op, author));
  const pace = job.editsPerSecond > 0 ? startPace(job, edit) : startFlood(job, edit);
  afterAck = pace.afterAck;
  await wait(job.warmUpSeconds * 1000);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const cpu = process.cpuUsage();
  const serverStarted = readServer(job.pid);
  recorder.startMeasuring();
  await wait(job.seconds * 1000);
  recorder.stopMeasuring();
  const { user, system } = process.cpuUsage(cpu);
  const serverStopped = readServer(job.pid);
  delay.disable();
  pace.stop();
  await drain(recorder, failures);
  await driver.verify?.();
  isOver = true;
  for (const client of clients) client.end();
  if (failures.length > 0) throw new Error(failures.slice(0, 5).join("\n"));
  return {
    ...recorder.result(),
    generatorDelay: {
      p50: delay.percentile(50) / 1e6,
      p99: delay.percentile(99) / 1e6,
      max: delay.max / 1e6,
    },
    generatorCpu: (user + system) / 1e6 / job.seconds,
    serverCpu: (serverStopped.cpuSeconds - serverStarted.cpuSeconds) / job.seconds,
    residentBytes: serverStopped.residentBytes,
  };
}

const TICKS_A_SECOND = 100;

/**
 * What Linux says of the server's process.
 * @param {number} pid
 */
function readServer(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
    residentBytes: Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024,
  };
}

/**
 * @param {import("./recorder.mjs").Recorder} recorder
 * @param {readonly string[]} failures
 */
async function drain(recorder, failures) {
  const started = performance.now();
  while (recorder.unacked() > 0 || recorder.unseen() > 0) {
    if (failures.length > 0) throw new Error(failures.slice(0, 5).join("\n"));
    if (performance.now() - started > DRAIN_MS) {
      throw new Error(`${recorder.unacked()} edits never acknowledged, ${recorder.unseen()} never delivered`);
    }
    await wait(20);
  }
}

/**
 * Each author types at a speed of its own making: the gaps are random, between half and one and a half times the mean.
 * @param {LoadJob} job
 * @param {(author: number) => void} edit
 */
function startPace({ authors, editsPerSecond }, edit) {
  const mean = (authors / editsPerSecond) * 1000;
  const random = seededRandom(authors);
  const due = Array.from({ length: authors }, () => performance.now() + random() * mean);
  const timer = setInterval(() => {
    const now = performance.now();
    for (let author = 0; author < authors; author += 1) {
      const at = due[author] ?? now;
      if (at > now) continue;
      due[author] = at + mean * (0.5 + random());
      edit(author);
    }
  }, 1);
  return { stop: () => clearInterval(timer), afterAck: () => {} };
}

/**
 * Each author has so many edits under way all the time: the next goes out as one is acknowledged.
 * @param {LoadJob} job
 * @param {(author: number) => void} edit
 */
function startFlood({ authors, window }, edit) {
  let isStopped = false;
  for (let author = 0; author < authors; author += 1) {
    for (let count = 0; count < window; count += 1) edit(author);
  }
  return {
    stop: () => {
      isStopped = true;
    },
    /** @param {number} author */
    afterAck: (author) => {
      if (!isStopped) edit(author);
    },
  };
}

/**
 * Numbers from 0 to 1, the same in every run.
 * @param {number} seed
 */
function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
