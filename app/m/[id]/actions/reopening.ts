import type { ContentActivity } from "#lib/matrix/content.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Role } from "#lib/matrix/schema/role.ts";
import type { MatrixSession } from "../matrix-session.tsx";

/** Confirmed rows whose confirmation would lapse when a role's name, party or hours change. */
export function rowsThatReopen(
  session: MatrixSession,
  role: RoleId,
  fields: Pick<Role, "name" | "party" | "hours">,
): readonly ContentActivity[] {
  const old = session.view.tables.role[role];
  const isSame =
    old?.name === fields.name &&
    old.party === fields.party &&
    JSON.stringify(old.hours) === JSON.stringify(fields.hours);
  return isSame ? [] : confirmedRowsOf(session, role);
}

/** Confirmed rows in which a role holds a letter. */
export function confirmedRowsOf(session: MatrixSession, role: RoleId): readonly ContentActivity[] {
  return session.content.areas
    .flatMap((area) => area.activities)
    .filter((row) => {
      const state = session.confirmations.rows.get(row.id);
      return row.cells[role] !== undefined && (state?.buyer === "holds" || state?.provider === "holds");
    });
}
