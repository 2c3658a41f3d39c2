import { PROTOCOL_VERSION } from "../frames.ts";
import type { ClientEffect, ClientState, Line, Role, Transport } from "./client-state.ts";
import type { ConnectionState } from "./connection.ts";

export const PING_MS = 15_000;
/** Silence after which a line counts as dead. */
export const DEAD_MS = 35_000;
/** How long a line may take to answer after this tab slept or the network changed. */
export const PROBE_MS = 5_000;
/** Another tab answers at once or not at all. */
const TAB_GREETING_MS = 8_000;
/** A tick that comes later than this was held back: the tab slept, and silence proves nothing. */
const LATE_MS = 2_000;
/** A line that stood this long starts again from the first delay. */
export const STEADY_MS = 20_000;
/** How long polling goes on before the socket is tried again. */
export const TRY_SOCKET_MS = 300_000;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;
/** Failures of the socket before every second attempt asks over plain requests. */
const SOCKET_ATTEMPTS = 3;
/** Unanswered attempts after which a tab takes the line over from its owner. */
export const TAKE_OVER_AFTER = 2;

/** Half to all of a delay that doubles with each attempt. */
function retryDelay(attempt: number, random: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt) * (0.5 + random / 2);
}

function transportOf(role: Role, attempt: number): Transport {
  if (role === "follower") return "tab";
  return attempt >= SOCKET_ATTEMPTS && (attempt - SOCKET_ATTEMPTS) % 2 === 0 ? "polling" : "socket";
}

export function opening(line: Line, role: Role, now: number): Line {
  const transport = transportOf(role, line.attempt);
  return { ...line, phase: "opening", transport, isProbed: false, deadAt: now + DEAD_MS };
}

export function greeted(line: Line, now: number): Line {
  const patience = line.transport === "tab" ? TAB_GREETING_MS : DEAD_MS;
  return { ...line, phase: "greeting", isProbed: false, deadAt: now + patience };
}

export function standing(line: Line, now: number): Line {
  const liveAt = line.phase === "live" ? line.liveAt : now;
  return { ...line, phase: "live", liveAt, pingAt: now + PING_MS };
}

export function heard(line: Line, now: number): Line {
  return { ...line, isProbed: false, deadAt: now + DEAD_MS };
}

export function pinged(line: Line, now: number): Line {
  return { ...line, pingAt: now + PING_MS };
}

export function probed(line: Line, now: number): Line {
  return { ...pinged(line, now), isProbed: true, deadAt: Math.min(line.deadAt, now) + PROBE_MS };
}

/** A line as it is before the first attempt, due at once. */
export function fresh(line: Line, now: number): Line {
  return { ...line, phase: "waiting", attempt: 0, retryAt: now, isProbed: false };
}

export function lost(line: Line, now: number, random: number): Line {
  if (line.phase === "refused") return line;
  const wasSteady = line.phase === "live" && now - line.liveAt >= STEADY_MS;
  const attempt = wasSteady ? 0 : line.attempt;
  return {
    ...line,
    phase: "waiting",
    isProbed: false,
    attempt: attempt + 1,
    retryAt: now + retryDelay(attempt, random),
  };
}

function isOpen(line: Line): boolean {
  return line.phase === "opening" || line.phase === "greeting" || line.phase === "live";
}

/** Whether nothing was heard for too long; a tab that slept through it asks first. */
export function isDead(line: Line, now: number): boolean {
  return isOpen(line) && now >= line.deadAt && !mustProbe(line, now);
}

export function mustProbe(line: Line, now: number): boolean {
  return line.phase === "live" && !line.isProbed && now >= line.deadAt + LATE_MS;
}

/** When the adapter must send the next `tick`; `undefined` when nothing is due. */
export function wakeAt({ line }: ClientState): number | undefined {
  if (line.phase === "refused") return undefined;
  if (line.phase === "waiting") return line.retryAt;
  return line.phase === "live" ? Math.min(line.pingAt, line.deadAt) : line.deadAt;
}

function ownConnection({ line }: ClientState): ConnectionState {
  if (line.phase === "live" || line.phase === "refused") return line.phase;
  return line.attempt === 0 ? "connecting" : "offline";
}

/** What the strip says of the line; a tab that sends through another is as far from the server as that one. */
export function connectionOf(state: ClientState): ConnectionState {
  const own = ownConnection(state);
  return state.role === "follower" && own === "live" ? (state.owner?.connection ?? "connecting") : own;
}

/** Whether changes come by asking again and again. */
export function isPolling({ role, owner, line }: ClientState): boolean {
  return role === "follower"
    ? owner?.isPolling === true
    : line.phase === "live" && line.transport === "polling";
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
