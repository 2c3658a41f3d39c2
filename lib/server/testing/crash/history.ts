import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createChance, pick } from "#lib/sync/testing/chance.ts";
import { type CheckedStore, checkCopyOf } from "./check-store.ts";
import { createCrashClient } from "./crash-client.ts";
import { drawKill, pointOf } from "./kill-plan.ts";
import { type LifeOptions, liveAndDie, liveInPeace, type Made, openLife } from "./life.ts";
import { openPowerSupply } from "./power-loss.ts";
import { createWitness } from "./witness.ts";

export interface HistoryOptions extends LifeOptions {
  /** The library that watches what is synced, when the power is cut instead of the process killed. */
  readonly watch: string | undefined;
  /** Whether a life is lived by the whole product instead of by the product without its pages. */
  readonly isWhole: (kill: number) => boolean;
}

export interface HistoryReport {
  /** Kills by point. */
  readonly points: readonly string[];
  readonly sent: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly faults: readonly string[];
  /** Kept when something went wrong. */
  readonly folder: string;
}

const SIDES = ["buyer", "provider"] as const;
const CLIENTS = 6;
/** SQLite's own, and so few that a kill often comes in the midst of it. */
const CHECKPOINT_PAGES = [1000, 20] as const;

/** One data folder over many servers, each of which is killed; the last one ends in peace and must have all. */
export async function liveHistory(
  seed: number,
  kills: number,
  options: HistoryOptions,
): Promise<HistoryReport> {
  const chance = createChance(seed);
  const folder = mkdtempSync(join(tmpdir(), "clearline-crash-"));
  const data = join(folder, "data");
  const shadow = join(folder, "shadow");
  const { watch } = options;
  const power = watch === undefined ? undefined : openPowerSupply({ library: watch, data, shadow, chance });
  const env = power?.env ?? {};
  const witness = createWitness();
  const clients = Array.from({ length: CLIENTS }, (_, at) =>
    createCrashClient({ name: `s${seed}-c${at}`, side: pick(chance, SIDES), chance, witness }),
  );
  const points: string[] = [];
  let made: Made | undefined;

  const report = ({ lost, faults }: CheckedStore): HistoryReport => {
    if (lost.length + faults.length === 0) rmSync(folder, { recursive: true, force: true });
    const told = { sent: witness.sent.size, acknowledged: witness.answers.size };
    return { points, ...told, lost, faults, folder };
  };

  while (points.length < kills) {
    const plan = drawKill(chance);
    const isWhole = made !== undefined && options.isWhole(points.length + 1);
    const checkpointPages = pick(chance, CHECKPOINT_PAGES);
    const server = openLife({ data, options, env, made, plan, isWhole, checkpointPages });
    const death = await liveAndDie({ server, plan, clients, chance, witness, made });
    made = death.made;
    // One that stopped before it could be killed is a life, and no kill.
    if (death.isKilled) points.push(isWhole ? "whole product" : pointOf(plan));
    power?.cut();
    const checked = await checkCopyOf(data, folder, made?.matrix, witness);
    if (checked.lost.length + checked.faults.length > 0) return report(checked);
  }
  const [checkpointPages] = CHECKPOINT_PAGES;
  const last = openLife({ data, options, env, made, plan: undefined, isWhole: false, checkpointPages });
  await liveInPeace({ server: last, clients, chance, witness, made });
  return report(await checkCopyOf(data, folder, made?.matrix, witness, "all"));
}
