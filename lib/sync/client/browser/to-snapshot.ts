import type { ClientState } from "../client-state.ts";
import type { MatrixSnapshot } from "../connection.ts";
import { connectionOf, isPolling } from "../line.ts";

function countWaiting({ role, owner, pending, pendingOwn }: ClientState): number {
  const own = pending.length + pendingOwn.length;
  return role === "follower" ? Math.max(own, owner?.waiting ?? 0) : own;
}

/** What the page shows of a state; the last snapshot itself while nothing in it has changed. */
export function toSnapshot(state: ClientState, last?: MatrixSnapshot): MatrixSnapshot {
  const isSame = last?.view.tables === state.view.tables && last.view.revision === state.view.revision;
  const next: MatrixSnapshot = {
    view: isSame ? last.view : state.view,
    own: state.viewOwn,
    me: state.me,
    people: state.people,
    connection: connectionOf(state),
    isPolling: isPolling(state),
    pending: countWaiting(state),
    storage: state.role === "follower" ? (state.owner?.storage ?? null) : state.storage,
    away: state.away,
    canUndo: state.undoSteps.length > 0,
    canRedo: state.redoSteps.length > 0,
    notices: state.notices,
  };
  const keys = Object.keys(next) as (keyof MatrixSnapshot)[];
  return last && keys.every((key) => last[key] === next[key]) ? last : next;
}
