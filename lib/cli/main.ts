import { fileURLToPath } from "node:url";
import { check } from "#lib/checker/check.ts";
import { RULE_PACK } from "#lib/checker/pack.ts";
import { momentOf } from "./moment.ts";
import { runCommand } from "./run-command.ts";

const outcome = await runCommand(process.argv.slice(2), {
  now: momentOf(process.env, new Date()),
  check,
  rulePack: RULE_PACK,
  variables: process.env,
  directory: process.cwd(),
  sheetWorker: fileURLToPath(new URL("./sheet-worker.mjs", import.meta.url)),
});
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    // Whoever reads no further, such as `head`, has what they wanted.
    if (!("code" in error && error.code === "EPIPE")) throw error;
  });
}
process.stdout.write(outcome.out);
process.stderr.write(outcome.err);
process.exitCode = outcome.exitCode;
