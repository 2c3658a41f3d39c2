import { isBlank, mergeWhen, sameAssignment, sortDuties, undominated } from "./duties.ts";
import { BLANK, type Matrix } from "./matrix.ts";
import { byOrder } from "./order.ts";
import type { ActivityId, RoleId } from "./schema/ids.ts";
import type { Assignment, Duty, Role, RowCells, When } from "./schema/role.ts";
import { sharedCell } from "./shared-cell.ts";

/** A column as shown: a role, and the roles folded into it. */
export interface Column {
  readonly id: RoleId;
  readonly role: Role;
  /** Roles whose cells show in this column, itself first. */
  readonly members: readonly RoleId[];
  /** Roles that would become columns of their own if this one were opened. */
  readonly folds: number;
}

/** The live role that a role folds into; a loop, which two undone edits can leave, folds into nothing. */
function parentOf(roles: Matrix["tables"]["role"], id: string, role: Role): RoleId | null {
  if (role.foldsInto === null || roles[role.foldsInto]?.removed !== false) return null;
  const seen = new Set<string>();
  for (
    let above: RoleId | null = role.foldsInto;
    above !== null && !seen.has(above);
    above = roles[above]?.foldsInto ?? null
  ) {
    if (above === id) return null;
    seen.add(above);
  }
  return role.foldsInto;
}

function childrenOf(matrix: Matrix): ReadonlyMap<string | null, readonly (readonly [RoleId, Role])[]> {
  const children = new Map<string | null, (readonly [RoleId, Role])[]>();
  const roles = matrix.tables.role;
  for (const [id, role] of byOrder(roles)) {
    if (role.removed) continue;
    const parent = parentOf(roles, id, role);
    const siblings = children.get(parent) ?? [];
    siblings.push([id as RoleId, role]);
    children.set(parent, siblings);
  }
  return children;
}

function holdsDuty(matrix: Matrix, role: RoleId): boolean {
  const { activity, cells } = matrix.tables;
  // Asked on every edit of a cell: a list of all rows would be made and thrown away each time.
  for (const id in cells) {
    if ((cells[id]?.[role]?.duties.length ?? 0) > 0 && activity[id]?.removed === false) return true;
  }
  return false;
}

interface Candidate {
  readonly column: Column;
  /** An open column that only gathers others: it folds into nothing. */
  readonly onlyGathers: boolean;
}

function candidatesOf(matrix: Matrix): readonly Candidate[] {
  const children = childrenOf(matrix);
  const candidates: Candidate[] = [];
  const below = (id: RoleId): RoleId[] =>
    (children.get(id) ?? []).flatMap(([child]) => [child, ...below(child)]);
  const visit = (id: RoleId, role: Role): void => {
    const own = children.get(id) ?? [];
    if (!role.open || own.length === 0) {
      const folded = below(id);
      const column = { id, role, members: [id, ...folded], folds: folded.length };
      candidates.push({ column, onlyGathers: false });
      return;
    }
    const column = { id, role, members: [id], folds: 0 };
    candidates.push({ column, onlyGathers: role.foldsInto === null });
    for (const [child, childRole] of own) visit(child, childRole);
  };
  for (const [id, role] of children.get(null) ?? []) visit(id, role);
  return candidates;
}

/**
 * The columns as shown, in order. An open column that only gathers others (it folds into nothing) hides itself
 * unless a letter stands in it that no role below has taken.
 */
export function columnsOf(matrix: Matrix): readonly Column[] {
  return candidatesOf(matrix).flatMap(({ column, onlyGathers }) =>
    onlyGathers && !holdsDuty(matrix, column.id) ? [] : [column],
  );
}

/** The column of this id as shown, or `undefined` when there is none; looks at no other column's cells. */
export function findShownColumn(matrix: Matrix, id: RoleId): Column | undefined {
  const found = candidatesOf(matrix).find(({ column }) => column.id === id);
  return found && !(found.onlyGathers && !holdsDuty(matrix, id)) ? found.column : undefined;
}

/** The cell that a column shows: its own letters, and of the folded roles' letters those not swallowed. */
export function shownCell(cells: RowCells, column: Pick<Column, "id" | "members">): Assignment {
  const own = cells[column.id] ?? BLANK;
  if (column.members.length === 1) return own;
  const parts = column.members.map((member) => cells[member] ?? BLANK);
  const all = new Set(parts.flatMap((part) => part.duties));
  const duties = sortDuties([...own.duties, ...undominated(all, all)]);
  if (duties.length > 0) {
    return {
      duties,
      when: mergeWhen(parts.filter((part) => part.duties.length > 0).map((part) => part.when)),
      notInvolved: false,
    };
  }
  const folded = parts.slice(1);
  const notInvolved = own.notInvolved || folded.every((part) => part.notInvolved);
  return notInvolved ? { ...BLANK, notInvolved: true } : BLANK;
}

/** The cells of a row as its columns show them; blank cells are left out, and those that say the same are one object. */
export function shownRow(cells: RowCells, columns: readonly Pick<Column, "id" | "members">[]): RowCells {
  const shown: Record<RoleId, Assignment> = {};
  for (const column of columns) {
    const cell = shownCell(cells, column);
    if (!isBlank(cell)) shown[column.id] = sharedCell(cell);
  }
  return shown;
}

/** The column that shows a role's cells, or `undefined` when the role is gone. */
export function findColumn(columns: readonly Column[], role: RoleId): Column | undefined {
  return columns.find((column) => column.members.includes(role));
}

/**
 * The cells to write so that a column shows exactly `wanted`. Letters that folded roles hold stay with them where
 * they still show or are swallowed; the rest goes to the column itself.
 */
export function cellsToWrite(
  cells: RowCells,
  column: Column,
  wanted: Assignment,
): Readonly<Record<RoleId, Assignment>> {
  // Times that folded roles keep of their own stay, where the column then shows what is wanted all the same.
  const kept = cellsAfter(cells, column, wanted, (cell) => cell.when);
  const isShown = sameAssignment(shownCell(Object.fromEntries(kept), column), wanted);
  const next = isShown ? kept : cellsAfter(cells, column, wanted, () => wanted.when);
  const writes: Record<RoleId, Assignment> = {};
  for (const [role, cell] of next) {
    if (!sameAssignment(cells[role] ?? BLANK, cell)) writes[role] = cell;
  }
  return writes;
}

function cellsAfter(
  cells: RowCells,
  column: Column,
  wanted: Assignment,
  whenOf: (cell: Assignment) => When,
): ReadonlyMap<RoleId, Assignment> {
  const target = new Set(wanted.duties);
  const kept = new Map<RoleId, Assignment>();
  for (const member of column.members.slice(1)) {
    const cell = cells[member] ?? BLANK;
    if (cell.notInvolved && (target.size > 0 || wanted.notInvolved)) {
      kept.set(member, cell);
      continue;
    }
    const duties = cell.duties.filter(
      (duty) => target.has(duty) || (target.size > 0 && undominated(new Set([duty]), target).length === 0),
    );
    kept.set(member, duties.length > 0 ? { duties, when: whenOf(cell), notInvolved: false } : BLANK);
  }
  const below = new Set<Duty>([...kept.values()].flatMap((cell) => cell.duties));
  const showing = new Set(undominated(below, new Set([...below, ...target])));
  const own = sortDuties([...target].filter((duty) => !showing.has(duty)));
  const next = new Map<RoleId, Assignment>(kept);
  next.set(
    column.id,
    own.length > 0 || wanted.notInvolved
      ? { duties: own, when: wanted.when, notInvolved: wanted.notInvolved }
      : BLANK,
  );
  return next;
}

/** The cell that a column shows in a row; blank when the row has none. */
export function cellAt(
  matrix: Matrix,
  columns: readonly Column[],
  activity: ActivityId,
  role: RoleId,
): Assignment {
  const column = columns.find((candidate) => candidate.id === role);
  return column ? shownCell(matrix.tables.cells[activity] ?? {}, column) : BLANK;
}
