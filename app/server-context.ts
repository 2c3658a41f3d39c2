import type { ServerContext } from "../lib/server/context.ts";

/** The running server's context; throws during `next build`, where there is none. */
export function getServerContext(): ServerContext {
  const context = globalThis.__clearline;
  if (context === undefined) throw new Error("There is no server context outside the running server.");
  return context;
}
