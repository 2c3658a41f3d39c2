import { listOpenConflicts, type OpenConflict } from "#lib/matrix/conflicts.ts";
import { capitalised } from "#lib/wording/line-list.ts";
import { whoseInWords } from "#lib/wording/whose-value.ts";
import { isAboutRow } from "../conflicts/conflict-desk.ts";
import { NAME_COLUMN, type Place } from "../grid/grid-shape.ts";
import type { ActionContext, MatrixAction } from "./matrix-action.ts";

/** The grid place of a conflict, or `undefined` when it is about no row that is shown. */
export function placeOfOpen(
  context: Pick<ActionContext, "shape">,
  { place, conflict }: OpenConflict,
): Place | undefined {
  const row = context.shape.rows.find((id) => id === conflict.activity);
  if (row === undefined) return undefined;
  const column = place.kind === "cell" ? context.shape.columns.find((id) => id === place.role) : undefined;
  return { row, column: column ?? NAME_COLUMN };
}

/** Goes to a conflict's cell or row; one that stands in no row shows in the panel beside the grid. */
export function goToConflict(context: ActionContext, open: OpenConflict): void {
  const place = placeOfOpen(context, open);
  if (place) context.goTo(place);
  else context.showRail("conflicts");
}

/** Opens the editor of the row, column or area that a conflict is about; `undefined` when it is about none of them. */
export function editorOfConflict(context: ActionContext, { place }: OpenConflict): (() => void) | undefined {
  if (place.kind === "cell") return undefined;
  const { content } = context.session;
  const row = context.shape.rows.find((id) => id === place.id);
  const role = content.roles.find(({ id }) => id === place.id)?.id;
  const area = content.areas.find(({ id }) => id === place.id)?.id;
  if (place.table === "activity" && row) return () => context.open({ kind: "drawer", row });
  if (place.table === "role" && role) return () => context.open({ kind: "role", role });
  if (place.table === "area" && area) return () => context.open({ kind: "area", area });
  return undefined;
}

/** Conflicts of the active row; those of the active cell first. */
export function conflictsHere(context: ActionContext): readonly OpenConflict[] {
  const here = context.selection?.anchor;
  if (!here) return [];
  const isOfCell = ({ place }: OpenConflict) => place.kind === "cell" && place.role === here.column;
  return listOpenConflicts(context.session.view)
    .filter((open) => isAboutRow(open, here.row))
    .sort((a, b) => Number(isOfCell(b)) - Number(isOfCell(a)));
}

function walkConflicts(context: ActionContext, by: -1 | 1): void {
  const open = listOpenConflicts(context.session.view);
  if (open.length === 0) {
    context.say("No conflicts.");
    return;
  }
  const rank = (one: OpenConflict) => {
    const place = placeOfOpen(context, one);
    return place
      ? context.shape.rows.indexOf(place.row) * 1000 + context.shape.columns.indexOf(place.column)
      : Number.POSITIVE_INFINITY;
  };
  const inOrder = [...open].sort((a, b) => rank(a) - rank(b));
  const here = context.selection?.anchor;
  const standing = inOrder.findIndex((one) => {
    const place = placeOfOpen(context, one);
    return place !== undefined && place.row === here?.row && place.column === here.column;
  });
  const next = inOrder.at(standing < 0 ? (by === 1 ? 0 : -1) : (standing + by) % inOrder.length);
  if (!next) return;
  goToConflict(context, next);
  const { session } = context;
  const { losing, standing: held } = next.conflict;
  const whose = (author: typeof losing.by | null) =>
    whoseInWords(author, session.me.participant, session.content.header);
  const many = `${inOrder.indexOf(next) + 1} of ${inOrder.length}`;
  // The list of conflicts has brought these words already.
  void import("#lib/wording/field-place.ts").then(({ placeInWords }) =>
    context.say(
      `${many}: ${capitalised(placeInWords(session.view, next.place))}. Two values: ${whose(held.by)}; ${whose(losing.by)}. Ctrl+. shows both.`,
    ),
  );
}

export const conflictActions: readonly MatrixAction[] = [
  {
    id: "conflict.next",
    label: "Next conflict",
    group: "Find",
    shortcuts: ["F9"],
    scope: "page",
    isEnabled: () => true,
    run: (context) => walkConflicts(context, 1),
  },
  {
    id: "conflict.previous",
    label: "Previous conflict",
    group: "Find",
    shortcuts: ["Shift+F9"],
    scope: "page",
    isEnabled: () => true,
    run: (context) => walkConflicts(context, -1),
  },
];
