import type { ContentActivity } from "#lib/matrix/content.ts";
import { sameAssignment } from "#lib/matrix/duties.ts";
import { columnsOf, findColumn, shownRow } from "#lib/matrix/fold.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { ActivityId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { definedNames, rowSentence } from "#lib/wording/row-sentence.ts";
import { NAME_COLUMN } from "../grid/grid-shape.ts";
import { selectedRows } from "../grid/selection.ts";
import type { MatrixSession } from "../matrix-session.tsx";
import type { ActionContext, MatrixAction } from "./matrix-action.ts";
import { addActivityBody, moveActivityBody, moveAreaBody } from "./new-rows.ts";

function activeRow(context: ActionContext): ContentActivity | undefined {
  return context.selection ? context.findRow(context.selection.anchor.row) : undefined;
}

/** The ops that write the market's usual answer into an undecided row, as the columns stand. */
export function usualAnswerBodies(session: MatrixSession, row: ContentActivity): readonly OpBody[] {
  const answer = session.usualAnswer(row);
  if (!answer) return [];
  const columns = columnsOf(session.view);
  const known = Object.fromEntries(
    Object.entries(answer.cells).filter(([role]) => findColumn(columns, role as RoleId) !== undefined),
  );
  const cells = shownRow(known, columns);
  const bodies = columns.flatMap((column): readonly OpBody[] => {
    const cell = cells[column.id] ?? BLANK;
    const now = row.cells[column.id] ?? BLANK;
    return sameAssignment(now, cell) ? [] : [{ kind: "cell.set", activity: row.id, role: column.id, cell }];
  });
  return [...bodies, { kind: "activity.edit", id: row.id, fields: answer.fields }];
}

/** Adds a blank row after the active one, or at the end of an area, and opens it. */
export function addActivity(context: ActionContext, areaId?: string): void {
  const row = areaId === undefined ? activeRow(context) : undefined;
  const { areas } = context.session.content;
  const area = areas.find((one) => one.id === (areaId ?? row?.area)) ?? areas.at(-1);
  if (!area) {
    context.open({ kind: "area", area: null });
    return;
  }
  const at = row ? area.activities.findIndex((one) => one.id === row.id) : area.activities.length - 1;
  const { id, body } = addActivityBody(area, at);
  if (!context.send([body], "A row was added. Give it a name that begins with a verb.")) return;
  context.goTo({ row: id, column: NAME_COLUMN });
  context.open({ kind: "drawer", row: id, field: "name" });
}

function moveRows(context: ActionContext, by: -1 | 1): void {
  const row = activeRow(context);
  const body = row && moveActivityBody(context.session.content, row.id, by);
  if (row && body) context.send([body], `“${row.name}” was moved ${by === 1 ? "down" : "up"}.`);
}

function moveArea(context: ActionContext, by: -1 | 1): void {
  const row = activeRow(context);
  const body = row && moveAreaBody(context.session.content, row.area, by);
  if (body) context.send([body], `The area was moved ${by === 1 ? "down" : "up"}.`);
}

const onRow = (context: ActionContext) => context.canEdit && activeRow(context) !== undefined;

export const rowActions: readonly MatrixAction[] = [
  {
    id: "row.open",
    label: "Open the row",
    group: "Rows",
    shortcuts: ["Alt+Enter"],
    scope: "grid",
    isEnabled: (context) => context.selection !== null,
    run: (context) =>
      context.selection && context.open({ kind: "drawer", row: context.selection.anchor.row }),
  },
  {
    id: "row.note",
    label: "Write a note on the row",
    group: "Rows",
    shortcuts: [],
    scope: "grid",
    isEnabled: (context) => context.selection !== null,
    run: (context) =>
      context.selection && context.open({ kind: "drawer", row: context.selection.anchor.row, field: "note" }),
  },
  {
    id: "row.add",
    label: "Add an activity",
    group: "Rows",
    shortcuts: [],
    scope: "grid",
    isEnabled: (context) => context.canEdit,
    run: (context) => addActivity(context),
  },
  {
    id: "area.add",
    label: "Add an area",
    group: "Rows",
    shortcuts: [],
    scope: "grid",
    isEnabled: (context) => context.canEdit,
    run: (context) => context.open({ kind: "area", area: null }),
  },
  {
    id: "area.edit",
    label: "Edit this row’s area",
    group: "Rows",
    shortcuts: [],
    scope: "grid",
    isEnabled: onRow,
    run: (context) => {
      const row = activeRow(context);
      if (row) context.open({ kind: "area", area: row.area });
    },
  },
  {
    id: "row.up",
    label: "Move the row up",
    group: "Rows",
    shortcuts: ["Alt+Up"],
    scope: "grid",
    isEnabled: onRow,
    run: (context) => moveRows(context, -1),
  },
  {
    id: "row.down",
    label: "Move the row down",
    group: "Rows",
    shortcuts: ["Alt+Down"],
    scope: "grid",
    isEnabled: onRow,
    run: (context) => moveRows(context, 1),
  },
  {
    id: "area.up",
    label: "Move the area up",
    group: "Rows",
    shortcuts: [],
    scope: "grid",
    isEnabled: onRow,
    run: (context) => moveArea(context, -1),
  },
  {
    id: "area.down",
    label: "Move the area down",
    group: "Rows",
    shortcuts: [],
    scope: "grid",
    isEnabled: onRow,
    run: (context) => moveArea(context, 1),
  },
  {
    id: "row.remove",
    label: "Remove the selected rows",
    group: "Rows",
    shortcuts: ["Ctrl+Delete"],
    scope: "grid",
    isEnabled: onRow,
    run: (context) => {
      const rows = context.selection ? selectedRows(context.shape, context.selection) : [];
      removeRows(context, rows);
    },
  },
  {
    id: "row.sentences",
    label: "Copy the selected rows as sentences",
    group: "Rows",
    shortcuts: [],
    scope: "grid",
    isEnabled: (context) => activeRow(context) !== undefined,
    run: (context) => void copySentences(context),
  },
  {
    id: "row.round",
    label: "Propose a round about the selected rows",
    group: "Rows",
    shortcuts: [],
    scope: "grid",
    isEnabled: onRow,
    run: ({ session, shape, selection }) => {
      const rows = selection ? selectedRows(shape, selection) : [];
      window.location.assign(`/m/${session.view.id}/round?rows=${rows.join(",")}`);
    },
  },
  {
    id: "row.usual",
    label: "Take the usual answer",
    group: "Rows",
    shortcuts: [],
    scope: "grid",
    isEnabled: (context) => {
      const row = activeRow(context);
      return row?.undecided === true && context.canEdit && context.session.usualAnswer(row) !== null;
    },
    run: (context) => {
      const row = activeRow(context);
      if (row) takeUsualAnswer(context, row);
    },
  },
];

async function copySentences(context: ActionContext): Promise<void> {
  const { shape, selection, findRow, session } = context;
  const rows = (selection ? selectedRows(shape, selection) : []).flatMap((id) => findRow(id) ?? []);
  const setting = { ...session.content, header: definedNames(session.content) };
  const text = rows.map((row) => `${row.name}: ${rowSentence(row, setting)}`).join("\n");
  try {
    await navigator.clipboard.writeText(text);
    context.say(`${countOf(rows.length, "row was", "rows were")} copied as sentences.`);
  } catch {
    context.say(
      "This browser lets no page write to the clipboard. Copy the sentence in the row itself.",
      "refused",
    );
  }
}

export function removeRows(context: ActionContext, rows: readonly ActivityId[]): void {
  const bodies = rows.map((id): OpBody => ({ kind: "activity.edit", id, fields: { removed: true } }));
  const said =
    rows.length === 1
      ? `“${context.findRow(rows[0] ?? "")?.name ?? ""}” was removed.`
      : `${rows.length} rows were removed.`;
  context.send(bodies, `${said} Undo brings it back.`);
}

export function takeUsualAnswer(context: ActionContext, row: ContentActivity): void {
  context.send(
    usualAnswerBodies(context.session, row),
    `The usual answer now stands in “${row.name}”. Look at it, and change what differs.`,
  );
}
