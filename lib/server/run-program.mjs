import { spawn } from "node:child_process";

/**
 * @typedef {object} ProgramResult
 * @property {number} code the exit code, 1 when a signal ended it
 * @property {string} output standard output and error, in order
 */

/**
 * Runs a program to its end and keeps what it printed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, echo?: (chunk: string) => void }} options
 * @returns {Promise<ProgramResult>}
 */
export function runProgram(program, args, { cwd, env = process.env, echo }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output += chunk.toString();
      echo?.(chunk.toString());
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
