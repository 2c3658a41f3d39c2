import { listOpenConflicts, type OpenConflict } from "#lib/matrix/conflicts.ts";
import type { ContentActivity } from "#lib/matrix/content.ts";
import type { Activity } from "#lib/matrix/schema/activity.ts";
import type { ActionContext } from "../actions/matrix-action.ts";
import { isAboutRow } from "../conflicts/conflict-desk.ts";

/** One row open for editing: what it says, and the one way to change its fields. */
export interface RowEditor {
  readonly row: ContentActivity;
  readonly context: ActionContext;
  readonly canEdit: boolean;
  /** Somebody has removed it while it stood open; what is being written is held until it is back. */
  readonly isGone: boolean;
  readonly conflicts: readonly OpenConflict[];
  /** Fields, and roles with a letter, in which two values are open. */
  readonly inConflict: ReadonlySet<string>;
  /** `base` is the revision on which the writing began, when somebody else has written since; false when refused. */
  readonly edit: (fields: Partial<Activity>, base?: number) => boolean;
}

export function openRow(context: ActionContext, row: ContentActivity, isGone: boolean): RowEditor {
  const conflicts = listOpenConflicts(context.session.view).filter((open) => isAboutRow(open, row.id));
  return {
    row,
    context,
    canEdit: context.canEdit && !isGone,
    isGone,
    conflicts,
    inConflict: new Set(
      conflicts.flatMap(({ place }): readonly string[] =>
        place.kind === "cell" ? [place.role] : place.fields,
      ),
    ),
    edit: (fields, base) =>
      context.send([{ kind: "activity.edit", id: row.id, fields }], `“${row.name}” was changed.`, base),
  };
}
