"use client";

import { type MouseEvent, useRef } from "react";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import { foldColumn, openColumn, openParty } from "../actions/column-actions.ts";
import { confirmRows, toggleConfirm } from "../actions/confirm-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { addActivity, takeUsualAnswer } from "../actions/row-actions.ts";
import { commitEntry } from "./commit-entry.ts";
import { isRoleColumn, type Place } from "./grid-shape.ts";
import { selectPlace } from "./selection.ts";

/** The grid place that an event happened in. */
export function placeAt(context: ActionContext, target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row][data-col]") : null;
  const row = context.shape.rows.find((id) => id === cell?.dataset["row"]);
  const column = context.shape.columns.find((id) => id === cell?.dataset["col"]);
  return row !== undefined && column !== undefined ? { row, column } : undefined;
}

function roleOf(context: ActionContext, id: string | undefined): RoleId | undefined {
  return context.shape.columns.filter(isRoleColumn).find((role) => role === id);
}

function buttonAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("button[data-act]") : null;
}

function runButton(context: ActionContext, button: HTMLElement): void {
  const place = placeAt(context, button);
  const role = roleOf(context, button.dataset["colId"]);
  const area = context.session.content.areas.find((one) => one.id === button.dataset["area"]);
  const row = place && context.findRow(place.row);
  const act = button.dataset["act"];
  if (row) {
    if (act === "conflict") context.open({ kind: "fixes" });
    if (act === "open") context.open({ kind: "drawer", row: row.id });
    if (act === "usual") takeUsualAnswer(context, row);
    if (act === "confirm") toggleConfirm(context, row.id);
  }
  if (role) {
    if (act === "open-column") openColumn(context, role);
    if (act === "open-party") openParty(context, role);
    if (act === "fold-column") foldColumn(context, role);
    if (act === "edit-column") context.open({ kind: "role", role });
  }
  if (area) {
    if (act === "add-row") addActivity(context, area.id);
    if (act === "confirm-area") confirmRows(context, area.activities);
    if (act === "edit-area") context.open({ kind: "area", area: area.id });
  }
}

/** Mouse and pen on the grid: select, drag, extend, open, and the small buttons inside of it. */
export function useGridPointer(getContext: () => ActionContext) {
  const isDragging = useRef(false);
  return {
    onMouseDown: (event: MouseEvent) => {
      const context = getContext();
      const place = placeAt(context, event.target);
      if (!place || event.button !== 0) return;
      event.preventDefault();
      // What is selected scrolls into view: a button pressed in a row that is half hidden would slip from under the pointer.
      if (buttonAt(event.target)) return;
      if (context.entry) commitEntry(context);
      isDragging.current = isRoleColumn(place.column);
      const { selection } = context;
      context.select(
        event.shiftKey && selection ? { anchor: selection.anchor, far: place } : selectPlace(place),
      );
    },
    onMouseOver: (event: MouseEvent) => {
      if (event.buttons !== 1) isDragging.current = false;
      if (!isDragging.current) return;
      const context = getContext();
      const place = placeAt(context, event.target);
      if (place && context.selection) context.select({ anchor: context.selection.anchor, far: place });
    },
    onMouseUp: () => {
      isDragging.current = false;
    },
    onClick: (event: MouseEvent) => {
      const context = getContext();
      const button = buttonAt(event.target);
      if (button) {
        if (context.entry) commitEntry(context);
        const place = placeAt(context, button);
        if (place) context.select(selectPlace(place));
        runButton(context, button);
        return;
      }
      const head = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-head]") : null;
      const column = context.shape.columns.find((id) => id === head?.dataset["head"]);
      const first = context.shape.rows[0];
      const last = context.shape.rows.at(-1);
      if (column && first && last)
        context.select({ anchor: { row: first, column }, far: { row: last, column } });
    },
    onDoubleClick: (event: MouseEvent) => {
      const context = getContext();
      const place = placeAt(context, event.target);
      if (!place) return;
      if (!isRoleColumn(place.column)) context.open({ kind: "drawer", row: place.row });
      else if (context.canEdit) context.open({ kind: "picker" });
    },
  };
}
