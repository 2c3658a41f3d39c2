import { check } from "#lib/checker/check.ts";
import { RULE_PACK } from "#lib/checker/pack.ts";
import { runCommand } from "./run-command.ts";

const outcome = await runCommand(process.argv.slice(2), {
  now: new Date(),
  check,
  rulePack: RULE_PACK,
  variables: process.env,
  directory: process.cwd(),
});
process.stdout.write(outcome.out);
process.stderr.write(outcome.err);
process.exitCode = outcome.exitCode;
