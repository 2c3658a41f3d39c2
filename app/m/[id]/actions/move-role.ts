import type { Matrix } from "#lib/matrix/matrix.ts";
import { byOrder } from "#lib/matrix/order.ts";
import type { Party } from "#lib/matrix/schema/header.ts";
import { RoleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Role } from "#lib/matrix/schema/role.ts";

function liveRoles(view: Matrix): readonly (readonly [string, Role])[] {
  return byOrder(view.tables.role).filter(([, role]) => !role.removed);
}

/** The column that gathers a party's roles, or `null` where none does. */
function columnOf(view: Matrix, party: Party, except: RoleId): RoleId | null {
  const roles = liveRoles(view);
  const found = roles.find(
    ([id, role]) =>
      id !== except &&
      role.party === party &&
      role.foldsInto === null &&
      roles.some(([, other]) => other.foldsInto === id),
  );
  return found ? RoleId.parse(found[0]) : null;
}

/**
 * The ops that change a role. One that goes to another party leaves its old column, and the roles folded into it stay
 * behind: no column may gather letters of two parties.
 */
export function roleEditBodies(
  view: Matrix,
  id: RoleId,
  fields: Pick<Role, "name" | "party" | "hours" | "organisation">,
): readonly OpBody[] {
  const old = view.tables.role[id];
  if (!old || old.party === fields.party) return [{ kind: "role.edit", id, fields }];
  const behind = liveRoles(view).filter(([, role]) => role.foldsInto === id);
  return [
    ...behind.map(
      ([child]): OpBody => ({
        kind: "role.edit",
        id: RoleId.parse(child),
        fields: { foldsInto: old.foldsInto },
      }),
    ),
    { kind: "role.edit", id, fields: { ...fields, foldsInto: columnOf(view, fields.party, id) } },
  ];
}
