import type { RoleId } from "#lib/matrix/schema/ids.ts";
import { isRoleColumn } from "../grid/grid-shape.ts";
import { foldAllBodies, foldBodies, moveRoleBody, openBodies } from "./columns.ts";
import type { ActionContext, MatrixAction } from "./matrix-action.ts";

function activeRole(context: ActionContext): RoleId | undefined {
  const column = context.selection?.anchor.column;
  return column !== undefined && isRoleColumn(column) ? column : undefined;
}

function moveColumn(context: ActionContext, by: -1 | 1): void {
  const role = activeRole(context);
  const body = role && moveRoleBody(context.session.view, role, by);
  if (body) context.send([body], `The column was moved ${by === 1 ? "right" : "left"}.`);
}

const onRole = (context: ActionContext) => context.canEdit && activeRole(context) !== undefined;

/** Opens one column into its roles. */
export function openColumn(context: ActionContext, role: RoleId): void {
  context.send(openBodies(context.session.view, [role]), "The column is open.");
}

/** Opens every shown column of a role's party. */
export function openParty(context: ActionContext, role: RoleId): void {
  const { roles } = context.session.content;
  const party = roles.find((one) => one.id === role)?.party;
  const ids = roles.filter((one) => one.party === party).map((one) => one.id);
  context.send(openBodies(context.session.view, ids), "The columns are open.");
}

/** Folds a role back into the column that it belongs to. */
export function foldColumn(context: ActionContext, role: RoleId): void {
  context.send(
    foldBodies(context.session.view.tables.role, role),
    "The roles are folded. No letter is lost.",
  );
}

export const columnActions: readonly MatrixAction[] = [
  {
    id: "columns.open",
    label: "Open all columns into roles",
    group: "Columns",
    shortcuts: [],
    scope: "page",
    isEnabled: (context) => context.canEdit && openBodies(context.session.view, "all").length > 0,
    run: (context) =>
      context.send(openBodies(context.session.view, "all"), "Every role has a column of its own."),
  },
  {
    id: "columns.fold",
    label: "Fold all columns",
    group: "Columns",
    shortcuts: [],
    scope: "page",
    isEnabled: (context) => context.canEdit && foldAllBodies(context.session.view).length > 0,
    run: (context) =>
      context.send(foldAllBodies(context.session.view), "The columns are folded. No letter is lost."),
  },
  {
    id: "role.open",
    label: "Open this column into roles",
    group: "Columns",
    shortcuts: [],
    scope: "grid",
    isEnabled: (context) => {
      const role = activeRole(context);
      return onRole(context) && role !== undefined && openBodies(context.session.view, [role]).length > 0;
    },
    run: (context) => {
      const role = activeRole(context);
      if (role) openColumn(context, role);
    },
  },
  {
    id: "role.fold",
    label: "Fold this column",
    group: "Columns",
    shortcuts: [],
    scope: "grid",
    isEnabled: (context) => {
      const role = activeRole(context);
      return (
        onRole(context) && role !== undefined && foldBodies(context.session.view.tables.role, role).length > 0
      );
    },
    run: (context) => {
      const role = activeRole(context);
      if (role) foldColumn(context, role);
    },
  },
  {
    id: "role.add",
    label: "Add a role",
    group: "Columns",
    shortcuts: [],
    scope: "page",
    isEnabled: (context) => context.canEdit,
    run: (context) => {
      const beside = activeRole(context);
      context.open({ kind: "role", role: null, ...(beside ? { beside } : {}) });
    },
  },
  {
    id: "role.edit",
    label: "Edit this column’s role",
    group: "Columns",
    shortcuts: [],
    scope: "grid",
    isEnabled: onRole,
    run: (context) => {
      const role = activeRole(context);
      if (role) context.open({ kind: "role", role });
    },
  },
  {
    id: "role.left",
    label: "Move the column left",
    group: "Columns",
    shortcuts: [],
    scope: "grid",
    isEnabled: onRole,
    run: (context) => moveColumn(context, -1),
  },
  {
    id: "role.right",
    label: "Move the column right",
    group: "Columns",
    shortcuts: [],
    scope: "grid",
    isEnabled: onRole,
    run: (context) => moveColumn(context, 1),
  },
];
