import { LETTER_SETS } from "#lib/matrix/schema/header.ts";
import { cellActions } from "./cell-actions.ts";
import { columnActions } from "./column-actions.ts";
import { commentActions } from "./comment-actions.ts";
import { confirmActions } from "./confirm-actions.ts";
import { conflictActions } from "./conflict-actions.ts";
import { findActions } from "./find-actions.ts";
import type { ActionContext, MatrixAction } from "./matrix-action.ts";
import { rowActions } from "./row-actions.ts";

function savedText({ session }: ActionContext): string {
  if (session.pending > 0) {
    const count = session.pending === 1 ? "1 change is" : `${session.pending} changes are`;
    return session.connection === "live" ? `${count} on the way.` : `${count} waiting on this computer.`;
  }
  return `All changes are saved, revision ${session.view.revision}.`;
}

const pageActions: readonly MatrixAction[] = [
  {
    id: "matrix.saved",
    label: "Is everything saved?",
    group: "Matrix",
    shortcuts: ["Ctrl+S"],
    scope: "page",
    isEnabled: () => true,
    run: (context) => context.say(savedText(context)),
  },
  {
    id: "matrix.keys",
    label: "Key sheet",
    group: "Matrix",
    shortcuts: ["?"],
    scope: "page",
    isEnabled: () => true,
    run: (context) => context.open({ kind: "keys" }),
  },
  {
    id: "matrix.commands",
    label: "All commands",
    group: "Matrix",
    shortcuts: ["Ctrl+K"],
    scope: "page",
    isEnabled: () => true,
    run: (context) => context.open({ kind: "commands" }),
  },
  {
    id: "matrix.call",
    label: "Call mode: one row at a time",
    group: "Matrix",
    shortcuts: [],
    scope: "page",
    isEnabled: (context) => context.shape.rows.length > 0,
    run: (context) => context.open({ kind: "call" }),
  },
  {
    id: "matrix.print",
    label: "Print the grid",
    group: "Matrix",
    shortcuts: [],
    scope: "page",
    isEnabled: () => true,
    run: () => window.print(),
  },
];

const letterSetActions = LETTER_SETS.map(
  (letterSet): MatrixAction => ({
    id: `letters.${letterSet}`,
    label: `Use the letters ${letterSet}`,
    group: "Matrix",
    shortcuts: [],
    scope: "page",
    isEnabled: (context) => context.canEdit && context.session.content.header.letterSet !== letterSet,
    run: (context) =>
      context.send([{ kind: "header.edit", fields: { letterSet } }], `The letters are ${letterSet} now.`),
  }),
);

/** Everything that can be done on the matrix page, in the order in which menus and lists show it. */
export const MATRIX_ACTIONS: readonly MatrixAction[] = [
  ...cellActions,
  ...rowActions,
  ...columnActions,
  ...findActions,
  ...commentActions,
  ...conflictActions,
  ...confirmActions,
  ...pageActions,
  ...letterSetActions,
];

export function getAction(id: string): MatrixAction {
  const action = MATRIX_ACTIONS.find((one) => one.id === id);
  if (!action) throw new Error(`There is no action “${id}”`);
  return action;
}
