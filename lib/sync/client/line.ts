import { PROTOCOL_VERSION } from "../frames.ts";
import type { ClientEffect, ClientState, Line } from "./client-state.ts";
import type { ConnectionState } from "./connection.ts";

export const PING_MS = 15_000;
/** Silence after which a line counts as dead. */
export const DEAD_MS = 35_000;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;

/** Half to all of a delay that doubles with each attempt. */
function retryDelay(attempt: number, random: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt) * (0.5 + random / 2);
}

export function opening(line: Line, now: number): Line {
  return { ...line, phase: "opening", heardAt: now };
}

export function lost(line: Line, now: number, random: number): Line {
  if (line.phase === "refused") return line;
  return {
    ...line,
    phase: "waiting",
    attempt: line.attempt + 1,
    retryAt: now + retryDelay(line.attempt, random),
  };
}

export function isDead(line: Line, now: number): boolean {
  return isOpen(line) && now - line.heardAt >= DEAD_MS;
}

function isOpen(line: Line): boolean {
  return line.phase === "opening" || line.phase === "greeting" || line.phase === "live";
}

/** When the adapter must send the next `tick`; `undefined` when nothing is due. */
export function wakeAt({ line }: ClientState): number | undefined {
  if (line.phase === "refused") return undefined;
  if (line.phase === "waiting") return line.retryAt;
  const deadAt = line.heardAt + DEAD_MS;
  return line.phase === "live" ? Math.min(line.pingAt, deadAt) : deadAt;
}

/** What the strip says of the line. */
export function connectionOf({ line }: ClientState): ConnectionState {
  if (line.phase === "live" || line.phase === "refused") return line.phase;
  return line.attempt === 0 ? "connecting" : "offline";
}

/** Asks for everything after what is held. */
export function hello(state: ClientState): ClientEffect {
  const { client, epoch, confirmed, confirmedOwn } = state;
  const since = { shared: confirmed.revision, own: confirmedOwn.revision };
  return {
    kind: "send",
    frame: { type: "hello", v: PROTOCOL_VERSION, matrix: confirmed.id, since, epoch, client },
  };
}
