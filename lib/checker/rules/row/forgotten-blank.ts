import { CATALOGUE_ROLES, ROLE_CODES } from "#lib/catalogue/roles.ts";
import { usualCells } from "#lib/catalogue/usual-answer.ts";
import type { ContentRole } from "#lib/matrix/content.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { lineList } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { defineRule, NOTHING } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

/** Whether a column is one job of the catalogue: a column of a whole company stands for all of its jobs. */
const isOneJob = ({ catalogueId }: ContentRole): boolean =>
  ROLE_CODES.some((code) => code === catalogueId && CATALOGUE_ROLES[code] !== undefined);

/** Columns whose job usually has a letter in the row, and which hold neither a letter nor “not involved”. */
function blankKeyRoles({ row, roles, header }: RowSlice): readonly ContentRole[] {
  const usual = row.catalogueId === null ? null : usualCells(row.catalogueId, header.model);
  if (usual === null) return [];
  const cells: Readonly<Record<RoleId, Assignment>> = row.cells;
  return roles.filter((role) => {
    const duties = usual[role.catalogueId as RoleId]?.duties ?? [];
    const cell = cells[role.id];
    return isOneJob(role) && duties.length > 0 && !cell?.notInvolved && (cell?.duties.length ?? 0) === 0;
  });
}

export const rule = defineRule({
  id: "forgotten-blank",
  group: "row",
  severity: "note",
  stage: "drafting",
  scope: "row",
  costs: "uninformed",
  messages: {
    blank:
      "{roles} usually {have} a letter in “{row}”, and {have} neither a letter nor “not involved”. Enter which of the two it is.",
  },
  replaces: [],
  isOffAtFirst: true,
  check(slice) {
    const { isAgreed, row, held, header } = slice;
    if (!isAgreed || held.length === 0) return NOTHING;
    const blank = blankKeyRoles(slice);
    if (blank.length === 0) return NOTHING;
    return [
      {
        message: "blank",
        values: {
          row: row.name,
          roles: lineList(blank.map((role) => roleInWords(role, header))),
          have: blank.length === 1 ? "has" : "have",
        },
        ids: [row.id],
        activity: row.id,
        about: { blank: blank.map(({ id }) => id) },
      },
    ];
  },
});
