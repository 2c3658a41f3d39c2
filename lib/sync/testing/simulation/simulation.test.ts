import { describe, expect, it } from "vitest";
import { runSeed } from "./run-seed.ts";

const SEEDS = Array.from({ length: 50 }, (_, at) => at + 1);

/** Seeds that once found a fault. */
const KEPT_SEEDS: readonly number[] = [];

let rounds = 0;

describe("a simulation of browsers that lose lines, tabs and disks, on a server that dies", () => {
  it.each([...SEEDS, ...KEPT_SEEDS])("seed %i ends with every promise kept", async (seed) => {
    const report = await runSeed(seed);
    expect(report.fault).toBeUndefined();
    expect(report.ops).toBeGreaterThan(20);
    rounds += report.rounds;
  });

  it("opens rounds in them, so that answers had something to be kept for", () => {
    expect(rounds).toBeGreaterThan(SEEDS.length / 2);
  });
});
