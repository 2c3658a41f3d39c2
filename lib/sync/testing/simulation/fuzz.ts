import { parseArgs } from "node:util";
import { runSeed, shorten } from "./run-seed.ts";

const USAGE = "Expected: npm run fuzz -- --seeds N [--from S], both whole numbers above 0.";

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`Found “${text}”. ${USAGE}`);
  return count;
}

/** Plays seeds one after the other; ends with one line of figures, and with exit code 1 when any went wrong. */
async function fuzz(): Promise<void> {
  const { values } = parseArgs({
    options: { seeds: { type: "string", default: "200" }, from: { type: "string", default: "1" } },
  });
  const [seeds, from] = [toCount(values.seeds), toCount(values.from)];
  const total = { ops: 0, kills: 0, restores: 0, rounds: 0 };
  const failed: number[] = [];
  for (let seed = from; seed < from + seeds; seed += 1) {
    const report = await runSeed(seed);
    total.ops += report.ops;
    total.kills += report.kills;
    total.restores += report.restores;
    total.rounds += report.rounds;
    if (report.fault === undefined) continue;
    failed.push(seed);
    const shortest = await shorten(report);
    console.log(`\nSeed ${seed} went wrong after ${shortest.turns} turns: ${shortest.fault}`);
    for (const line of shortest.history) console.log(`  ${line}`);
  }
  console.log(
    `${seeds} seeds from ${from}: ${total.ops} ops, ${total.kills} server deaths, ${total.restores} restores, ${total.rounds} rounds opened, ${failed.length} failed${failed.length > 0 ? ` (${failed.join(", ")})` : ""}`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

fuzz().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
