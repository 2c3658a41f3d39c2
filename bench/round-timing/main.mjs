import { parseArgs } from "node:util";
import { median } from "../sync/load/statistics.mjs";
import { openFolder, SYSTEMS, startServer } from "../sync/systems.mjs";
import { listRequests } from "./requests.mjs";
import { openScene } from "./scene.mjs";

/** What each scene holds: the second is there to say how far two equal ones lie apart. */
const SCENES = [
  { name: "0 answers", answers: 0 },
  { name: "0 answers, again", answers: 0 },
  { name: "83 answers", answers: 83 },
];

/**
 * How long every route and frame takes for a side whose other side has answered nothing, nothing again, and all rows.
 * @param {readonly string[]} args
 */
export async function run(args) {
  const { values } = parseArgs({
    args: [...args],
    options: { times: { type: "string", default: "41" }, folder: { type: "string", default: "/tmp" } },
  });
  const times = Number(values.times);
  if (!Number.isSafeInteger(times) || times < 5)
    throw new Error(`Found --times ${values.times}, expected a whole number from 5. For example: --times 41`);
  const [clearline] = SYSTEMS;
  if (!clearline) throw new Error("There is no server to measure");
  const { folder, remove } = openFolder(values.folder);
  const server = await startServer(clearline, folder);
  try {
    const scenes = [];
    for (const { answers } of SCENES) scenes.push(await openScene(server.port, answers));
    print(await measure(scenes, times), times);
    for (const scene of scenes) scene.close();
  } finally {
    await server.stop();
    remove();
  }
}

/**
 * Every request of every scene, in turn: what the machine does meanwhile meets all three alike.
 * @param {readonly import("./scene.mjs").Scene[]} scenes
 * @param {number} times
 */
async function measure(scenes, times) {
  const requests = listRequests();
  const taken = new Map(requests.map(({ name }) => [name, scenes.map(() => /** @type {number[]} */ ([]))]));
  for (let time = -2; time < times; time += 1) {
    for (const { name, send } of requests) {
      for (let turn = 0; turn < scenes.length; turn += 1) {
        const at = (turn + time + 2) % scenes.length;
        const scene = scenes[at];
        if (!scene) continue;
        const started = performance.now();
        await send(scene);
        // The first two rounds open rooms and fill caches.
        if (time >= 0) taken.get(name)?.[at]?.push(performance.now() - started);
      }
    }
  }
  return requests.map(({ name }) => ({ name, medians: (taken.get(name) ?? []).map((each) => median(each)) }));
}

/**
 * @param {readonly { readonly name: string, readonly medians: readonly number[] }[]} measured
 * @param {number} times
 */
function print(measured, times) {
  const rows = measured.map(({ name, medians: [none = 0, again = 0, all = 0] }) => ({
    ...{ name, none, again, all },
    noise: again - none,
    shift: all - (none + again) / 2,
  }));
  const ms = (/** @type {number} */ value) => value.toFixed(2).padStart(9);
  console.log(
    `Medians of ${times}, in ms, for the side that must not know; shift: 83 answers against the mean of both others.\n`,
  );
  console.log(
    `${"".padEnd(58)}${["0", "0 again", "83", "noise", "shift"].map((head) => head.padStart(9)).join("")}`,
  );
  for (const { name, none, again, all, noise, shift } of rows)
    console.log(`${name.padEnd(58)}${[none, again, all, noise, shift].map(ms).join("")}`);
  const share = (/** @type {"noise" | "shift"} */ kind) =>
    rows.map((row) => Math.abs(row[kind]) / ((row.none + row.again) / 2)).toSorted((a, b) => a - b);
  const at = (/** @type {readonly number[]} */ sorted, /** @type {number} */ part) =>
    `${((sorted[Math.floor((sorted.length - 1) * part)] ?? 0) * 100).toFixed(1)} %`;
  for (const kind of /** @type {const} */ (["noise", "shift"])) {
    const sorted = share(kind);
    const slower = rows.filter((row) => row[kind] > 0).length;
    console.log(
      `\n${kind}: median ${at(sorted, 0.5)}, nine in ten below ${at(sorted, 0.9)}, most ${at(sorted, 1)} of the request's time; ${slower} of ${rows.length} slower`,
    );
  }
}
