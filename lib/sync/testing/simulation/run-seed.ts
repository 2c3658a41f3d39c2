import { createMemoryLogStore } from "../memory-log-store.ts";
import { findFault } from "./find-fault.ts";
import { simulate } from "./simulate.ts";

/** What one seed led to. */
export interface SeedReport {
  readonly seed: number;
  readonly turns: number;
  readonly ops: number;
  readonly kills: number;
  readonly restores: number;
  /** Rounds that both sides had submitted. */
  readonly rounds: number;
  readonly history: readonly string[];
  /** What went wrong, in one sentence. */
  readonly fault: string | undefined;
}

export const TURNS = 600;

/** Plays one seed: two to eight people, and in every third a server that is restored from copies of itself. */
export async function runSeed(seed: number, turns = TURNS): Promise<SeedReport> {
  const store = createMemoryLogStore();
  const history: string[] = [];
  try {
    const options = { turns, browsers: 2 + (seed % 7), mayRestore: seed % 3 === 0, history };
    const outcome = await simulate(seed, store, options);
    const { kills, restores, offered } = outcome;
    const fault = await findFault(outcome, store);
    const rounds = outcome.rounds.seen().opened;
    return { seed, turns, ops: offered.size, kills, restores, rounds, history, fault };
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { seed, turns, ops: 0, kills: 0, restores: 0, rounds: 0, history, fault };
  }
}

/** The shortest play of a seed that still goes wrong. */
export async function shorten(report: SeedReport): Promise<SeedReport> {
  let shortest = report;
  for (let turns = Math.floor(report.turns / 2); turns > 0; turns = Math.floor(turns / 2)) {
    const shorter = await runSeed(report.seed, turns);
    if (shorter.fault !== undefined) shortest = shorter;
  }
  for (let step = Math.floor(shortest.turns / 4); step > 0; step = Math.floor(step / 2)) {
    const shorter = await runSeed(report.seed, shortest.turns - step);
    if (shorter.fault !== undefined) shortest = shorter;
  }
  return shortest;
}
