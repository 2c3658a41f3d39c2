import type { Matrix } from "../matrix.ts";
import { type Refusal, refuse } from "../refusal.ts";

const KEPT = "What you wrote is kept here.";

const WORDS: Readonly<Record<string, string>> = {
  activity: "row",
  area: "area",
  role: "column",
  chain: "call chain",
};

interface Named {
  readonly name: string;
  readonly removed: boolean;
}

/** Something that is named and was never there. */
export function refuseUnknown(what: string, id: string): Refusal {
  return refuse("not-found", `There is no ${what} “${id}” in this matrix.`);
}

/** Refuses to point at what is not there, or not there any more. */
export function refuseGone(what: string, id: string, row: Named | undefined): Refusal | undefined {
  if (row === undefined) return refuseUnknown(what, id);
  if (!row.removed) return undefined;
  return refuse(
    "removed",
    `The ${what} “${row.name}” was removed. Restore it from the history first, or choose another. ${KEPT}`,
  );
}

interface Target {
  readonly table: string;
  readonly id: string;
  readonly fields: { readonly removed?: boolean; readonly area?: string };
}

/** A row of a table that keeps removed rows; a contact comes back by being written again. */
function findNamed(matrix: Matrix, { table, id }: Target): Named | undefined {
  const { activity, area, role, chain } = matrix.tables;
  const tables: Readonly<Record<string, Readonly<Record<string, Named>>>> = { activity, area, role, chain };
  return tables[table]?.[id];
}

/** Whether an edit only removes what is removed already. */
export function isRemovedTwice(matrix: Matrix, target: Target): boolean {
  const { fields } = target;
  const isOnlyRemoved = fields.removed === true && Object.keys(fields).length === 1;
  return isOnlyRemoved && findNamed(matrix, target)?.removed === true;
}

/** Refuses an edit of a row that was removed, alone or with its area, unless the edit brings it back into sight. */
export function refuseGoneRow(matrix: Matrix, target: Target): Refusal | undefined {
  const { table, id, fields } = target;
  const row = findNamed(matrix, target);
  if (row?.removed && fields.removed !== false) {
    return refuse("removed", `This ${WORDS[table]} was removed. Restore it from the history first. ${KEPT}`);
  }
  if (table !== "activity" || fields.area !== undefined || fields.removed === true) return undefined;
  const area = matrix.tables.area[matrix.tables.activity[id]?.area ?? ""];
  if (!area?.removed) return undefined;
  return refuse(
    "removed",
    `The area “${area.name}” was removed, and this row with it. Restore the area from the history first. ${KEPT}`,
  );
}

/** Why no letters can be written into a row. */
export function refuseGoneCells(matrix: Matrix, id: string): Refusal {
  const row = matrix.tables.activity[id];
  const area = row && matrix.tables.area[row.area];
  const what =
    row && !row.removed && area
      ? `The area “${area.name}” was removed, and this row with it.`
      : "This row was removed.";
  return refuse(
    "removed",
    `${what} Restore it from the history, or write the letters into another row. ${KEPT}`,
  );
}

/** Why no letters can be written into a column. */
export function refuseGoneColumn(matrix: Matrix, id: string, shownIn: string | undefined): Refusal {
  const role = matrix.tables.role[id];
  if (!role) return refuse("removed", `There is no column “${id}”. Choose the cell again.`);
  if (role.removed)
    return refuse(
      "removed",
      `The column “${role.name}” was removed. Restore it from the history first. ${KEPT}`,
    );
  if (shownIn !== undefined)
    return refuse(
      "removed",
      `The column “${role.name}” is folded into “${shownIn}” now. Write the letters there, or open the column first. ${KEPT}`,
    );
  return refuse(
    "removed",
    `The column “${role.name}” stands open as several columns now. Write the letters into one of them, or fold it first. ${KEPT}`,
  );
}
