import type { Outcome } from "../command.ts";
import { runCommand } from "../run-command.ts";

/** Runs a command line as the operator of a data folder. */
export function runIn(folder: string, ...args: readonly string[]): Promise<Outcome> {
  return runCommand(args, {
    now: new Date("2026-03-01T09:00:00Z"),
    check: () => [],
    rulePack: 1,
    variables: { CLEARLINE_DATA_DIR: folder, CLEARLINE_ORIGIN: "https://clearline.example" },
    directory: folder,
  });
}
