import { dutiesOf, sortDuties } from "../matrix/duties.ts";
import type { EngagementModel } from "../matrix/schema/header.ts";
import { ActivityId, RoleId } from "../matrix/schema/ids.ts";
import type { MatrixParts } from "../matrix/schema/op.ts";
import type { Assignment, RowCells } from "../matrix/schema/role.ts";
import { CATALOGUE_ROLES, ROLE_CODES } from "./roles.ts";
import { usualAnswer } from "./usual-answer.ts";

/** The role of a matrix that stands for a role of the catalogue: itself, else the column that it folds into. */
function roleFor(parts: MatrixParts, id: string): RoleId | undefined {
  const own = RoleId.parse(id);
  if (parts.roles[own]?.removed === false) return own;
  const code = ROLE_CODES.find((one) => one === id);
  const column = code && RoleId.parse(CATALOGUE_ROLES[code].column);
  return column && parts.roles[column]?.removed === false ? column : undefined;
}

function cellsFor(parts: MatrixParts, usual: RowCells): RowCells {
  const known = dutiesOf(parts.header.letterSet);
  const cells: Record<RoleId, Assignment> = {};
  for (const [id, cell] of Object.entries(usual)) {
    const role = roleFor(parts, id);
    if (!role) continue;
    const duties = [...(cells[role]?.duties ?? []), ...cell.duties.filter((duty) => known.includes(duty))];
    cells[role] = { ...cell, duties: sortDuties(duties) };
  }
  return cells;
}

/**
 * The same matrix in another model: each row of the catalogue takes what the market usually answers there. Rows without
 * a usual answer, rows written by hand and rows outside of the agreement stay as they are.
 */
export function switchModel(parts: MatrixParts, model: EngagementModel): MatrixParts {
  const activities = { ...parts.activities };
  const cells = { ...parts.cells };
  for (const [key, activity] of Object.entries(parts.activities)) {
    if (activity.removed || activity.scope === "out" || activity.catalogueId === null) continue;
    const answer = usualAnswer(activity.catalogueId, model);
    if (!answer) continue;
    const id = ActivityId.parse(key);
    activities[id] = { ...activity, ...answer.fields };
    cells[id] = cellsFor(parts, answer.cells);
  }
  return { ...parts, header: { ...parts.header, model }, activities, cells };
}
