import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type HistoryReport, liveHistory } from "./history.ts";
import { compileWatch } from "./power-loss.ts";

const KILLS_OF_A_FOLDER = 20;
const USAGE = "npm run crash -- --kills N | --power N [--seed S] [--whole-every N] [--synchronous full|off]";

const { values } = parseArgs({
  options: {
    kills: { type: "string" },
    power: { type: "string" },
    seed: { type: "string", default: "1" },
    "whole-every": { type: "string", default: "25" },
    synchronous: { type: "string", default: "full" },
  },
});

const dist = dirname(fileURLToPath(import.meta.url));
const tools = mkdtempSync(join(tmpdir(), "clearline-crash-tools-"));
try {
  process.exitCode = await run();
} finally {
  rmSync(tools, { recursive: true, force: true });
}

async function run(): Promise<number> {
  const isPower = values.power !== undefined;
  const kills = Number(values.power ?? values.kills);
  const seed = Number(values.seed);
  const wholeEvery = Number(values["whole-every"]);
  const synchronous = values.synchronous === "off" ? "off" : "full";
  if (![kills, seed, wholeEvery].every(Number.isSafeInteger) || kills < 1) {
    console.error(USAGE);
    return 2;
  }
  const source = join(dist, "..", "lib", "server", "testing", "crash", "fsync-shadow.c");
  const watch = isPower ? compileWatch(source, tools) : undefined;
  if (isPower && watch === undefined) {
    console.error(
      "The power can be cut on Linux only, where a C compiler (cc) is installed; nothing was tried.",
    );
    return 2;
  }
  const since = performance.now();
  const reports: HistoryReport[] = [];
  for (let done = 0; done < kills; ) {
    const count = Math.min(KILLS_OF_A_FOLDER, kills - done);
    const first = done;
    // The whole product takes seconds to start: it is killed now and then.
    const isWhole = (kill: number) => wholeEvery > 0 && (first + kill) % wholeEvery === 0;
    const historySeed = seed + reports.length;
    const report = await liveHistory(historySeed, count, { dist, synchronous, watch, isWhole });
    reports.push(report);
    done += report.points.length;
    if (report.lost.length + report.faults.length > 0) {
      tellFailure(report, historySeed, isPower);
      break;
    }
    if (done < kills) console.log(`${done} of ${kills} …`);
  }
  console.log(toLine(reports, isPower, (performance.now() - since) / 1000, seed));
  return reports.some(({ lost, faults }) => lost.length + faults.length > 0) ? 1 : 0;
}

function tellFailure({ points, lost, faults, folder }: HistoryReport, seed: number, isPower: boolean): void {
  console.error(`Kill ${points.length} (${points.at(-1)}) of the folder of seed ${seed} did harm:`);
  for (const line of [...lost, ...faults].slice(0, 20)) console.error(`  ${line}`);
  console.error(`Again: npm run crash -- --${isPower ? "power" : "kills"} ${points.length} --seed ${seed}`);
  console.error(`The folder is kept: ${folder}`);
}

function toLine(reports: readonly HistoryReport[], isPower: boolean, seconds: number, seed: number): string {
  const counts = new Map<string, number>();
  for (const point of reports.flatMap(({ points }) => points))
    counts.set(point, (counts.get(point) ?? 0) + 1);
  const total = (of: (report: HistoryReport) => number) =>
    reports.reduce((sum, report) => sum + of(report), 0).toLocaleString("en-US");
  const kinds = [...counts].map(([point, count]) => `${count} ${point}`).join(", ");
  return [
    `${total(({ points }) => points.length)} ${isPower ? "power cuts" : "kills"} (${kinds})`,
    `${total(({ sent }) => sent)} ops sent`,
    `${total(({ acknowledged }) => acknowledged)} acknowledged`,
    `${total(({ lost }) => lost.length)} lost`,
    `${total(({ faults }) => faults.length)} other faults`,
    `${seconds.toFixed(0)} s, seed ${seed}`,
  ].join("; ");
}
