import type { ContentActivity } from "#lib/matrix/content.ts";
import { rowHash } from "#lib/matrix/fingerprint.ts";
import type { ActivityId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { selectedRows } from "../grid/selection.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import type { ActionContext, MatrixAction } from "./matrix-action.ts";

/** One's own side's yes to rows as they stand; rows that are confirmed already are left out. */
export function confirmBodies(
  session: Pick<MatrixSession, "me" | "content" | "confirmations">,
  rows: readonly ContentActivity[],
): readonly OpBody[] {
  const { side } = session.me;
  return rows
    .filter((row) => session.confirmations.rows.get(row.id)?.[side] !== "holds")
    .map((row) => ({ kind: "row.confirm", activity: row.id, hash: rowHash(row, session.content.roles) }));
}

function rowsOf(context: ActionContext, ids: readonly ActivityId[]): readonly ContentActivity[] {
  return ids.map((id) => context.findRow(id)).filter((row): row is ContentActivity => row !== undefined);
}

export function confirmRows(context: ActionContext, rows: readonly ContentActivity[]): void {
  const bodies = confirmBodies(context.session, rows);
  const company = context.session.content.header[context.session.me.side];
  const count = bodies.length === 1 ? "1 row" : `${bodies.length} rows`;
  context.send(bodies, bodies.length === 0 ? "Confirmed already." : `${company} has confirmed ${count}.`);
}

/** Confirms a row, or takes the confirmation back when it holds. */
export function toggleConfirm(context: ActionContext, id: ActivityId): void {
  const row = context.findRow(id);
  if (!row) return;
  const { session } = context;
  if (session.confirmations.rows.get(id)?.[session.me.side] === "holds") {
    context.send([{ kind: "row.unconfirm", activity: id }], "The confirmation was taken back.");
  } else confirmRows(context, [row]);
}

export const confirmActions: readonly MatrixAction[] = [
  {
    id: "confirm.selection",
    label: "Confirm the selected rows",
    group: "Confirm",
    shortcuts: ["Ctrl+Shift+Enter"],
    scope: "grid",
    isEnabled: (context) => context.canEdit && context.selection !== null,
    run: (context) => {
      if (context.selection)
        confirmRows(context, rowsOf(context, selectedRows(context.shape, context.selection)));
    },
  },
  {
    id: "confirm.area",
    label: "Confirm all rows of this area",
    group: "Confirm",
    shortcuts: [],
    scope: "grid",
    isEnabled: (context) => context.canEdit && context.selection !== null,
    run: (context) => {
      const row = context.selection && context.findRow(context.selection.anchor.row);
      const area = row && context.session.content.areas.find((one) => one.id === row.area);
      if (area) confirmRows(context, area.activities);
    },
  },
  {
    id: "confirm.withdraw",
    label: "Take back my confirmation of the selected rows",
    group: "Confirm",
    shortcuts: [],
    scope: "grid",
    isEnabled: (context) => context.canEdit && context.selection !== null,
    run: (context) => {
      if (!context.selection) return;
      const rows = selectedRows(context.shape, context.selection);
      context.send(
        rows.map((activity) => ({ kind: "row.unconfirm", activity })),
        "The confirmations were taken back.",
      );
    },
  },
];
