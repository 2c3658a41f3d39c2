import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Runs a program with this Node and lets its output through; other work may go on meanwhile.
 * @param {string} dir where it runs
 * @param {string[]} args the program and its arguments
 * @returns {Promise<boolean>} whether it ended with 0
 */
export async function runNode(dir, args) {
  const [code] = await once(spawn(process.execPath, args, { cwd: dir, stdio: "inherit" }), "exit");
  return code === 0;
}
