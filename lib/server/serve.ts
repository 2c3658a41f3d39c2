import { fileURLToPath } from "node:url";
import { parseEnvironment } from "./environment.ts";
import { startServer } from "./main.ts";
import { RefuseToStart, reportAndFail } from "./refuse-to-start.mjs";

async function serve(): Promise<void> {
  const parsed = parseEnvironment(process.env, process.cwd());
  if (!parsed.ok) throw new RefuseToStart(parsed.message);
  // A log that nobody reads any more fails at each line: saying so would be the next line, without end.
  for (const log of [process.stdout, process.stderr]) log.on("error", () => undefined);
  const rootDir = fileURLToPath(new URL("..", import.meta.url));
  const running = await startServer({ ...parsed.environment, rootDir });
  console.log(`Clearline is running at ${running.origin} (data in ${parsed.environment.dataDir}).`);

  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    console.log(`${signal}: stopping.`);
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        reportAndFail(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
}

serve().catch((error: unknown) => {
  reportAndFail(error);
  process.exit(1);
});
