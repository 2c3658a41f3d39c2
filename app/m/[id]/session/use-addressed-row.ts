"use client";

import { useEffect, useRef } from "react";
import type { ActionContext } from "../actions/matrix-action.ts";
import { NAME_COLUMN } from "../grid/grid-shape.ts";
import { SMALL } from "./use-small-screen.ts";

/** Goes to the row that the page's address names (`?row=…`), once; on a small screen its drawer opens. */
export function useAddressedRow(context: ActionContext): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    const id = new URLSearchParams(window.location.search).get("row");
    const row = id === null ? undefined : context.findRow(id);
    if (!row) return;
    if (window.matchMedia(SMALL).matches) context.open({ kind: "drawer", row: row.id });
    else context.goTo({ row: row.id, column: NAME_COLUMN });
  }, [context]);
}
