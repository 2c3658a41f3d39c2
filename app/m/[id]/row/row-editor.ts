import type { ContentActivity } from "#lib/matrix/content.ts";
import type { Activity } from "#lib/matrix/schema/activity.ts";
import type { ActionContext } from "../actions/matrix-action.ts";

/** One row open for editing: what it says, and the one way to change its fields. */
export interface RowEditor {
  readonly row: ContentActivity;
  readonly context: ActionContext;
  readonly canEdit: boolean;
  readonly edit: (fields: Partial<Activity>) => void;
}

export function openRow(context: ActionContext, row: ContentActivity): RowEditor {
  return {
    row,
    context,
    canEdit: context.canEdit,
    edit: (fields) =>
      void context.send([{ kind: "activity.edit", id: row.id, fields }], `“${row.name}” was changed.`),
  };
}
