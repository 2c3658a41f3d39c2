"use client";

import type { ClipboardEvent } from "react";
import { chosenCells } from "../actions/cell-actions.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { clearBodies } from "./cell-bodies.ts";
import { parseTsv, rangeTexts, toHtmlTable, toTsv } from "./clipboard.ts";
import { listRepairs, type PastePlan, pasteBodies, planPaste } from "./plan-paste.ts";
import { findBounds } from "./selection.ts";

function selectedTexts(context: ActionContext) {
  const bounds = context.selection && findBounds(context.shape, context.selection);
  if (!bounds) return [];
  const rows = context.shape.rows
    .slice(bounds.top, bounds.bottom + 1)
    .flatMap((id) => context.findRow(id) ?? []);
  return rangeTexts(rows, context.shape.columns.slice(bounds.left, bounds.right + 1));
}

function putOnClipboard(context: ActionContext, event: ClipboardEvent): number {
  const texts = selectedTexts(context);
  event.clipboardData.setData("text/plain", toTsv(texts));
  event.clipboardData.setData("text/html", toHtmlTable(texts));
  event.preventDefault();
  return texts.reduce((sum, line) => sum + line.length, 0);
}

/** Writes a paste and says what it did and what it repaired. */
export function writePaste(context: ActionContext, plan: PastePlan): void {
  const count = plan.cells.length + plan.names.length;
  const repairs = listRepairs(plan);
  const repaired =
    repairs.length === 0
      ? ""
      : ` Repaired: ${repairs.slice(0, 3).join("; ")}${repairs.length > 3 ? " …" : ""}.`;
  const outside = plan.outside === 0 ? "" : ` ${plan.outside} fell outside the grid and were left out.`;
  context.send(
    pasteBodies(plan),
    `${count === 1 ? "1 cell was" : `${count} cells were`} pasted.${repaired}${outside}`,
  );
}

/** Copy, cut and paste of ranges, as spreadsheets write and read them. */
export function useGridClipboard(getContext: () => ActionContext) {
  return {
    onCopy: (event: ClipboardEvent) => {
      const context = getContext();
      const count = putOnClipboard(context, event);
      context.say(count === 1 ? "1 cell copied." : `${count} cells copied.`);
    },
    onCut: (event: ClipboardEvent) => {
      const context = getContext();
      const count = putOnClipboard(context, event);
      if (!context.canEdit) return;
      context.send(
        clearBodies(chosenCells(context), context.findRow),
        count === 1 ? "1 cell cut." : `${count} cells cut.`,
      );
    },
    onPaste: (event: ClipboardEvent) => {
      const context = getContext();
      event.preventDefault();
      if (!context.selection || !context.canEdit) return;
      const grid = parseTsv(event.clipboardData.getData("text/plain"));
      const { letterSet } = context.session.content.header;
      const plan = planPaste({
        grid,
        shape: context.shape,
        selection: context.selection,
        findRow: context.findRow,
        letterSet,
      });
      context.setEntry(null);
      if (plan.needsPreview) context.open({ kind: "paste", plan });
      else writePaste(context, plan);
    },
  };
}
