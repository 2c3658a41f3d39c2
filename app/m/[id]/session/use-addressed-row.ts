"use client";

import { useEffect, useRef } from "react";
import type { ActionContext } from "../actions/matrix-action.ts";
import { NAME_COLUMN } from "../grid/grid-shape.ts";

/** Goes to the row that the page's address names (`?row=…`), once. */
export function useAddressedRow(context: ActionContext): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    const id = new URLSearchParams(window.location.search).get("row");
    const row = id === null ? undefined : context.findRow(id);
    if (!row) return;
    context.goTo({ row: row.id, column: NAME_COLUMN });
  }, [context]);
}
