import { chosenCells } from "../actions/cell-actions.ts";
import { toggleConfirm } from "../actions/confirm-actions.ts";
import type { ActionContext, MatrixAction } from "../actions/matrix-action.ts";
import { MATRIX_ACTIONS } from "../actions/matrix-actions.ts";
import { toggleBodies } from "./cell-bodies.ts";
import { eraseLetter, refusedLetterText, typeLetter } from "./cell-entry.ts";
import { commitEntry } from "./commit-entry.ts";
import { type GridKey, readGridKey } from "./grid-key.ts";
import { CONFIRM_COLUMN, isRoleColumn } from "./grid-shape.ts";
import type { Step } from "./move-place.ts";
import { extendSelection, moveSelection, widenSelection } from "./selection.ts";
import { isShortcut, type KeyPress } from "./shortcut.ts";

export interface GridKeyboard {
  readonly isMac: boolean;
  /** Rows that one screen shows, for Page Up and Page Down. */
  readonly page: number;
}

function move(context: ActionContext, step: Step, extend: boolean, page: number): void {
  const { selection, shape, entry } = context;
  if (!selection) return;
  if (entry) commitEntry(context);
  context.select((extend && !entry ? extendSelection : moveSelection)(shape, selection, step, page));
}

function enterLetter(context: ActionContext, letter: string): boolean {
  const place = context.selection?.anchor;
  if (!place || !isRoleColumn(place.column)) return false;
  if (!context.canEdit) {
    context.say(
      `Your link lets you ${context.session.me.right}; changing letters needs the right to edit.`,
      "refused",
    );
    return true;
  }
  const { letterSet } = context.session.content.header;
  const typed = typeLetter(context.entry, place, letter, letterSet);
  if (typed.ok) context.setEntry(typed.entry);
  else context.say(refusedLetterText(typed.letter, letterSet, typed.offer), "refused", typed.offer);
  return true;
}

function toggleLetter(context: ActionContext, letter: string): boolean {
  const cells = chosenCells(context);
  const place = context.selection?.anchor;
  if (!place || cells.length === 0 || !context.canEdit) return false;
  const { letterSet } = context.session.content.header;
  const typed = typeLetter(null, place, letter, letterSet);
  if (!typed.ok) {
    context.say(refusedLetterText(typed.letter, letterSet, typed.offer), "refused", typed.offer);
    return true;
  }
  const bodies = toggleBodies(cells, context.findRow, letter);
  const did = bodies[0]?.kind === "cell.add" ? "added to" : "taken from";
  context.send(bodies, `${letter} ${did} ${bodies.length === 1 ? "1 cell" : `${bodies.length} cells`}.`);
  return true;
}

function runGridKey(context: ActionContext, key: GridKey, page: number): boolean {
  switch (key.kind) {
    case "move":
      move(context, key.step, key.extend, page);
      return true;
    case "widen":
      if (context.selection) context.select(widenSelection(context.shape, context.selection, key.to));
      return true;
    case "letter":
      return enterLetter(context, key.letter);
    case "toggle":
      return toggleLetter(context, key.letter);
    case "commit":
      move(context, key.next, false, page);
      return true;
    case "erase":
      if (context.entry) context.setEntry(eraseLetter(context.entry));
      return true;
    case "escape":
      if (!context.entry) return false;
      context.setEntry(null);
      context.say("As it was before.");
      return true;
    case "none":
      return false;
  }
}

function findAction(
  press: KeyPress,
  isMac: boolean,
  scope: MatrixAction["scope"],
  context: ActionContext,
): MatrixAction | undefined {
  return MATRIX_ACTIONS.find(
    (action) =>
      action.scope === scope &&
      action.shortcuts.some((shortcut) => isShortcut(press, shortcut, isMac)) &&
      action.isEnabled(context),
  );
}

/** Does what a key means in the grid; false leaves the key to the browser. */
export function pressGridKey(context: ActionContext, press: KeyPress, keyboard: GridKeyboard): boolean {
  const place = context.selection?.anchor;
  const isPlain = !press.ctrlKey && !press.metaKey && !press.altKey && !press.shiftKey;
  if (place?.column === CONFIRM_COLUMN && isPlain && (press.key === " " || press.key === "Enter")) {
    if (context.canEdit) toggleConfirm(context, place.row);
    return true;
  }
  if (runGridKey(context, readGridKey(press, keyboard.isMac, context.entry !== null), keyboard.page))
    return true;
  const action = findAction(press, keyboard.isMac, "grid", context);
  action?.run(context);
  return action !== undefined;
}

/** Does what a key means anywhere on the page; false leaves it to the browser. */
export function pressPageKey(context: ActionContext, press: KeyPress, isMac: boolean): boolean {
  const action = findAction(press, isMac, "page", context);
  action?.run(context);
  return action !== undefined;
}
