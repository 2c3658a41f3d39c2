import type { ClientState } from "./client-state.ts";
import type { Away, Notice } from "./connection.ts";

const NOTHING: Away = { sent: 0, missed: 0, isRestored: false };

/** The state with more to tell of the time without a line. */
export function tellAway(state: ClientState, more: Partial<Away>): ClientState {
  return { ...state, away: { ...(state.away ?? NOTHING), ...more } };
}

/** One more change that had waited is stored. */
export function countSent(state: ClientState): ClientState {
  return tellAway(state, { sent: (state.away?.sent ?? 0) + 1 });
}

/** The state with a notice; the same thing is told once. */
export function withNotice(state: ClientState, notice: Notice): ClientState {
  if (state.notices.some(({ id }) => id === notice.id)) return state;
  return { ...state, notices: [...state.notices, notice] };
}

/** The author has read what came of it. */
export function dismissAway(state: ClientState): ClientState {
  return { ...state, away: null, notices: state.notices.filter(({ isFromAway }) => !isFromAway) };
}
