import type { ActionContext } from "../actions/matrix-action.ts";

/** The element of the active cell, for what opens beside it. */
export function activeElement(context: ActionContext): Element | null {
  const place = context.selection?.anchor;
  return place ? document.querySelector(`[data-row="${place.row}"][data-col="${place.column}"]`) : null;
}
