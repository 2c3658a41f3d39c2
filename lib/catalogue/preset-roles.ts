import type { EngagementModel } from "../matrix/schema/header.ts";
import { RoleId } from "../matrix/schema/ids.ts";
import type { Role } from "../matrix/schema/role.ts";
import { orderKeys } from "./order-keys.ts";
import {
  CATALOGUE_COLUMNS,
  CATALOGUE_ROLES,
  COLUMN_IDS,
  type ColumnId,
  foldedHours,
  foldTarget,
  type RoleCode,
  rolesOfModel,
} from "./roles.ts";

/** How far the roles stand open: the three party columns, the roles that others fold into, or every role. */
export type PresetColumns = "parties" | "folded" | "all";

function toRole(
  id: RoleCode | ColumnId,
  order: string,
  columns: PresetColumns,
  present: readonly RoleCode[],
): Role {
  const column = CATALOGUE_COLUMNS.find((candidate) => candidate.id === id);
  const code = present.find((candidate) => candidate === id);
  const source = column ?? (code && CATALOGUE_ROLES[code]);
  if (!source) throw new Error(`The catalogue has no role ${id} in this model`);
  return {
    catalogueId: id,
    name: source.title,
    party: source.party,
    order,
    removed: false,
    hours: { kind: foldedHours(id, present) },
    zone: null,
    foldsInto: code ? RoleId.parse(foldTarget(code, present)) : null,
    open: columns === "all" || (columns === "folded" && column !== undefined),
    deputy: null,
    organisation: null,
    capacity: null,
    note: null,
  };
}

/** The whole tree of roles that a model uses; `columns` sets only which of them stand open. */
export function buildRoles(model: EngagementModel, columns: PresetColumns): Record<RoleId, Role> {
  const present = rolesOfModel(model);
  const ids = COLUMN_IDS.flatMap((column) => [
    column,
    ...present.filter((code) => CATALOGUE_ROLES[code].column === column),
  ]);
  const keys = orderKeys(ids.length);
  const roles: Record<RoleId, Role> = {};
  ids.forEach((id, index) => {
    roles[RoleId.parse(id)] = toRole(id, keys[index] ?? "", columns, present);
  });
  return roles;
}
