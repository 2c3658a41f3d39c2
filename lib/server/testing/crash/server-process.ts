import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A server in a process of its own. */
export interface ServerProcess {
  /** The line that said where it listens; `undefined` when it ended before. */
  readonly ready: Promise<{ readonly line: string; readonly port: number } | undefined>;
  readonly kill: (signal: "SIGKILL" | "SIGTERM") => void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<string>;
  readonly errors: () => string;
}

/** Starts a program; `ready` finds the port in the line that says that it listens. */
export function startServer(
  program: string,
  args: readonly string[],
  options: { readonly env: Readonly<Record<string, string>>; readonly ready: RegExp },
): ServerProcess {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += String(chunk);
  });
  const ended = once(child, "close").then(([code, signal]) => String(code ?? signal));
  const ready = new Promise<{ line: string; port: number } | undefined>((resolve) => {
    createInterface(child.stdout).on("line", (line) => {
      const port = options.ready.exec(line)?.groups?.["port"];
      if (port !== undefined) resolve({ line, port: Number(port) });
    });
    void ended.then(() => resolve(undefined));
  });
  return { ready, ended, kill: (signal) => void child.kill(signal), errors: () => errors };
}
