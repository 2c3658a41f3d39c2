import type { Matrix } from "#lib/matrix/matrix.ts";
import { byOrder, orderBetween } from "#lib/matrix/order.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Role } from "#lib/matrix/schema/role.ts";

type RoleEntry = readonly [RoleId, Role];

type RoleTable = Matrix["tables"]["role"];

function listRoles(matrix: Matrix): readonly RoleEntry[] {
  return byOrder(matrix.tables.role)
    .filter(([, role]) => !role.removed)
    .map(([id, role]) => [id as RoleId, role]);
}

/** Roles that others fold into, and that stand closed: what “open all” opens. */
export function openBodies(matrix: Matrix, roles: readonly RoleId[] | "all"): readonly OpBody[] {
  const live = listRoles(matrix);
  return live
    .filter(([id, role]) => !role.open && live.some(([, child]) => child.foldsInto === id))
    .filter(([id]) => roles === "all" || roles.includes(id))
    .map(([id]) => ({ kind: "role.edit", id, fields: { open: true } }));
}

/** Everything that stands open, closed again. */
export function foldAllBodies(matrix: Matrix): readonly OpBody[] {
  return listRoles(matrix)
    .filter(([, role]) => role.open)
    .map(([id]) => ({ kind: "role.edit", id, fields: { open: false } }));
}

/** The column that a shown role folds into, closed. */
export function foldBodies(roles: RoleTable, role: RoleId): readonly OpBody[] {
  const parent = roles[role]?.foldsInto ?? null;
  const target = roles[role]?.open ? role : parent;
  if (target === null || !roles[target]?.open) return [];
  return [{ kind: "role.edit", id: target, fields: { open: false } }];
}

/** The op that puts a role one place to the left or right among those that fold into the same column. */
export function moveRoleBody(matrix: Matrix, id: RoleId, by: -1 | 1): OpBody | undefined {
  const role = matrix.tables.role[id];
  if (!role) return undefined;
  const siblings = listRoles(matrix).filter(([, other]) => other.foldsInto === role.foldsInto);
  const at = siblings.findIndex(([other]) => other === id);
  const target = at + by;
  if (target < 0 || target >= siblings.length) return undefined;
  const before = siblings[by === 1 ? target : target - 1]?.[1].order ?? null;
  const after = siblings[by === 1 ? target + 1 : target]?.[1].order ?? null;
  return { kind: "role.edit", id, fields: { order: orderBetween(before, after) } };
}

/** An order key right after a role, or after all of them. */
export function orderAfterRole(matrix: Matrix, role: RoleId | undefined): string {
  const all = listRoles(matrix);
  const at = role === undefined ? all.length - 1 : all.findIndex(([id]) => id === role);
  return orderBetween(all[at]?.[1].order ?? null, all[at + 1]?.[1].order ?? null);
}
