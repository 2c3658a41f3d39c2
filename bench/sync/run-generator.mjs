import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const generator = fileURLToPath(new URL("./generator.mjs", import.meta.url));
const run = promisify(execFile);

/**
 * Has a task done by a process of its own; its server is another.
 * @param {{ task: string } & Record<string, unknown>} request
 * @returns {Promise<any>}
 */
export async function runGenerator(request) {
  const { stdout } = await run(process.execPath, [generator, JSON.stringify(request)], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
