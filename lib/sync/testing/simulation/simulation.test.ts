import { describe, expect, it } from "vitest";
import { runSeed } from "./run-seed.ts";

const SEEDS = Array.from({ length: 50 }, (_, at) => at + 1);

/** Seeds that once found a fault. */
const KEPT_SEEDS: readonly number[] = [];

describe("a simulation of browsers that lose lines, tabs and disks, on a server that dies", () => {
  it.each([...SEEDS, ...KEPT_SEEDS])("seed %i ends with every promise kept", async (seed) => {
    const { fault, ops } = await runSeed(seed);
    expect(fault).toBeUndefined();
    expect(ops).toBeGreaterThan(20);
  });
});
