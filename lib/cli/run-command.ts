import { runAppendix } from "./appendix-command.ts";
import { runBackup } from "./backup-command.ts";
import { runCheck } from "./check-command.ts";
import { fail, type Outcome, type Surroundings } from "./command.ts";
import { runExport } from "./export-command.ts";
import { HELP } from "./help.ts";
import { runImport } from "./import-command.ts";
import { runReissue } from "./reissue-command.ts";
import { runRestore } from "./restore-command.ts";
import { runVerify } from "./verify-command.ts";
import { runVerifyLog } from "./verify-log-command.ts";

const COMMANDS: Readonly<
  Record<string, (args: readonly string[], surroundings: Surroundings) => Promise<Outcome>>
> = {
  check: runCheck,
  import: runImport,
  export: runExport,
  appendix: runAppendix,
  backup: runBackup,
  restore: runRestore,
  verify: runVerify,
  "verify-log": runVerifyLog,
  reissue: runReissue,
};

/** Runs one command line; what it prints and its exit code come back as a value. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const [name, ...rest] = args;
  if (name === undefined) return { exitCode: 2, out: "", err: HELP };
  if (name === "help" || name === "--help" || name === "-h") return { exitCode: 0, out: HELP, err: "" };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return command ? command(rest, surroundings) : fail(`There is no command “${name}”. See: clearline help.`);
}
